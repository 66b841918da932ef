package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.RetirementLine;

/** Who reaches the limit of service age within ten years, to the month (dự báo nghỉ hưu). */
@ApplicationScoped
@SystemTask
class RetirementReport implements ReportDefinition {

    private static final int YEARS = 10;
    private static final int MONTHS = 12;
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.whole("STT"),
                    SheetColumn.text("Đơn vị", 40),
                    SheetColumn.text("Số hiệu", 12),
                    SheetColumn.text("Họ và tên", 32),
                    SheetColumn.date("Ngày sinh"),
                    SheetColumn.text("Giới tính", 10),
                    SheetColumn.text("Cấp bậc", 20),
                    SheetColumn.text("Chức vụ", 32),
                    SheetColumn.text("Hạn tuổi", 18),
                    SheetColumn.date("Hết hạn tuổi"),
                    SheetColumn.date("Nghỉ từ ngày"));

    @Inject private Subjects subjects;
    @Inject private ReportData data;
    @Inject private Letterheads letterheads;
    @Inject private Units units;
    @Inject private Callers callers;

    @Override
    public String code() {
        return "retirement";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP);
    }

    @Override
    public Set<ReportFormat> formats() {
        return Set.of(ReportFormat.values());
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(Subjects.AT, Subjects.UNIT);
    }

    @Override
    public ReportOrder order(Caller caller, Map<String, String> given) {
        Subjects.Subject subject = subjects.of(caller, given);
        UUID unit = subject.unit().id();
        String name = UnitNames.police(subject.unit());
        return new ReportOrder(
                subject.parameters(),
                unit,
                name,
                subject.at(),
                "Dự báo nghỉ hưu " + name + " từ ngày " + day(subject.at()),
                data.countRetirements(
                        callers.scopeOf(unit, subject.at()), subject.at(), end(subject.at())));
    }

    /** The first day after the years it tells about, that of the day included. */
    private static LocalDate end(LocalDate at) {
        return LocalDate.of(at.getYear() + YEARS, 1, 1);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UnitTree tree = units.tree();
        LocalDate at = task.asOf();
        Map<UUID, List<ReportData.RetirementData>> byUnit =
                data.retirements(task.scope(), at, end(at)).stream()
                        .collect(Collectors.groupingBy(ReportData.RetirementData::unit));
        Unit subject = tree.find(task.subjectUnit(), at).orElseThrow();
        List<Unit> inOrder = new ArrayList<>();
        OfficerReport.collect(tree, subject, at, inOrder);
        if (task.format() == ReportFormat.PDF) {
            return print(task, subject, inOrder, byUnit, out);
        }
        List<Object[]> rows = new ArrayList<>();
        for (Unit unit : inOrder) {
            for (ReportData.RetirementData one : byUnit.getOrDefault(unit.id(), List.of())) {
                rows.add(
                        new Object[] {
                            rows.size() + 1,
                            UnitNames.police(unit),
                            one.serviceNumber(),
                            one.fullName(),
                            one.birthDate(),
                            OfficerReport.sex(one.sex()),
                            one.rank(),
                            one.position(),
                            age(one.limitMonths()),
                            one.limitOn(),
                            one.leavesOn()
                        });
            }
        }
        Sheets.write(task, "Nghỉ hưu", COLUMNS, rows, out);
        return 0;
    }

    private int print(
            ReportTask task,
            Unit subject,
            List<Unit> inOrder,
            Map<UUID, List<ReportData.RetirementData>> byUnit,
            OutputStream out) {
        List<RetirementLine> lines = new ArrayList<>();
        Map<Integer, Integer> years = new TreeMap<>();
        for (Unit unit : inOrder) {
            List<ReportData.RetirementData> found = byUnit.getOrDefault(unit.id(), List.of());
            String title = UnitNames.police(unit) + " (" + whole(found.size()) + " người)";
            for (ReportData.RetirementData one : found) {
                years.merge(one.limitOn().getYear(), 1, Integer::sum);
                lines.add(
                        new RetirementLine(
                                lines.size() + 1,
                                unit.id().toString(),
                                title,
                                one.serviceNumber(),
                                one.fullName(),
                                day(one.birthDate()),
                                OfficerReport.sex(one.sex()),
                                one.rank(),
                                one.position(),
                                age(one.limitMonths()),
                                day(one.limitOn()),
                                day(one.leavesOn())));
            }
        }
        String name = UnitNames.police(subject);
        String last = String.valueOf(end(task.asOf()).getYear() - 1);
        return Printer.retirement(
                letterheads.of(
                        task,
                        "DANH SÁCH",
                        "DS",
                        "Cán bộ, chiến sĩ "
                                + name
                                + " hết hạn tuổi phục vụ đến hết năm "
                                + last
                                + ", lập ngày "
                                + day(task.asOf())),
                task.verification(),
                lines.isEmpty()
                        ? name
                                + " không có cán bộ, chiến sĩ nào hết hạn tuổi đến hết năm "
                                + last
                                + "."
                        : "Danh sách gồm "
                                + whole(lines.size())
                                + " cán bộ, chiến sĩ, tính theo cấp bậc hàm đang giữ. Theo năm hết hạn tuổi: "
                                + years.entrySet().stream()
                                        .map(
                                                year ->
                                                        "năm "
                                                                + year.getKey()
                                                                + ": "
                                                                + whole(year.getValue()))
                                        .collect(Collectors.joining("; "))
                                + ".",
                lines,
                task.work(),
                out);
    }

    private static String age(int months) {
        int over = months % MONTHS;
        return months / MONTHS + " tuổi" + (over == 0 ? "" : " " + over + " tháng");
    }
}
