package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.whole;

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
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.StrengthLine;

/** Strength, and why it is another than on an earlier day (báo cáo quân số có giải thích). */
@ApplicationScoped
class StrengthExplainedReport extends UnitReport {

    private static final String FROM = "from";
    private static final ReportParameter SINCE =
            new ReportParameter(FROM, ReportParameter.Type.DATE, false);
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("RECRUITMENT", "tuyển dụng"),
                    Map.entry("TRANSFER", "điều động"),
                    Map.entry("ROTATION", "luân chuyển"),
                    Map.entry("SECONDMENT", "biệt phái"),
                    Map.entry("REINFORCEMENT", "tăng cường"),
                    Map.entry("APPOINTMENT", "bổ nhiệm"),
                    Map.entry("REORGANISATION", "sắp xếp đơn vị"),
                    Map.entry("RETURN", "hết thời hạn, trở về"),
                    Map.entry("DECIDED", "đã có quyết định, chờ hiệu lực"),
                    Map.entry("RETIRED", "nghỉ hưu"),
                    Map.entry("DISCHARGED", "xuất ngũ, thôi việc"),
                    Map.entry("LEFT", "thôi công tác"),
                    Map.entry("LEAVE", "nghỉ phép"),
                    Map.entry("ON_LEAVE", "đang nghỉ"),
                    Map.entry("STUDY", "đi học"),
                    Map.entry("SECONDED_OUT", "biệt phái nơi khác"));
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("Lý do", 30),
                    SheetColumn.text("Nội dung", 40),
                    SheetColumn.whole("Số lượng"));

    @Inject private ReportData data;
    @Inject private FullNames names;

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
    public ReportOrder order(Caller caller, Map<String, String> given) {
        Subjects.Subject subject = subjects().of(caller, given);
        LocalDate from = ParameterValues.day(given, FROM, subject.at().minusYears(1));
        if (!from.isBefore(subject.at())) {
            throw new InvalidInput("parameters.from", "error.strength.days");
        }
        ReportOrder order = super.order(caller, given);
        Map<String, String> parameters = new HashMap<>(order.parameters());
        parameters.put(FROM, from.toString());
        return new ReportOrder(
                parameters,
                order.subjectUnit(),
                order.subjectName(),
                order.asOf(),
                title(order.subjectName() + " từ " + day(from), order.asOf()),
                order.personalRows());
    }

    @Override
    String title(String unit, LocalDate at) {
        return "Giải thích quân số " + unit + " đến " + day(at);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        LocalDate from = ParameterValues.day(task.parameters(), FROM, null);
        Reasons reasons = reasons(task, from);
        if (task.format() == ReportFormat.PDF) {
            return print(task, from, reasons, out);
        }
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"Thiếu ngày " + day(from), "", reasons.before()});
        rows.add(new Object[] {"Biên chế", "thay đổi", reasons.posts()});
        reasons.came().forEach(each -> rows.add(row("Đến", each)));
        reasons.left().forEach(each -> rows.add(row("Đi", each)));
        rows.add(new Object[] {"Thiếu ngày " + day(task.asOf()), "", reasons.after()});
        reasons.away().forEach(each -> rows.add(row("Vắng mặt", each)));
        Sheets.write(task, "Giải thích quân số", COLUMNS, rows, out);
        return 0;
    }

    private static Object[] row(String what, ReportData.Reason reason) {
        return new Object[] {what, WORDS.get(reason.kind()), reason.people()};
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
        StrengthTree tree =
                StrengthTree.of(
                        units().tree(), task.subjectUnit(), to, data.strength(task.scope(), to));
        Unit subject = units().tree().find(task.subjectUnit(), to).orElseThrow();
        StrengthLine total = tree.total();
        String opening =
                String.format(
                        "Tính đến hết ngày %s, %s có biên chế %s người, có mặt %s người, %s; ngày %s"
                                + " %s. Biên chế %s. Người đến: %s. Người đi: %s. Trong số có mặt,"
                                + " vắng mặt tạm thời: %s. Số liệu cụ thể theo đơn vị như sau:",
                        day(to),
                        names.police(subject, to),
                        whole(total.establishment()),
                        whole(total.present()),
                        gap(reasons.after()),
                        day(from),
                        gap(reasons.before()),
                        reasons.posts() == 0
                                ? "không thay đổi"
                                : (reasons.posts() > 0 ? "tăng " : "giảm ")
                                        + whole(Math.abs(reasons.posts())),
                        list(reasons.came()),
                        list(reasons.left()),
                        list(reasons.away()));
        String on = "ngày " + day(to);
        return Printer.strength(
                letterheads()
                        .of(
                                task,
                                "BÁO CÁO",
                                "BC",
                                "Quân số "
                                        + UnitNames.police(subject)
                                        + "\ntừ ngày "
                                        + day(from)
                                        + " đến "
                                        + on),
                task.verification(),
                opening,
                on,
                tree.bars(),
                tree.lines(),
                task.work(),
                out);
    }

    private static String gap(long gap) {
        if (gap == 0) {
            return "đủ biên chế";
        }
        return (gap > 0 ? "thiếu " : "vượt ") + whole(Math.abs(gap)) + " người";
    }

    private static String list(List<ReportData.Reason> reasons) {
        return reasons.isEmpty()
                ? "không có"
                : reasons.stream()
                        .map(each -> WORDS.get(each.kind()) + " " + whole(each.people()))
                        .collect(Collectors.joining(", "));
    }
}
