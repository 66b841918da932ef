package vn.phaodai.reporting;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Printer;

/**
 * A list about a unit and all below it, unit by unit: on paper each unit has a heading, on sheets a
 * column.
 *
 * @param <T> what is listed
 * @param <L> a line on paper
 */
abstract class ListByUnit<T, L extends Record> extends UnitReport {

    /** What stands in a column of the sheet, on the report's day and in its language. */
    @FunctionalInterface
    interface Value<T> {
        Object of(T one, LocalDate at, PaperLanguage language);
    }

    /**
     * A column of the sheet.
     *
     * @param heading titled by the key of its words
     */
    record Column<T>(SheetColumn heading, Value<T> value) {

        static <T> Column<T> text(String title, int width, Function<T, Object> value) {
            return words(title, width, (one, at, language) -> value.apply(one));
        }

        static <T> Column<T> date(String title, Function<T, Object> value) {
            return new Column<>(SheetColumn.date(title), (one, at, language) -> value.apply(one));
        }

        /** One that says something in words. */
        static <T> Column<T> words(String title, int width, Value<T> value) {
            return new Column<>(SheetColumn.text(title, width), value);
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
    private final List<SheetColumn> headings;
    private final List<Column<T>> columns;

    /**
     * @param counted key of what a unit's heading says of its name and how many there are
     * @param unitWidth of the column of the unit's name
     * @param columns of the sheet, after those of number and unit
     */
    ListByUnit(
            String code, Layout<L> layout, String counted, int unitWidth, List<Column<T>> columns) {
        super(code);
        this.layout = layout;
        this.counted = counted;
        this.columns = columns;
        this.headings =
                Stream.concat(
                                Stream.of(
                                        SheetColumn.whole("head.ordinal"),
                                        SheetColumn.text("head.unit", unitWidth)),
                                columns.stream().map(Column::heading))
                        .toList();
    }

    /** How many there are. */
    abstract int count(Scope scope, LocalDate at);

    /** Within a unit in the order of the list. */
    abstract List<T> read(ReportTask task);

    abstract UUID unitOf(T one);

    abstract L line(Place place, T one, ReportTask task);

    /** What the paper is about, after its type. */
    String summary(Unit subject, ReportTask task) {
        return said("summary", fullName(subject, task.asOf(), task.language()), task);
    }

    /**
     * The sentence before the list.
     *
     * @param all in the order of the list
     */
    String opening(Unit subject, ReportTask task, List<T> all) {
        return all.isEmpty()
                ? said("none", name(subject), task)
                : said("opening", task.language().whole(all.size()), task);
    }

    /** The words of the report for this, about something on its day. */
    String said(String what, String about, ReportTask task) {
        PaperLanguage language = task.language();
        return language.text(code() + "." + what, about, language.day(task.asOf()));
    }

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
        Map<Unit, List<T>> listed = byUnit(tree, subject, at, read(task));
        PaperLanguage language = task.language();
        if (task.format() != ReportFormat.PDF) {
            Sheets.write(
                    task,
                    language.text("sheet." + code()),
                    Sheets.in(language, headings),
                    rows(listed, task),
                    out);
            return 0;
        }
        return Printer.list(
                layout,
                letterheads().of(task, language.text("paper.list"), "DS", summary(subject, task)),
                task.verification(),
                opening(subject, task, listed.values().stream().flatMap(List::stream).toList()),
                lines(listed, task),
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

    private List<Object[]> rows(Map<Unit, List<T>> listed, ReportTask task) {
        List<Object[]> rows = new ArrayList<>();
        listed.forEach(
                (unit, of) -> {
                    String name = nameOnSheet(unit);
                    of.forEach(one -> rows.add(row(rows.size() + 1, name, one, task)));
                });
        return rows;
    }

    private Object[] row(int ordinal, String unit, T one, ReportTask task) {
        return Stream.concat(
                        Stream.of(ordinal, unit),
                        columns.stream()
                                .map(
                                        column ->
                                                column.value()
                                                        .of(one, task.asOf(), task.language())))
                .toArray();
    }

    private List<L> lines(Map<Unit, List<T>> listed, ReportTask task) {
        List<L> lines = new ArrayList<>();
        listed.forEach(
                (unit, of) -> {
                    String title =
                            task.language()
                                    .text(
                                            counted,
                                            name(unit),
                                            task.language().whole(of.size()),
                                            of.size());
                    for (T one : of) {
                        Place place = new Place(lines.size() + 1, unit.id().toString(), title);
                        lines.add(line(place, one, task));
                    }
                });
        return lines;
    }
}
