package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.StrengthLine;

/** Strength, and why it is another than on an earlier day (báo cáo quân số có giải thích). */
@ApplicationScoped
class StrengthExplainedReport extends UnitReport {

    private static final String FROM = "from";
    private static final ReportParameter SINCE =
            new ReportParameter(FROM, ReportParameter.Type.DATE, false);
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("head.reason", 30),
                    SheetColumn.text("head.content", 40),
                    SheetColumn.whole("head.people"));

    @Inject private ReportData data;

    StrengthExplainedReport() {
        super("strength-explained");
    }

    /** All that the paper says beside the table. */
    private record Reasons(
            long before,
            long after,
            long posts,
            List<ReportData.Reason> came,
            List<ReportData.Reason> left,
            List<ReportData.Reason> away) {}

    @Override
    public List<ReportParameter> parameters() {
        return List.of(SINCE, Subjects.AT, Subjects.UNIT);
    }

    @Override
    public ReportOrder order(Caller caller, PaperLanguage language, Map<String, String> given) {
        Subjects.Subject subject = subjects().of(caller, given);
        LocalDate from = from(given, subject.at());
        if (!from.isBefore(subject.at())) {
            throw new InvalidInput("parameters.from", "error.strength.days");
        }
        ReportOrder order = super.order(caller, language, given);
        Map<String, String> parameters = new HashMap<>(order.parameters());
        parameters.put(FROM, from.toString());
        return new ReportOrder(
                parameters,
                order.subjectUnit(),
                order.subjectName(),
                order.asOf(),
                order.title(),
                order.personalRows());
    }

    @Override
    String title(String unit, LocalDate at, Map<String, String> given, PaperLanguage language) {
        return language.text(
                "explained.title", unit, language.day(from(given, at)), language.day(at));
    }

    /** A year before, unless told. */
    private static LocalDate from(Map<String, String> given, LocalDate at) {
        return ParameterValues.day(given, FROM, at.minusYears(1));
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        LocalDate from = ParameterValues.day(task.parameters(), FROM, null);
        Reasons reasons = reasons(task, from);
        if (task.format() == ReportFormat.PDF) {
            return print(task, from, reasons, out);
        }
        PaperLanguage language = task.language();
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {shortOn(language, from), "", reasons.before()});
        rows.add(
                new Object[] {
                    language.text("explained.posts"),
                    language.text("explained.change"),
                    reasons.posts()
                });
        reasons.came().forEach(each -> rows.add(row(language, "explained.came", each)));
        reasons.left().forEach(each -> rows.add(row(language, "explained.left", each)));
        rows.add(new Object[] {shortOn(language, task.asOf()), "", reasons.after()});
        reasons.away().forEach(each -> rows.add(row(language, "explained.away", each)));
        Sheets.write(
                task,
                language.text("sheet.strength-explained"),
                Sheets.in(language, COLUMNS),
                rows,
                out);
        return 0;
    }

    private static String shortOn(PaperLanguage language, LocalDate day) {
        return language.text("explained.shortOn", language.day(day));
    }

    private static Object[] row(PaperLanguage language, String what, ReportData.Reason reason) {
        return new Object[] {language.text(what), words(language, reason), reason.people()};
    }

    private static String words(PaperLanguage language, ReportData.Reason reason) {
        return language.text("reason." + reason.kind());
    }

    private Reasons reasons(ReportTask task, LocalDate from) {
        UUID unit = task.subjectUnit();
        LocalDate to = task.asOf();
        Scope before = scopeOf(unit, from);
        Set<UUID> earlier = units().tree().subtree(unit, from);
        Set<UUID> later = units().tree().subtree(unit, to);
        long[] first = sum(before, from);
        long[] second = sum(task.scope(), to);
        return new Reasons(
                first[0] - first[1],
                second[0] - second[1],
                second[0] - first[0],
                data.came(task.scope(), earlier, from, to),
                data.left(before, later, from, to),
                data.away(task.scope(), to));
    }

    private long[] sum(Scope scope, LocalDate day) {
        long[] sum = new long[2];
        for (ReportData.UnitStrength each : data.strength(scope, day)) {
            sum[0] += each.establishment();
            sum[1] += each.present();
        }
        return sum;
    }

    private int print(ReportTask task, LocalDate from, Reasons reasons, OutputStream out) {
        LocalDate to = task.asOf();
        PaperLanguage language = task.language();
        StrengthTree tree =
                StrengthTree.of(
                        units().tree(),
                        task.subjectUnit(),
                        to,
                        data.strength(task.scope(), to),
                        language);
        Unit subject = units().tree().find(task.subjectUnit(), to).orElseThrow();
        StrengthLine total = tree.total();
        String opening =
                language.text(
                        "explained.opening",
                        language.day(to),
                        fullName(subject, to, language),
                        language.whole(total.establishment()),
                        language.whole(total.present()),
                        gap(language, reasons.after()),
                        language.day(from),
                        gap(language, reasons.before()),
                        posts(language, reasons.posts()),
                        list(language, reasons.came()),
                        list(language, reasons.left()),
                        list(language, reasons.away()));
        return Printer.strength(
                letterheads()
                        .of(
                                task,
                                language.text("paper.report"),
                                "BC",
                                language.text(
                                        "explained.summary",
                                        UnitNames.police(subject),
                                        language.day(from),
                                        language.day(to))),
                task.verification(),
                opening,
                language.text("paper.day", language.day(to)),
                tree.bars(),
                tree.lines(),
                task.work(),
                out);
    }

    private static String gap(PaperLanguage language, long gap) {
        if (gap == 0) {
            return language.text("explained.full");
        }
        return language.text(
                gap > 0 ? "explained.short" : "explained.over", language.whole(Math.abs(gap)));
    }

    private static String posts(PaperLanguage language, long change) {
        if (change == 0) {
            return language.text("explained.posts.same");
        }
        return language.text(
                change > 0 ? "explained.posts.more" : "explained.posts.fewer",
                language.whole(Math.abs(change)));
    }

    private static String list(PaperLanguage language, List<ReportData.Reason> reasons) {
        return reasons.isEmpty()
                ? language.text("explained.none")
                : reasons.stream()
                        .map(each -> words(language, each) + " " + language.whole(each.people()))
                        .collect(Collectors.joining(", "));
    }
}
