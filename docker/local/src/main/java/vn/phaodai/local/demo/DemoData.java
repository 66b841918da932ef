package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Loads the demo city into an empty database: 335 units, their establishment, 12.000 officers with
 * their histories, and some transfers under way. The same day gives the same data.
 */
public final class DemoData {

    public static final int OFFICERS = 12_000;
    static final String MADE_BY = "demo";

    private static final long SEED = 20220214;
    private static final int LEFT = 260;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate LAST_DECISION = LocalDate.of(2024, 3, 1);
    private static final LocalTime LAST_WORK = LocalTime.of(16, 30);
    private static final LocalDate FIRST_DECISION = LocalDate.of(2021, 1, 1);

    private final Connection owner;
    private final LocalDate today;

    /** When all of it was entered: the day before, so that it is over whenever it is loaded. */
    private final OffsetDateTime entered;

    private final Chance chance = new Chance(SEED);

    private DemoData(Connection owner, LocalDate today) {
        this.owner = owner;
        this.today = today;
        this.entered = today.minusDays(1).atTime(LAST_WORK).atZone(ZONE).toOffsetDateTime();
    }

    /**
     * Stores all or nothing; a database that has units already is left as it is.
     *
     * @param owner connection of the role that owns the schemas
     * @return whether the data was loaded now
     */
    public static boolean load(Connection owner) throws SQLException {
        return load(owner, LocalDate.now(ZONE));
    }

    /** The same as of another day. */
    public static boolean load(Connection owner, LocalDate today) throws SQLException {
        boolean autoCommit = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try {
            boolean loaded = isEmpty(owner);
            if (loaded) {
                new DemoData(owner, today).store();
            }
            owner.commit();
            return loaded;
        } catch (SQLException | RuntimeException failed) {
            owner.rollback();
            throw failed;
        } finally {
            owner.setAutoCommit(autoCommit);
        }
    }

