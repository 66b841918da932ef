package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.imports.Choice;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.ImportJob;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportProblem;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** One import: its progress, what every row would do or lacks, and the word to store it. */
@Named("importPage")
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final int TELLING = 3;

    @Inject private Imports imports;

    private UUID id;
    private ImportJob job;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();
    private List<String> telling;
    private Table<ImportLine> table;

    @PostConstruct
    void open() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = RecordId.of("thing.import", parameters.get("id"));
        job = imports.get(id);
        List<ImportColumn> columns = imports.columns(job.kind());
        boolean vietnamese =
                FacesContext.getCurrentInstance()
                        .getViewRoot()
                        .getLocale()
                        .getLanguage()
                        .equals("vi");
        for (ImportColumn column : columns) {
            names.put(column.id(), vietnamese ? column.vietnamese() : column.english());
            for (Choice choice : column.choices()) {
                choices.put(
                        column.id() + " " + choice.code(),
                        vietnamese ? choice.vietnamese() : choice.english());
            }
        }
        telling =
                columns.stream()
                        .filter(ImportColumn::required)
                        .map(ImportColumn::id)
                        .limit(TELLING)
                        .toList();
        table =
                Table.of(ImportLine::number, this::lines)
                        .filter("outcome", outcome -> Texts.text("ImportOutcome." + outcome))
                        .sorts("number")
                        .pageSize(ROWS)
                        .open();
    }

    public void refresh() {
        job = imports.get(id);
    }

    public void storeAll() {
        store(ImportMode.ALL_OR_NOTHING);
    }

    public void storeGood() {
        store(ImportMode.GOOD_ROWS);
    }

    public void checkAgain() {
        imports.checkAgain(id);
        refresh();
    }

    public void mending() {
        Download.xlsx(
                Texts.text("import.mending.name"),
                out -> imports.mending(id, Download.words(), out));
    }

    private void store(ImportMode mode) {
        imports.store(id, mode);
        refresh();
    }

    private Page<ImportLine> lines(PageRequest request) {
        return imports.rows(id, request)
                .map(row -> new ImportLine(row.number(), row.outcome(), about(row), says(row)));
    }

    private String about(ImportRow row) {
        return telling.stream()
                .map(row.cells()::get)
                .filter(text -> text != null)
                .collect(Collectors.joining(" · "));
    }

    private List<String> says(ImportRow row) {
        Stream<String> wrong = row.problems().stream().map(problem -> problem(row, problem));
        Stream<String> changes =
                row.outcome() == ImportOutcome.UPDATE
                        ? row.changes().entrySet().stream()
                                .map(entry -> change(entry.getKey(), entry.getValue()))
                        : Stream.empty();
        return Stream.concat(wrong, changes).toList();
    }

    private String problem(ImportRow row, ImportProblem problem) {
        String text = Texts.text(problem.key(), problem.args().toArray());
        String cell = problem.column() == null ? null : row.cells().get(problem.column());
        if (problem.column() == null) {
            return text;
        }
        String name = names.getOrDefault(problem.column(), problem.column());
        return cell == null
                ? Texts.text("import.says.empty", name, text)
                : Texts.text("import.says.wrong", name, cell, text);
    }

    private String change(String field, ImportRow.Change change) {
        return Texts.text(
                "import.says.change",
                names.getOrDefault(field, field),
                shown(field, change.before()),
                shown(field, change.after()));
    }

    private String shown(String field, String value) {
        return value == null ? "–" : choices.getOrDefault(field + " " + value, value);
    }

    public String getFailure() {
        return job.failureKey() == null
                ? null
                : Texts.text(job.failureKey(), job.failureArgs().toArray());
    }

    public int getPercent() {
        return (int) Math.round(job.progress() * 100);
    }

    public boolean isAllStorable() {
        return job.canStore(ImportMode.ALL_OR_NOTHING);
    }

    public boolean isGoodStorable() {
        return job.wrong() > 0 && job.canStore(ImportMode.GOOD_ROWS);
    }

    public ImportJob getJob() {
        return job;
    }

    public Table<ImportLine> getTable() {
        return table;
    }

    public List<ImportOutcome> getOutcomes() {
        return List.of(ImportOutcome.values());
    }
}
