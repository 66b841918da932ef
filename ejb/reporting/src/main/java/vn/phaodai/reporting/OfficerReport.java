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
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.OfficerLine;
import vn.phaodai.reporting.print.Printer;

/** The officers of a unit and all below it (danh sách cán bộ, chiến sĩ), without id numbers. */
@ApplicationScoped
@SystemTask
class OfficerReport implements ReportDefinition {

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
                    SheetColumn.date("Ở đơn vị từ ngày"));

    @Inject private Subjects subjects;
    @Inject private ReportData data;
    @Inject private Letterheads letterheads;
    @Inject private Units units;
    @Inject private FullNames names;
    @Inject private Callers callers;

    @Override
    public String code() {
        return "officers";
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
                "Danh sách cán bộ, chiến sĩ " + name + " tính đến ngày " + day(subject.at()),
                data.countOfficers(callers.scopeOf(unit, subject.at()), subject.at()));
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UnitTree tree = units.tree();
        LocalDate at = task.asOf();
        Map<UUID, List<ReportData.OfficerData>> byUnit =
                data.officers(task.scope(), at).stream()
                        .collect(Collectors.groupingBy(ReportData.OfficerData::unit));
        Unit subject = tree.find(task.subjectUnit(), at).orElseThrow();
        List<Unit> inOrder = new ArrayList<>();
        collect(tree, subject, at, inOrder);
        if (task.format() == ReportFormat.PDF) {
            return print(task, subject, inOrder, byUnit, out);
        }
        List<Object[]> rows = new ArrayList<>();
        for (Unit unit : inOrder) {
            for (ReportData.OfficerData officer : byUnit.getOrDefault(unit.id(), List.of())) {
                rows.add(
                        new Object[] {
                            rows.size() + 1,
                            UnitNames.police(unit),
                            officer.serviceNumber(),
                            officer.fullName(),
                            officer.birthDate(),
                            sex(officer.sex()),
                            officer.rank(),
                            officer.rankSince(),
                            officer.position(),
                            officer.since()
                        });
            }
        }
        Sheets.write(task, "Cán bộ", COLUMNS, rows, out);
        return 0;
    }

    private int print(
            ReportTask task,
            Unit subject,
            List<Unit> inOrder,
            Map<UUID, List<ReportData.OfficerData>> byUnit,
            OutputStream out) {
        List<OfficerLine> lines = new ArrayList<>();
        for (Unit unit : inOrder) {
            List<ReportData.OfficerData> officers = byUnit.getOrDefault(unit.id(), List.of());
            String name = UnitNames.police(unit);
            String title = name + " (" + whole(officers.size()) + " người)";
            for (ReportData.OfficerData officer : officers) {
                lines.add(
                        new OfficerLine(
                                lines.size() + 1,
                                unit.id().toString(),
                                title,
                                officer.serviceNumber(),
                                officer.fullName(),
                                day(officer.birthDate()),
                                sex(officer.sex()),
                                officer.rank(),
                                day(officer.rankSince()),
                                officer.position(),
                                day(officer.since())));
            }
        }
        String on = "ngày " + day(task.asOf());
        String name = UnitNames.police(subject);
        return Printer.officers(
                letterheads.of(
                        task,
                        "DANH SÁCH",
                        "DS",
                        "Cán bộ, chiến sĩ "
                                + names.police(subject, task.asOf())
                                + " tính đến "
                                + on),
                task.verification(),
                lines.isEmpty()
                        ? name + " không có cán bộ, chiến sĩ nào tính đến " + on + "."
                        : "Danh sách gồm "
                                + whole(lines.size())
                                + " cán bộ, chiến sĩ, tính đến "
                                + on
                                + ".",
                lines,
                task.work(),
                out);
    }

    static String sex(String sex) {
        return "FEMALE".equals(sex) ? "Nữ" : "Nam";
    }

    /** The unit and all below it, each right after the one above it. */
    static void collect(UnitTree tree, Unit unit, LocalDate at, List<Unit> found) {
        found.add(unit);
        tree.children(unit.id(), at).forEach(child -> collect(tree, child, at, found));
    }
}
