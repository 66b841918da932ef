package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.whole;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.Printer;

/**
 * A list about a unit and all below it, unit by unit: on paper each unit has a heading, on sheets a
 * column.
 *
 * @param <T> what is listed
 * @param <L> a line on paper
 */
abstract class ListByUnit<T, L extends Record> extends UnitReport {

    /**
     * A column of the sheet.
     *
     * @param value what stands in it on the report's day
     */
    record Column<T>(SheetColumn heading, BiFunction<T, LocalDate, Object> value) {

        static <T> Column<T> text(String title, int width, Function<T, Object> value) {
            return new Column<>(SheetColumn.text(title, width), (one, at) -> value.apply(one));
        }

        static <T> Column<T> date(String title, Function<T, Object> value) {
            return new Column<>(SheetColumn.date(title), (one, at) -> value.apply(one));
        }
    }

    /**
     * Where a line stands on paper.
     *
     * @param ordinal from 1 through the whole list
     * @param unit what the lines are grouped by
     * @param title heading of the group
     */
    record Place(int ordinal, String unit, String title) {}

    private final Layout<L> layout;
    private final String counted;
    private final String sheet;
    private final List<SheetColumn> headings;
    private final List<Column<T>> columns;

    /**
     * @param counted what a unit's heading counts, as người
     * @param sheet name of the sheet
     * @param unitWidth of the column of the unit's name
     * @param columns of the sheet, after those of number and unit
     */
    ListByUnit(
            String code,
            Layout<L> layout,
            String counted,
            String sheet,
            int unitWidth,
            List<Column<T>> columns) {
        super(code);
        this.layout = layout;
        this.counted = counted;
        this.sheet = sheet;
        this.columns = columns;
        this.headings =
                Stream.concat(
                                Stream.of(
                                        SheetColumn.whole("STT"),
                                        SheetColumn.text("Đơn vị", unitWidth)),
                                columns.stream().map(Column::heading))
                        .toList();
    }

    /** How many there are. */
    abstract int count(Scope scope, LocalDate at);

    /** Within a unit in the order of the list. */
    abstract List<T> read(Scope scope, LocalDate at);

    abstract UUID unitOf(T one);

    abstract L line(Place place, T one, LocalDate at);

    /** What the paper is about, after its type. */
    abstract String summary(Unit subject, LocalDate at);

    /**
     * The sentence before the list.
     *
     * @param all in the order of the list
     */
    abstract String opening(Unit subject, LocalDate at, List<T> all);

    /** How the sheet calls a unit. */
    String nameOnSheet(Unit unit) {
        return name(unit);
    }

    @Override
    int personalRows(UUID unit, LocalDate at) {
        return count(scopeOf(unit, at), at);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        LocalDate at = task.asOf();
        UnitTree tree = units().tree();
        Unit subject = tree.find(task.subjectUnit(), at).orElseThrow();
        Map<Unit, List<T>> listed = byUnit(tree, subject, at, read(task.scope(), at));
        if (task.format() != ReportFormat.PDF) {
            Sheets.write(task, sheet, headings, rows(listed, at), out);
            return 0;
        }
        return Printer.list(
                layout,
                letterheads().of(task, "DANH SÁCH", "DS", summary(subject, at)),
                task.verification(),
                opening(subject, at, listed.values().stream().flatMap(List::stream).toList()),
                lines(listed, at),
                task.work(),
                out);
    }

    /** Each unit right after the one above it. */
    private Map<Unit, List<T>> byUnit(UnitTree tree, Unit subject, LocalDate at, List<T> all) {
        Map<UUID, List<T>> found = all.stream().collect(Collectors.groupingBy(this::unitOf));
        Map<Unit, List<T>> inOrder = new LinkedHashMap<>();
        collect(tree, subject, at, found, inOrder);
        return inOrder;
    }

    private void collect(
            UnitTree tree,
            Unit unit,
            LocalDate at,
            Map<UUID, List<T>> found,
            Map<Unit, List<T>> inOrder) {
        inOrder.put(unit, found.getOrDefault(unit.id(), List.of()));
        tree.children(unit.id(), at).forEach(child -> collect(tree, child, at, found, inOrder));
    }

    private List<Object[]> rows(Map<Unit, List<T>> listed, LocalDate at) {
        List<Object[]> rows = new ArrayList<>();
        listed.forEach(
                (unit, of) -> {
                    String name = nameOnSheet(unit);
                    of.forEach(one -> rows.add(row(rows.size() + 1, name, one, at)));
                });
        return rows;
    }

    private Object[] row(int ordinal, String unit, T one, LocalDate at) {
        return Stream.concat(
                        Stream.of(ordinal, unit),
                        columns.stream().map(column -> column.value().apply(one, at)))
                .toArray();
    }

    private List<L> lines(Map<Unit, List<T>> listed, LocalDate at) {
        List<L> lines = new ArrayList<>();
        listed.forEach(
                (unit, of) -> {
                    String title = name(unit) + " (" + whole(of.size()) + " " + counted + ")";
                    for (T one : of) {
                        Place place = new Place(lines.size() + 1, unit.id().toString(), title);
                        lines.add(line(place, one, at));
                    }
                });
        return lines;
    }
}
