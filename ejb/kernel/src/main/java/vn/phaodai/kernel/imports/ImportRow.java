package vn.phaodai.kernel.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.audit.Changes;

/**
 * A row on its way in: what the file says, what that means, what is wrong with it, and what storing
 * it would do. A row with problems is WRONG whatever else is said of it.
 */
public final class ImportRow {

    /** Before and after of a field that an update changes. */
    public record Change(String before, String after) {}

    private final int number;
    private final Map<String, String> cells;
    private final Map<String, String> values;
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private ImportOutcome outcome = ImportOutcome.CREATE;

    ImportRow(int number, Map<String, String> cells, Map<String, String> values) {
        this.number = number;
        this.cells = cells;
        this.values = values;
    }

    /** Its number in the file. */
    public int number() {
        return number;
    }

    /** What the file says, by column; empty cells are left out. */
    public Map<String, String> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** What was understood, by column; empty and wrong cells are left out. */
    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    public String value(String column) {
        return values.get(column);
    }

    /** A column of {@link CellParser#date}; null if it is empty or wrong. */
    public LocalDate day(String column) {
        return value(column) == null ? null : LocalDate.parse(value(column));
    }

    /** A column of {@link CellParser#whole}; null if it is empty or wrong. */
    public Integer whole(String column) {
        return value(column) == null ? null : Integer.valueOf(value(column));
    }

    public List<ImportProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    public Map<String, Change> changes() {
        return Collections.unmodifiableMap(changes);
    }

    public ImportOutcome outcome() {
        return problems.isEmpty() ? outcome : ImportOutcome.WRONG;
    }

    /** Says that a cell is wrong; column null is the row as a whole. */
    public void wrong(String column, String key, Object... args) {
        problems.add(ImportProblem.of(column, key, args));
    }

    /** Says that a field is wrong, unless its cell is wrong already. */
    public void wrong(FieldError field) {
        wrong(List.of(field));
    }

    /** Says which fields are wrong; a cell that is wrong already keeps its first mistake. */
    public void wrong(Iterable<FieldError> fields) {
        wrong(fields, Map.of());
    }

    /**
     * Says which fields are wrong; a cell that is wrong already keeps its first mistake.
     *
     * @param columns columns by the fields that are called otherwise
     */
    public void wrong(Iterable<FieldError> fields, Map<String, String> columns) {
        for (FieldError error : fields) {
            String column = columns.getOrDefault(error.field(), error.field());
            if (!isWrong(column)) {
                wrong(column, error.key(), error.args().toArray());
            }
        }
    }

    void wrong(ImportProblem problem) {
        problems.add(problem);
    }

    public boolean isWrong(String column) {
        return problems.stream().anyMatch(problem -> Objects.equals(problem.column(), column));
    }

    /** What it changes, for the audit. */
    public Changes audited() {
        Changes audited = Changes.none();
        changes.forEach((field, change) -> audited.field(field, change.before(), change.after()));
        return audited;
    }

    /** Says that the row changes something which exists; without changes it leaves it the same. */
    public void updates() {
        outcome = changes.isEmpty() ? ImportOutcome.SAME : ImportOutcome.UPDATE;
    }

    /** Notes a change, if the two differ. Follow with {@link #updates}. */
    public void change(String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Change(before, after));
        }
    }

    /** The same row before it was checked against what is stored. */
    ImportRow unchecked() {
        return new ImportRow(number, cells, values);
    }

    void outcome(ImportOutcome stored) {
        outcome = stored;
    }
}
