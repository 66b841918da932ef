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
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.TeamMemberLine;

/** The members of the security teams of a unit and all below it, without id numbers in full. */
@ApplicationScoped
@SystemTask
class TeamRegisterReport implements ReportDefinition {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.whole("STT"),
                    SheetColumn.text("Đơn vị", 36),
                    SheetColumn.text("Khu phố, ấp", 20),
                    SheetColumn.text("Họ và tên", 32),
                    SheetColumn.date("Ngày sinh"),
                    SheetColumn.text("Giới tính", 10),
                    SheetColumn.text("Số định danh cá nhân", 18),
                    SheetColumn.text("Chức danh", 14),
                    SheetColumn.text("Trình độ văn hóa", 16),
                    SheetColumn.date("Ngày tham gia"),
                    SheetColumn.text("Số quyết định", 18));

    @Inject private Subjects subjects;
    @Inject private TeamData data;
    @Inject private Letterheads letterheads;
    @Inject private Callers callers;
    @Inject private Units units;

    @Override
    public String code() {
        return "team-register";
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
        String name = UnitNames.territory(subject.unit());
        return new ReportOrder(
                subject.parameters(),
                unit,
                name,
                subject.at(),
                "Thành viên tổ bảo vệ an ninh, trật tự "
                        + name
                        + " tính đến ngày "
                        + day(subject.at()),
                data.countMembers(callers.scopeOf(unit, subject.at()), subject.at()));
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UnitTree tree = units.tree();
        LocalDate at = task.asOf();
        Map<UUID, List<TeamData.Member>> byUnit =
                data.members(task.scope(), at).stream()
                        .collect(Collectors.groupingBy(TeamData.Member::unit));
        Unit subject = tree.find(task.subjectUnit(), at).orElseThrow();
        List<Unit> inOrder = new ArrayList<>();
        collect(tree, subject, at, inOrder);
        if (task.format() == ReportFormat.PDF) {
            return print(task, subject, inOrder, byUnit, out);
        }
        List<Object[]> rows = new ArrayList<>();
        for (Unit unit : inOrder) {
            for (TeamData.Member member : byUnit.getOrDefault(unit.id(), List.of())) {
                rows.add(
                        new Object[] {
                            rows.size() + 1,
                            unit.name(),
                            member.neighbourhood(),
                            member.fullName(),
                            member.birthDate(),
                            sex(member),
                            member.personalId(),
                            TeamWords.position(member.position()),
                            TeamWords.schooling(member.schooling()),
                            member.joinedOn(),
                            member.decision()
                        });
            }
        }
        Sheets.write(task, "Thành viên", COLUMNS, rows, out);
        return 0;
    }

    private int print(
            ReportTask task,
            Unit subject,
            List<Unit> inOrder,
            Map<UUID, List<TeamData.Member>> byUnit,
            OutputStream out) {
        List<TeamMemberLine> lines = new ArrayList<>();
        for (Unit unit : inOrder) {
            List<TeamData.Member> members = byUnit.getOrDefault(unit.id(), List.of());
            String title = UnitNames.territory(unit) + " (" + whole(members.size()) + " người)";
            for (TeamData.Member member : members) {
                lines.add(
                        new TeamMemberLine(
                                lines.size() + 1,
                                unit.id().toString(),
                                title,
                                member.neighbourhood(),
                                member.fullName(),
                                day(member.birthDate()),
                                sex(member),
                                TeamWords.position(member.position()),
                                TeamWords.schooling(member.schooling()),
                                day(member.joinedOn()),
                                member.decision()));
            }
        }
        String on = "ngày " + day(task.asOf());
        String name = UnitNames.territory(subject);
        return Printer.teamRegister(
                letterheads.of(
                        task,
                        "DANH SÁCH",
                        "DS",
                        "Thành viên tổ bảo vệ an ninh, trật tự " + name + " tính đến " + on),
                task.verification(),
                lines.isEmpty()
                        ? name
                                + " không có thành viên tổ bảo vệ an ninh, trật tự nào tính đến "
                                + on
                                + "."
                        : "Danh sách gồm " + whole(lines.size()) + " người, tính đến " + on + ".",
                lines,
                task.work(),
                out);
    }

    private static String sex(TeamData.Member member) {
        return "FEMALE".equals(member.sex()) ? "Nữ" : "Nam";
    }

    private static void collect(UnitTree tree, Unit unit, LocalDate at, List<Unit> found) {
        found.add(unit);
        tree.children(unit.id(), at).forEach(child -> collect(tree, child, at, found));
    }
}
