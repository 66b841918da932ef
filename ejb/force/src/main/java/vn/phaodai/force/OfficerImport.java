package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
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
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes officers in from spreadsheets. A service number that is known changes that officer, all
 * others are new. Unit, position and rank of a known officer are not changed, nor does anybody
 * leave or return: that takes a decision.
 */
@ApplicationScoped
public class OfficerImport implements ImportTarget {

    public static final String KIND = "force.officer";

    private static final String NUMBER = "serviceNumber";
    private static final String PERSONAL_ID = "personalId";
    private static final String UNIT = "unit";
    private static final String POSITION = "position";
    private static final String STATUS = "status";
    private static final int LONG = 300;

    /** Columns that an update takes over, when the file has something in them. */
    private static final List<String> CHANGEABLE =
            List.of("fullName", "birthDate", "sex", PERSONAL_ID, "phone", "mail");

    @Inject private OfficerImportRepository repository;
    @Inject private Catalogue catalogue;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        CellParser text = CellParser.text(LONG);
        CellParser date = CellParser.date();
        return List.of(
                ImportColumn.of(NUMBER, "Số hiệu", "Service number", text, "123-456")
                        .mandatory()
                        .once(),
                ImportColumn.of("fullName", "Họ và tên", "Full name", text, "Nguyễn Văn An")
                        .mandatory(),
                ImportColumn.of("birthDate", "Ngày sinh", "Birth date", date, "17/05/1990")
                        .mandatory(),
                ImportColumn.choice("sex", "Giới tính", "Sex", sexes()).mandatory(),
                ImportColumn.of(
                                PERSONAL_ID,
                                "Số định danh cá nhân",
                                "Personal id number",
                                text,
                                "079090000001")
                        .mandatory()
                        .once(),
                ImportColumn.choice("rank", "Cấp bậc hàm", "Rank", SheetChoices.ranks(catalogue))
                        .mandatory(),
                ImportColumn.of("rankSince", "Ngày phong hàm", "Rank since", date, "01/06/2022")
                        .mandatory(),
                ImportColumn.choice(
                                UNIT,
                                "Đơn vị",
                                "Unit",
                                SheetChoices.units(scope, units.tree(), clock.today()))
                        .mandatory(),
                ImportColumn.choice(
                                POSITION, "Chức vụ", "Position", SheetChoices.positions(catalogue))
                        .mandatory(),
                ImportColumn.of(
                                "postedSince",
                                "Ngày nhận công tác",
                                "Posted since",
                                date,
                                "01/01/2022")
                        .mandatory(),
                ImportColumn.of(
                        "decisionNumber", "Số quyết định", "Decision number", text, "12/QĐ-CATP"),
                ImportColumn.of(
                        "decisionDate", "Ngày quyết định", "Decision date", date, "25/12/2021"),
                ImportColumn.of("phone", "Điện thoại", "Phone", text, "0900000001"),
                ImportColumn.of("mail", "Thư điện tử", "Mail", text, "an@example.vn"),
                ImportColumn.choice(STATUS, "Tình trạng", "Status", statuses()));
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        OfficerCheck rules = new OfficerCheck(catalogue, tree, today);
        Map<String, KnownOfficer> byNumber = new HashMap<>();
        Map<String, KnownOfficer> byPersonalId = new HashMap<>();
        repository
                .known(
                        values(rows, OfficerImport::number),
                        values(rows, OfficerImport::personalId),
                        context.storing())
                .forEach(
                        officer -> {
                            byNumber.put(officer.serviceNumber(), officer);
                            byPersonalId.put(officer.personalId(), officer);
                        });
        for (ImportRow row : rows) {
            row.wrong(rules.joining(draft(row, tree, today)), Map.of("unitId", UNIT));
            KnownOfficer known = byNumber.get(number(row));
            KnownOfficer sameId = byPersonalId.get(personalId(row));
            if (sameId != null && !sameId.serviceNumber().equals(number(row))) {
                row.wrong(PERSONAL_ID, "error.officer.taken.personalId");
            }
            if (known != null) {
                update(context, row, known, tree, today);
            }
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        List<ImportRow> created = only(rows, ImportOutcome.CREATE);
        Map<ImportRow, UUID> ids = new HashMap<>();
        created.forEach(row -> ids.put(row, Ids.next()));
        repository.create(
                created.stream()
                        .map(
                                row ->
                                        new OfficerImportRepository.NewOfficer(
                                                ids.get(row), draft(row, tree, today)))
                        .toList(),
                context.caller().username());
        audit.changes(
                context.caller(),
                AuditAction.CREATE,
                created.stream().map(row -> line(row, ids.get(row), tree, today)).toList());
        List<ImportRow> updated = only(rows, ImportOutcome.UPDATE);
        Map<String, UUID> changed =
                repository.update(
                        updated.stream().map(row -> draft(row, tree, today)).toList(),
                        context.caller().username());
        audit.changes(
                context.caller(),
                AuditAction.UPDATE,
                updated.stream()
                        .map(row -> line(row, changed.get(number(row)), tree, today))
                        .toList());
    }