    private static boolean isEmpty(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet any = statement.executeQuery("select 1 from kernel.unit limit 1")) {
            return !any.next();
        }
    }

    private void store() throws SQLException {
        List<DemoUnit> units = DemoUnits.read(chance);
        Map<DemoUnit, List<Slot>> slots = new StrengthPlan(chance).of(units, OFFICERS - LEFT);
        List<DemoOfficer> officers = new DemoOfficers(chance, today, units).filling(slots, LEFT);
        storeUnits(units);
        storeEstablishment(slots);
        storeOfficers(officers);
        DemoTransfers transfers = new DemoTransfers(chance, entered, slots);
        transfers.store(owner, officers);
        new DemoDecisions(chance, entered, transfers.moved())
                .store(owner, officers, units.get(0).id());
        new DemoCareers(new Chance(SEED + 1), today, entered).store(owner, officers);
        DemoDecisions.enterCommendations(owner);
        triggers("enable");
        new DemoRosters(today, entered).store(owner, units, officers);
        new DemoTeams(today, entered).store(owner, units);
        new DemoReadiness(today, entered).store(owner, units);
        new DemoReorganisation(chance, today, entered).store(owner, units);
        new DemoEstablishmentVersion(chance, today, entered).store(owner, slots);
        new DemoStatements(today, entered).store(owner, units, officers);
        recordLoad(units);
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze kernel.unit, kernel.unit_shape");
            statement.execute("analyze force.establishment, force.officer, force.posting");
        }
        new DemoWork(chance, today, entered, owner).store(units);
    }

    private void storeUnits(List<DemoUnit> units) throws SQLException {
        CopyTable unitRows = new CopyTable("kernel.unit", "id, code, valid_from");
        CopyTable shapes =
                new CopyTable("kernel.unit_shape", "unit_id, valid_from, name, kind, parent_id");
        for (DemoUnit unit : units) {
            unitRows.row(unit.id(), unit.code(), unit.validFrom());
            shapes.row(
                    unit.id(), unit.validFrom(), unit.name(), unit.kind(), parentId(unit, units));
        }
        unitRows.send(owner);
        shapes.send(owner);
    }

    private static Object parentId(DemoUnit unit, List<DemoUnit> units) {
        return units.stream()
                .filter(other -> other.code().equals(unit.parentCode()))
                .map(DemoUnit::id)
                .findFirst()
                .orElse(null);
    }

    private void storeEstablishment(Map<DemoUnit, List<Slot>> slots) throws SQLException {
        CopyTable rows =
                new CopyTable(
                        "force.establishment",
                        "id, unit_id, position, authorised, valid_from, valid_to, decision_number, decision_date");
        slots.forEach(
                (unit, posts) -> {
                    for (Slot slot : posts) {
                        boolean changed = slot.authorised() != slot.authorisedBefore();
                        rows.row(
                                id(),
                                unit.id(),
                                slot.post(),
                                slot.authorisedBefore(),
                                FIRST_DECISION,
                                changed ? LAST_DECISION : null,
                                "1208/QĐ-CATP",
                                FIRST_DECISION.minusDays(14));
                        if (changed) {
                            rows.row(
                                    id(),
                                    unit.id(),
                                    slot.post(),
                                    slot.authorised(),
                                    LAST_DECISION,
                                    null,
                                    "245/QĐ-CATP",
                                    LAST_DECISION.minusDays(10));
                        }
                    }
                });
        rows.send(owner);
    }

    private void storeOfficers(List<DemoOfficer> officers) throws SQLException {
        CopyTable people =
                new CopyTable(
                        "force.officer",
                        "id, service_number, full_name, birth_date, sex, personal_id, rank, rank_since, unit_id,"
                                + " position, posted_since, phone, mail, status, account, changed_at, changed_by");
        CopyTable postings =
                new CopyTable(
                        "force.posting",
                        "id, officer_id, unit_id, position, valid_from, valid_to, kind, decision_number,"
                                + " decision_date, recorded_by, recorded_at");
        for (DemoOfficer officer : officers) {
            Career career = officer.career();
            Posting last = officer.lastPosting();
            people.row(
                    officer.id(),
                    officer.serviceNumber(),
                    officer.fullName(),
                    career.birthDate(),
                    career.sex(),
                    officer.personalId(),
                    career.rank(),
                    career.rankSince(),
                    last.unit().id(),
                    last.post(),
                    last.from(),
                    officer.phone(),
                    officer.mail(),
                    officer.status(),
                    officer.account(),
                    entered,
                    MADE_BY);
            for (Posting posting : officer.postings()) {
                postings.row(
                        id(),
                        officer.id(),
                        posting.unit().id(),
                        posting.post(),
                        posting.from(),
                        posting.to(),
                        posting.kind(),
                        posting.decisionNumber(),
                        posting.decisionDate(),
                        MADE_BY,
                        entered);
            }
        }
        triggers("disable");
        people.send(owner);
        postings.send(owner);
    }

    /** What keeps an officer's row and the histories in step; here both come from one source. */
    private void triggers(String change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "alter table force.officer " + change + " trigger officers_first_rank");
            statement.execute(
                    "alter table force.posting " + change + " trigger posting_is_current");
            statement.execute(
                    "alter table force.rank_held " + change + " trigger rank_held_is_current");
        }
    }

    private void recordLoad(List<DemoUnit> units) throws SQLException {
        String insert =
                """
                insert into kernel.audit_entry (id, who, unit_id, action, object_type, label, purpose, outcome)
                values (?, ?, ?, 'IMPORT', 'demo', ?, ?, 'DONE')
                """;
        try (PreparedStatement statement = owner.prepareStatement(insert)) {
            statement.setObject(1, id());
            statement.setString(2, MADE_BY);
            statement.setObject(3, units.get(0).id());
            statement.setString(4, units.size() + " đơn vị, " + OFFICERS + " cán bộ, chiến sĩ");
            statement.setString(5, "Nạp dữ liệu mẫu");
            statement.executeUpdate();
        }
    }

    private UUID id() {
        return chance.id(entered.toInstant().toEpochMilli());
    }
}
