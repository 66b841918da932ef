package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.phaodai.reporting.print.ExpiryLine;
import vn.phaodai.reporting.print.Printer;

/** Training and certificates that have ended or end soon (chứng chỉ hết hạn, sắp hết hạn). */
@ApplicationScoped
@SystemTask
class TrainingExpiry implements ReportDefinition {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.whole("STT"),
                    SheetColumn.text("Đơn vị", 40),
                    SheetColumn.text("Số hiệu", 12),
                    SheetColumn.text("Họ và tên", 32),
                    SheetColumn.text("Cấp bậc", 20),
                    SheetColumn.text("Chức vụ", 32),
                    SheetColumn.text("Chứng chỉ, đào tạo", 36),
                    SheetColumn.date("Hết hạn"),
                    SheetColumn.text("Tình trạng", 22));

    @Inject private Subjects subjects;
    @Inject private CareerData data;
    @Inject private Letterheads letterheads;
    @Inject private Units units;
    @Inject private Callers callers;

    @Override
    public String code() {
        return "training-expiry";
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
                "Chứng chỉ hết hạn, sắp hết hạn " + name + " tính đến ngày " + day(subject.at()),
                data.countExpiries(callers.scopeOf(unit, subject.at()), subject.at()));
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UnitTree tree = units.tree();
        LocalDate at = task.asOf();
        Map<UUID, List<CareerData.Expiry>> byUnit =
                data.expiries(task.scope(), at).stream()
                        .collect(Collectors.groupingBy(CareerData.Expiry::unit));
        Unit subject = tree.find(task.subjectUnit(), at).orElseThrow();
        List<ExpiryLine> lines = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Unit> inOrder = new ArrayList<>();
        OfficerReport.collect(tree, subject, at, inOrder);
        for (Unit unit : inOrder) {
            List<CareerData.Expiry> ending = byUnit.getOrDefault(unit.id(), List.of());
            String name = UnitNames.police(unit);
            String title = name + " (" + whole(ending.size()) + " chứng chỉ)";
            for (CareerData.Expiry one : ending) {
                int ordinal = lines.size() + 1;
                String left = left(one.expiresOn(), at);
                lines.add(
                        new ExpiryLine(
                                ordinal,
                                unit.id().toString(),
                                title,
                                one.serviceNumber(),
                                one.fullName(),
                                one.rank(),
                                one.position(),
                                one.kind(),
                                day(one.expiresOn()),
                                left));
                rows.add(
                        new Object[] {
                            ordinal,
                            name,
                            one.serviceNumber(),
                            one.fullName(),
                            one.rank(),
                            one.position(),
                            one.kind(),
                            one.expiresOn(),
                            left
                        });
            }
        }
        if (task.format() != ReportFormat.PDF) {
            Sheets.write(task, "Chứng chỉ", COLUMNS, rows, out);
            return 0;
        }
        String on = "tính đến ngày " + day(at);
        String name = UnitNames.police(subject);
        return Printer.trainingExpiry(
                letterheads.of(
                        task,
                        "DANH SÁCH",
                        "DS",
                        "Chứng chỉ hết hạn, sắp hết hạn của cán bộ, chiến sĩ " + name + " " + on),
                task.verification(),
                lines.isEmpty()
                        ? name + " không có chứng chỉ nào hết hạn hoặc sắp hết hạn, " + on + "."
                        : "Danh sách gồm "
                                + whole(lines.size())
                                + " chứng chỉ, "
                                + on
                                + ", trong đó "
                                + whole(
                                        byUnit.values().stream()
                                                .flatMap(List::stream)
                                                .filter(one -> one.expiresOn().isBefore(at))
                                                .count())
                                + " đã hết hạn.",
                lines,
                task.work(),
                out);
    }

    private static String left(LocalDate expires, LocalDate at) {
        long days = ChronoUnit.DAYS.between(at, expires);
        return days < 0 ? "Quá hạn " + whole(-days) + " ngày" : "Còn " + whole(days) + " ngày";
    }
}
