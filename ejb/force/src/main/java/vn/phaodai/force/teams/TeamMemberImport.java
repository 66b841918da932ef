package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.SheetChoices;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditLine;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.CellParser;
import vn.phaodai.kernel.imports.Choice;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.ImportContext;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes team members in from spreadsheets. Who serves already is known by the personal id number
 * and gets new facts; position and end of a membership are decided on the member's page. All others
 * join, by the same rules as one by one.
 */
@ApplicationScoped
public class TeamMemberImport implements ImportTarget {

    public static final String KIND = "force.teamMember";

    private static final int LONG = 100;

    @Inject private TeamImportRepository repository;
    @Inject private TeamRuleRepository rules;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.WARD_COMMANDER, Role.HR);
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        CellParser text = CellParser.text(LONG);
        CellParser date = CellParser.date();
        return List.of(
                ImportColumn.choice(
                                "unit",
                                "Đơn vị",
                                "Unit",
                                SheetChoices.wards(scope, units.tree(), clock.today()))
                        .mandatory(),
                ImportColumn.of("code", "Mã khu phố, ấp", "Neighbourhood code", text, "KP-01")
                        .mandatory(),
                ImportColumn.of("fullName", "Họ và tên", "Full name", text, "Nguyễn Văn An")
                        .mandatory(),
                ImportColumn.of("birthDate", "Ngày sinh", "Birth date", date, "17/05/1970")
                        .mandatory(),
                ImportColumn.choice(
                                "sex",
                                "Giới tính",
                                "Sex",
                                List.of(
                                        new Choice("MALE", "Nam", "Male"),
                                        new Choice("FEMALE", "Nữ", "Female")))
                        .mandatory(),
                ImportColumn.of(
                                "personalId",
                                "Số định danh cá nhân",
                                "Personal id number",
                                text,
                                "079070000001")
                        .mandatory()
                        .once(),
                ImportColumn.choice(
                                "schooling",
                                "Trình độ văn hóa",
                                "Schooling",
                                List.of(
                                        new Choice("PRIMARY", "Tiểu học", "Primary"),
                                        new Choice(
                                                "LOWER_SECONDARY",
                                                "Trung học cơ sở",
                                                "Lower secondary"),
                                        new Choice(
                                                "UPPER_SECONDARY",
                                                "Trung học phổ thông",
                                                "Upper secondary"),
                                        new Choice("HIGHER", "Sau trung học phổ thông", "Higher")))
                        .mandatory(),
                ImportColumn.of(
                                "healthOn",
                                "Ngày giấy khám sức khỏe",
                                "Health certificate of",
                                date,
                                "10/06/2024")
                        .mandatory(),
                ImportColumn.of(
                                "residentSince",
                                "Cư trú từ ngày",
                                "Resident since",
                                date,
                                "01/01/2010")
                        .mandatory(),
                ImportColumn.of(
                        "leaveNumber",
                        "Số văn bản đồng ý của Chủ tịch UBND cấp xã",
                        "Chairman's leave",
                        text,
                        "05/UBND"),
                ImportColumn.of("phone", "Điện thoại", "Phone", text, "0900000001"),
                ImportColumn.choice(
                                "position",
                                "Chức danh",
                                "Position",
                                List.of(
                                        new Choice("LEADER", "Tổ trưởng", "Leader"),
                                        new Choice("DEPUTY", "Tổ phó", "Deputy"),
                                        new Choice("MEMBER", "Tổ viên", "Member")))
                        .mandatory(),
                ImportColumn.of("joinedOn", "Ngày tham gia", "Joined on", date, "01/07/2024")
                        .mandatory(),
                ImportColumn.of(
                                "decisionNumber",
                                "Số quyết định",
                                "Decision number",
                                text,
                                "12/QĐ-UBND")
                        .mandatory(),
                ImportColumn.of(
                                "decisionDate",
                                "Ngày quyết định",
                                "Decision date",
                                date,
                                "25/06/2024")
                        .mandatory());
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<String, TeamImportRepository.Known> teams = teams(rows, tree, today);
        Map<String, TeamImportRepository.Serving> serving = serving(rows);
        Map<UUID, Integer> leaders = new HashMap<>();
        for (ImportRow row : rows) {
            MemberDraft draft = draft(row);
            TeamImportRepository.Known team = teams.get(key(row, tree, today));
            if (team == null && row.value("unit") != null && row.value("code") != null) {
                row.wrong("code", "error.teams.codeUnknown");
            } else if (team != null && !team.hasTeam()) {
                row.wrong("code", "error.teams.noTeam", team.name());
            }
            TeamImportRepository.Serving known = serving.get(draft.getPersonalId());
            TeamRule rule =
                    draft.getJoinedOn() == null ? null : rules.on(draft.getJoinedOn()).orElse(null);
            row.wrong(
                    TeamMembership.joining(
                                    draft, team == null ? null : team.establishedOn(), rule, today)
                            .found());
            if (known != null) {
                if (!context.caller().scope().covers(known.unitId())
                        || team == null
                        || !known.teamId().equals(team.id())) {
                    row.wrong("personalId", "error.teams.servesAlready");
                } else {
                    update(row, known);
                }
            } else if (draft.getPosition() == TeamPosition.LEADER && team != null) {
                Integer other = leaders.putIfAbsent(team.id(), row.number());
                if (team.hasLeader() || other != null) {
                    row.wrong("position", "error.teams.leaderThere");
                }
            }
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<String, TeamImportRepository.Known> teams = teams(rows, tree, today);
        Map<String, TeamImportRepository.Serving> serving = serving(rows);
        String by = context.caller().username();
        for (ImportRow row : rows) {
            MemberDraft draft = draft(row);
            UUID unit = NeighbourhoodImport.unit(row, tree, today);
            draft.setTeamId(teams.get(key(row, tree, today)).id());
            TeamImportRepository.Serving known = serving.get(draft.getPersonalId());
            UUID id;
            Changes changes = row.audited();
            if (known == null) {
                id = repository.join(draft, unit, by, clock.now());
                changes.set("fullName", draft.getFullName())
                        .set("teamId", draft.getTeamId())
                        .set("position", draft.getPosition())
                        .set("joinedOn", draft.getJoinedOn());
            } else {
                id = known.id();
                repository.describe(known.id(), draft, by, clock.now());
            }
            audit.changes(
                    context.caller(),
                    row.outcome() == ImportOutcome.CREATE ? AuditAction.CREATE : AuditAction.UPDATE,
                    List.of(
                            new AuditLine(
                                    AuditObject.of("teamMember", id, unit, row.value("code")),
                                    changes)));
        }
    }

    private static void update(ImportRow row, TeamImportRepository.Serving known) {
        row.change("fullName", known.fullName(), row.value("fullName"));
        row.change("birthDate", known.birthDate(), row.value("birthDate"));
        row.change("sex", known.sex(), row.value("sex"));
        row.change("schooling", known.schooling(), row.value("schooling"));
        row.change("healthOn", known.healthOn(), row.value("healthOn"));
        row.change("residentSince", known.residentSince(), row.value("residentSince"));
        for (String left : List.of("leaveNumber", "phone")) {
            if (row.value(left) != null) {
                row.change(
                        left,
                        left.equals("phone") ? known.phone() : known.leaveNumber(),
                        row.value(left));
            }
        }
        row.updates();
    }

    private static MemberDraft draft(ImportRow row) {
        MemberDraft draft = new MemberDraft();
        draft.setFullName(row.value("fullName"));
        draft.setBirthDate(row.day("birthDate"));
        draft.setSex(row.value("sex") == null ? null : Sex.valueOf(row.value("sex")));
        draft.setPersonalId(row.value("personalId"));
        draft.setSchooling(
                row.value("schooling") == null ? null : Schooling.valueOf(row.value("schooling")));
        draft.setHealthOn(row.day("healthOn"));
        draft.setResidentSince(row.day("residentSince"));
        draft.setLeaveNumber(row.value("leaveNumber"));
        draft.setPhone(row.value("phone"));
        draft.setPosition(
                row.value("position") == null ? null : TeamPosition.valueOf(row.value("position")));
        draft.setJoinedOn(row.day("joinedOn"));
        draft.setDecisionNumber(row.value("decisionNumber"));
        draft.setDecisionDate(row.day("decisionDate"));
        draft.clean();
        return draft;
    }

    private Map<String, TeamImportRepository.Known> teams(
            List<ImportRow> rows, UnitTree tree, LocalDate today) {
        return repository.neighbourhoods(
                rows.stream().map(row -> key(row, tree, today)).toArray(String[]::new), today);
    }

    private Map<String, TeamImportRepository.Serving> serving(List<ImportRow> rows) {
        return repository.serving(
                rows.stream()
                        .map(row -> draft(row).getPersonalId())
                        .filter(id -> id != null)
                        .toArray(String[]::new));
    }

    private static String key(ImportRow row, UnitTree tree, LocalDate today) {
        return NeighbourhoodImport.unit(row, tree, today) + " " + row.value("code");
    }
}