    private void update(
            ImportContext context,
            ImportRow row,
            KnownOfficer known,
            UnitTree tree,
            LocalDate today) {
        if (!context.caller().scope().covers(known.unitId())) {
            row.wrong(NUMBER, "import.officer.elsewhere");
            return;
        }
        UUID unit = tree.findByCode(row.value(UNIT), today).map(Unit::id).orElse(null);
        if (unit != null && !unit.equals(known.unitId())) {
            row.wrong(UNIT, "error.officer.moveByTransfer");
        } else if (row.value(POSITION) != null && !row.value(POSITION).equals(known.position())) {
            row.wrong(POSITION, "error.officer.moveByTransfer");
        }
        OfficerDraft draft = draft(row, tree, today);
        if (row.value(STATUS) != null && draft.getStatus() != known.status()) {
            row.wrong(STATUS, "import.officer.status");
        }
        draft.clean();
        if (!known.rank().equals(draft.getRank())) {
            wrong(row, "rank", "error.officer.rankByDecision");
        } else if (!known.rankSince().equals(draft.getRankSince())) {
            wrong(row, "rankSince", "error.officer.rankSinceInRegister");
        }
        for (String field : CHANGEABLE) {
            if (row.value(field) != null) {
                row.change(field, known.value(field), value(draft, field));
            }
        }
        row.updates();
    }

    /** What a cell says wrongly is said once, by its first mistake. */
    private static void wrong(ImportRow row, String column, String key) {
        if (!row.isWrong(column)) {
            row.wrong(column, key);
        }
    }

    private static OfficerDraft draft(ImportRow row, UnitTree tree, LocalDate today) {
        OfficerDraft draft = new OfficerDraft();
        draft.setServiceNumber(row.value(NUMBER));
        draft.setFullName(row.value("fullName"));
        draft.setBirthDate(row.day("birthDate"));
        draft.setSex(constant(row, "sex", Sex::valueOf));
        draft.setPersonalId(row.value(PERSONAL_ID));
        draft.setRank(row.value("rank"));
        draft.setRankSince(row.day("rankSince"));
        draft.setUnitId(tree.findByCode(row.value(UNIT), today).map(Unit::id).orElse(null));
        draft.setPosition(row.value(POSITION));
        draft.setPostedSince(row.day("postedSince"));
        draft.setDecisionNumber(row.value("decisionNumber"));
        draft.setDecisionDate(row.day("decisionDate"));
        draft.setPhone(row.value("phone"));
        draft.setMail(row.value("mail"));
        OfficerStatus status = constant(row, STATUS, OfficerStatus::valueOf);
        draft.setStatus(status == null ? OfficerStatus.ACTIVE : status);
        draft.clean();
        return draft;
    }

    private static String value(OfficerDraft draft, String field) {
        Object value =
                switch (field) {
                    case "fullName" -> draft.getFullName();
                    case "birthDate" -> draft.getBirthDate();
                    case "sex" -> draft.getSex();
                    case PERSONAL_ID -> draft.getPersonalId();
                    case "phone" -> draft.getPhone();
                    default -> draft.getMail();
                };
        return value == null ? null : value.toString();
    }

    private static AuditLine line(ImportRow row, UUID officer, UnitTree tree, LocalDate today) {
        Changes changes = row.audited();
        OfficerDraft draft = draft(row, tree, today);
        if (row.outcome() == ImportOutcome.CREATE) {
            changes.set(NUMBER, draft.getServiceNumber())
                    .set("fullName", draft.getFullName())
                    .set("rank", draft.getRank())
                    .set("unitId", draft.getUnitId())
                    .set(POSITION, draft.getPosition())
                    .set("postedSince", draft.getPostedSince());
        }
        return new AuditLine(
                AuditObject.of("officer", officer, draft.getUnitId(), draft.getServiceNumber()),
                changes);
    }

    private static List<ImportRow> only(List<ImportRow> rows, ImportOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }

    private static String[] values(List<ImportRow> rows, Function<ImportRow, String> value) {
        return rows.stream().map(value).filter(each -> each != null).toArray(String[]::new);
    }

    /** As {@link OfficerDraft} keeps it. */
    private static String number(ImportRow row) {
        OfficerDraft draft = new OfficerDraft();
        draft.setServiceNumber(row.value(NUMBER));
        draft.clean();
        return draft.getServiceNumber();
    }

    private static String personalId(ImportRow row) {
        OfficerDraft draft = new OfficerDraft();
        draft.setPersonalId(row.value(PERSONAL_ID));
        draft.clean();
        return draft.getPersonalId();
    }

    private static <T> T constant(ImportRow row, String column, Function<String, T> reading) {
        return row.value(column) == null ? null : reading.apply(row.value(column));
    }

    private static List<Choice> sexes() {
        return List.of(new Choice("MALE", "Nam", "Male"), new Choice("FEMALE", "Nữ", "Female"));
    }

    private static List<Choice> statuses() {
        return List.of(
                new Choice("ACTIVE", "Đang công tác", "On duty"),
                new Choice("ON_LEAVE", "Nghỉ phép dài hạn", "On leave"),
                new Choice("STUDY", "Đi học", "At studies"),
                new Choice("SECONDED_OUT", "Biệt phái", "Seconded"));
    }
}
