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
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.PromotionLine;

/**
 * Who meets every condition for the next rank on a day (danh sách đủ điều kiện thăng cấp bậc hàm).
 * It tells nothing about anybody else.
 */
@ApplicationScoped
@SystemTask
class PromotionReport implements ReportDefinition {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.whole("STT"),
                    SheetColumn.text("Đơn vị", 40),
                    SheetColumn.text("Số hiệu", 12),
                    SheetColumn.text("Họ và tên", 32),
                    SheetColumn.date("Ngày sinh"),
                    SheetColumn.text("Giới tính", 10),
                    SheetColumn.text("Cấp bậc", 20),
                    SheetColumn.date("Cấp bậc từ ngày"),
                    SheetColumn.text("Chức vụ", 32),
                    SheetColumn.text("Cấp bậc tiếp theo", 20),
                    SheetColumn.date("Đủ niên hạn"));

    @Inject private Subjects subjects;
    @Inject private ReportData data;
    @Inject private Letterheads letterheads;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    @Override
    public String code() {
        return "promotion";
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
                "Danh sách đủ điều kiện thăng cấp bậc hàm "
                        + name
                        + " tại ngày "
                        + day(subject.at()),
                data.countPromotions(
                        callers.scopeOf(unit, subject.at()), subject.at(), clock.today()));
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UnitTree tree = units.tree();
        LocalDate at = task.asOf();
        Map<UUID, List<ReportData.PromotionData>> byUnit =
                data.promotions(task.scope(), at, clock.today()).stream()
                        .collect(Collectors.groupingBy(ReportData.PromotionData::unit));
        Unit subject = tree.find(task.subjectUnit(), at).orElseThrow();
        List<Unit> inOrder = new ArrayList<>();
        OfficerReport.collect(tree, subject, at, inOrder);
        if (task.format() == ReportFormat.PDF) {
            return print(task, subject, inOrder, byUnit, out);
        }
        List<Object[]> rows = new ArrayList<>();
        for (Unit unit : inOrder) {
            for (ReportData.PromotionData one : byUnit.getOrDefault(unit.id(), List.of())) {
                rows.add(
                        new Object[] {
                            rows.size() + 1,
                            UnitNames.police(unit),
                            one.serviceNumber(),
                            one.fullName(),
                            one.birthDate(),
                            OfficerReport.sex(one.sex()),
                            one.rank(),
                            one.rankSince(),
                            one.position(),
                            one.nextRank(),
                            one.dueOn()
                        });
            }
        }
        Sheets.write(task, "Thăng cấp", COLUMNS, rows, out);
        return 0;
    }

    private int print(
            ReportTask task,
            Unit subject,
            List<Unit> inOrder,
            Map<UUID, List<ReportData.PromotionData>> byUnit,
            OutputStream out) {
        List<PromotionLine> lines = new ArrayList<>();
        for (Unit unit : inOrder) {
            List<ReportData.PromotionData> found = byUnit.getOrDefault(unit.id(), List.of());
            String title = UnitNames.police(unit) + " (" + whole(found.size()) + " người)";
            for (ReportData.PromotionData one : found) {
                lines.add(
                        new PromotionLine(
                                lines.size() + 1,
                                unit.id().toString(),
                                title,
                                one.serviceNumber(),
                                one.fullName(),
                                day(one.birthDate()),
                                OfficerReport.sex(one.sex()),
                                one.rank(),
                                day(one.rankSince()),
                                one.position(),
                                one.nextRank(),
                                day(one.dueOn())));
            }
        }
        String on = "ngày " + day(task.asOf());
        String name = UnitNames.police(subject);
        return Printer.promotion(
                letterheads.of(
                        task,
                        "DANH SÁCH",
                        "DS",
                        "Cán bộ, chiến sĩ "
                                + name
                                + " đủ điều kiện xét thăng cấp bậc hàm tại "
                                + on),
                task.verification(),
                lines.isEmpty()
                        ? name + " không có cán bộ, chiến sĩ nào đủ điều kiện tại " + on + "."
                        : "Danh sách gồm "
                                + whole(lines.size())
                                + " cán bộ, chiến sĩ đủ điều kiện tại "
                                + on
                                + ". Việc thăng cấp bậc hàm do cấp có thẩm quyền quyết định.",
                lines,
                task.work(),
                out);
    }
}
