package vn.phaodai.force.roster;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

@ApplicationScoped
class RosterRepository {

    private static final String LINES =
"""
select r.id, r.unit_id, r.first_day, r.last_day, r.state,
    (select count(*) from force.duty d where d.roster_id = r.id) as seats,
    (select count(*) from force.duty d where d.roster_id = r.id and d.officer_id is null) as empty_seats,
    r.made_by, r.made_at, r.published_by, r.published_at, r.gaps_reason, r.frozen_at, r.version
from force.roster r
where {scope:r.unit_id}
""";

    /** What officers see: the rosters of their own unit that are published. */
    private static final String SHOWN = " and (:all or (r.unit_id = :own and r.state <> 'DRAFT'))";

    private static final String DUTIES =
"""
select d.id, d.roster_id, d.unit_id, d.shift_id, d.shift, d.kind, d.seat, d.day, d.starts_at, d.ends_at,
    array_to_string(d.positions, ','), d.qualification, d.night, d.weekend, d.holiday, d.officer_id,
    o.full_name, d.pinned
from force.duty d
left join force.officer o on o.id = d.officer_id
""";
    private static final String IN_ORDER = " order by d.day, d.starts_at, d.kind, d.shift, d.seat";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    void add(Roster roster) {
        entityManager.persist(roster);
        try {
            entityManager.flush();
        } catch (ConstraintViolationException refused) {
            // the driver names exclusion constraints in its message only
            if (refused.getSQLException().getMessage().contains("roster_once")) {
                throw taken();
            }
            throw refused;
        }
    }

    private static BusinessException taken() {
        return new BusinessException(BusinessException.Kind.CONFLICT, "error.roster.taken");
    }

    void flush() {
        entityManager.flush();
    }

    Page<RosterRow> page(
            Scope scope, UUID own, UnitTree tree, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES + SHOWN)
                .set("all", own == null)
                .set("own", own == null ? new UUID(0, 0) : own)
                .page(columns, request, row -> line(row, tree));
    }

    long count(Scope scope, UUID own, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES + SHOWN)
                .set("all", own == null)
                .set("own", own == null ? new UUID(0, 0) : own)
                .count(columns, filters);
    }

    Optional<RosterRow> find(Scope scope, UUID own, UnitTree tree, UUID id) {
        return scope.query(entityManager, LINES + SHOWN + " and r.id = :id")
                .set("all", own == null)
                .set("own", own == null ? new UUID(0, 0) : own)
                .set("id", id)
                .first(row -> line(row, tree));
    }

    Optional<Roster> lock(Scope scope, UUID id) {
        return scope.lock(entityManager, Roster.class, id);
    }

    Optional<Roster> read(Scope scope, UUID id) {
        return scope.find(entityManager, Roster.class, id);
    }

    @Unscoped("The change about it was found in the caller's scope")
    Roster lockFor(UUID id) {
        return entityManager.find(Roster.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The roster of the unit that shares a day with this period. */
    Optional<UUID> overlapping(Scope scope, UUID unit, LocalDate first, LocalDate last) {
        return scope.query(
                        entityManager,
                        """
                        select r.id from force.roster r
                        where {scope:r.unit_id} and r.unit_id = :unit
                            and daterange(r.first_day, r.last_day, '[]')
                                && daterange(cast(:first as date), cast(:last as date), '[]')
                        order by r.first_day
                        """)
                .set("unit", unit)
                .set("first", first)
                .set("last", last)
                .first(row -> row.uuid(0));
    }

    void remove(Roster roster) {
        entityManager.remove(roster);
        entityManager.flush();
    }

    /** Units that hold shifts today, and whose published rosters end before a day. */
    List<RosterDue> due(Scope scope, UnitTree tree, LocalDate today, LocalDate before, int limit) {
        return scope.query(
                        entityManager,
"""
select u.unit_id, max(r.last_day) filter (where r.state <> 'DRAFT') as until,
    coalesce(bool_or(r.state = 'DRAFT'), false)
from (select distinct s.unit_id from force.shift s
    where {scope:s.unit_id} and s.kind <> 'STANDBY' and s.valid_from <= :today
        and (s.valid_to is null or s.valid_to > :today)) u
left join force.roster r on r.unit_id = u.unit_id and r.last_day >= :today
group by u.unit_id
having coalesce(max(r.last_day) filter (where r.state <> 'DRAFT') < :before, true)
order by until nulls first, u.unit_id
limit :most
""")
                .set("today", today)
                .set("before", before)
                .set("most", limit)
                .list(
                        row ->
                                new RosterDue(
                                        row.uuid(0),
                                        tree.findEver(row.uuid(0)).map(Unit::name).orElse(""),
                                        row.date(1),
                                        row.flag(2)));
    }

    /** Last day of the unit's latest roster. */
    Optional<LocalDate> lastDay(Scope scope, UUID unit) {
        return scope.query(
                        entityManager,
                        "select max(r.last_day) from force.roster r"
                                + " where {scope:r.unit_id} and r.unit_id = :unit")
                .set("unit", unit)
                .list(row -> Optional.ofNullable(row.date(0)))
                .get(0);
    }

    List<DutyRow> duties(Scope scope, UUID roster) {
        return scope.query(
                        entityManager,
                        DUTIES + " where {scope:d.unit_id} and d.roster_id = :roster" + IN_ORDER)
                .set("roster", roster)
                .list(RosterRepository::duty);
    }

    Optional<DutyRow> duty(Scope scope, UUID id) {
        return scope.query(entityManager, DUTIES + " where {scope:d.unit_id} and d.id = :id")
                .set("id", id)
                .first(RosterRepository::duty);
    }

    /** Duties in force of these officers near the period, whatever roster they are in. */
    @Unscoped("Duties that officers of a unit in scope have elsewhere, since they must not overlap")
    List<DutyRow> around(UUID roster, List<UUID> officers, LocalDate from, LocalDate to) {
        if (officers.isEmpty()) {
            return List.of();
        }
        return new ListQuery(
                        entityManager,
                        DUTIES
                                +
"""
where d.officer_id = any(:officers) and d.roster_id <> :roster and d.in_force
    and d.day between :from and :to
"""
                                + IN_ORDER)
                .set("officers", officers.toArray(UUID[]::new))
                .set("roster", roster)
                .set("from", from)
                .set("to", to)
                .list(RosterRepository::duty);
    }

    /** The caller's own duties that are in force and not over. */
    @Unscoped("The caller's own duties, known by the account that was signed in with")
    List<DutyRow> own(String account, LocalDate from, LocalDate to) {
        return new ListQuery(
                        entityManager,
                        DUTIES
                                +
"""
where o.account = :account and d.in_force and d.day between :from and :to
"""
                                + IN_ORDER)
                .set("account", account)
                .set("from", from)
                .set("to", to)
                .list(RosterRepository::duty);
    }

    @Unscoped("Writes only; the roster was locked in the caller's scope")
    void add(List<DutyRow> duties) {
        if (duties.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        duties.forEach(duty -> rows.add(json(duty)));
        entityManager
                .createNativeQuery(
"""
insert into force.duty (id, roster_id, unit_id, shift_id, shift, kind, seat, day, starts_at, ends_at,
    positions, qualification, night, weekend, holiday, officer_id, pinned)
select r.id, r.roster, r.unit, r.shift_id, r.shift, r.kind, r.seat, r.day, r.starts_at, r.ends_at,
    string_to_array(r.positions, ','), r.qualification, r.night, r.weekend, r.holiday, r.officer,
    r.pinned
from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, roster uuid, unit uuid, shift_id uuid,
    shift text, kind text, seat smallint, day date, starts_at timestamptz, ends_at timestamptz,
    positions text, qualification text, night boolean, weekend boolean, holiday boolean,
    officer uuid, pinned boolean)
""")
                .setParameter("rows", rows.build().toString())
                .executeUpdate();
    }

    private static JsonObjectBuilder json(DutyRow duty) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder()
                        .add("id", duty.id().toString())
                        .add("roster", duty.rosterId().toString())
                        .add("unit", duty.unitId().toString())
                        .add("shift_id", duty.shiftId().toString())
                        .add("shift", duty.shift())
                        .add("kind", duty.kind().name())
                        .add("seat", duty.seat())
                        .add("day", duty.day().toString())
                        .add("starts_at", duty.startsAt().toString())
                        .add("ends_at", duty.endsAt().toString())
                        .add("positions", String.join(",", duty.positions()))
                        .add("night", duty.night())
                        .add("weekend", duty.weekend())
                        .add("holiday", duty.holiday())
                        .add("pinned", duty.pinned());
        if (duty.qualification() != null) {
            json.add("qualification", duty.qualification());
        }
        if (duty.officerId() != null) {
            json.add("officer", duty.officerId().toString());
        }
        return json;
    }

    @Unscoped("Writes only; the roster was locked in the caller's scope")
    void removeDuties(UUID roster) {
        entityManager
                .createNativeQuery("delete from force.duty where roster_id = :roster")
                .setParameter("roster", roster)
                .executeUpdate();
    }

    /**
     * Those that nothing else tells of.
     *
     * @return which are gone
     */
    @Unscoped("Writes only; the roster was locked in the caller's scope")
    Set<UUID> removeUnused(UUID roster, List<UUID> duties) {
        return Set.copyOf(
                new ListQuery(
                                entityManager,
                                """
                        delete from force.duty d where d.roster_id = :roster and d.id = any(:duties)
                            and not exists (select 1 from force.duty_change c
                                where d.id in (c.duty_id, c.other_duty))
                            and not exists (select 1 from force.duty_move m where m.duty_id = d.id)
                            and not exists (
                                select 1 from force.duty_handover h where h.duty_id = d.id)
                        returning d.id
                        """)
                        .set("roster", roster)
                        .set("duties", duties.toArray(UUID[]::new))
                        .list(row -> row.uuid(0)));
    }

    @Unscoped("Writes only; the roster was locked in the caller's scope")
    void assign(UUID duty, UUID officer, boolean pinned) {
        entityManager
                .createNativeQuery(
"""
update force.duty set officer_id = cast(:officer as uuid), pinned = :pinned where id = :duty
""")
                .setParameter("officer", officer == null ? null : officer.toString())
                .setParameter("pinned", pinned)
                .setParameter("duty", duty)
                .executeUpdate();
    }

    /** Who takes what, many at once. */
    @Unscoped("Writes only; the roster was locked in the caller's scope")
    void assign(UUID roster, Map<UUID, UUID> officers) {
        if (officers.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        officers.forEach(
                (duty, officer) -> {
                    JsonObjectBuilder row = JSON.createObjectBuilder().add("duty", duty.toString());
                    rows.add(officer == null ? row : row.add("officer", officer.toString()));
                });
        entityManager
                .createNativeQuery(
                        """
                        update force.duty d set officer_id = r.officer
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(duty uuid, officer uuid)
                        where d.id = r.duty and d.roster_id = :roster
                        """)
                .setParameter("rows", rows.build().toString())
                .setParameter("roster", roster)
                .executeUpdate();
    }

    /** As set by hand: making the draft anew leaves those that are taken. */
    @Unscoped("Writes only; the seats were found in the uploader's scope")
    void assignByHand(UUID roster, Map<UUID, UUID> officers) {
        assign(roster, officers);
        entityManager
                .createNativeQuery(
                        """
                        update force.duty set pinned = officer_id is not null
                        where roster_id = :roster and id = any(:duties)
                        """)
                .setParameter("roster", roster)
                .setParameter("duties", officers.keySet().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** From now on the database lets nobody be in two places. */
    @Unscoped("Writes only; the roster was locked in the caller's scope")
    void putInForce(UUID roster) {
        entityManager
                .createNativeQuery(
                        "update force.duty set in_force = true where roster_id = :roster")
                .setParameter("roster", roster)
                .executeUpdate();
        entityManager
                .createNativeQuery("set constraints force.duty_in_force_once immediate")
                .executeUpdate();
    }

    /** Accounts of those who have a duty in the roster. */
    List<String> accounts(Scope scope, UUID roster) {
        return scope.query(
                        entityManager,
"""
select distinct o.account from force.duty d join force.officer o on o.id = d.officer_id
where {scope:d.unit_id} and d.roster_id = :roster and o.account is not null
""")
                .set("roster", roster)
                .list(row -> row.text(0));
    }

    @Unscoped("Work of the system itself: what is over is frozen")
    List<UUID> over(LocalDate today) {
        return new ListQuery(
                        entityManager,
                        "select id from force.roster where state = 'PUBLISHED' and last_day <"
                                + " :today order by last_day limit 200")
                .set("today", today)
                .list(row -> row.uuid(0));
    }

    private static RosterRow line(Row row, UnitTree tree) {
        return new RosterRow(
                row.uuid(0),
                row.uuid(1),
                tree.findEver(row.uuid(1)).map(Unit::name).orElse(""),
                row.date(2),
                row.date(3),
                row.constant(4, RosterState.class),
                row.integer(5),
                row.integer(6),
                row.text(7),
                row.instant(8),
                row.text(9),
                row.instant(10),
                row.text(11),
                row.instant(12),
                row.number(13));
    }

    static DutyRow duty(Row row) {
        String positions = row.text(10);
        return new DutyRow(
                row.uuid(0),
                row.uuid(1),
                row.uuid(2),
                row.uuid(3),
                row.text(4),
                row.constant(5, ShiftKind.class),
                row.integer(6),
                row.date(7),
                row.instant(8),
                row.instant(9),
                positions == null || positions.isEmpty()
                        ? List.of()
                        : Arrays.asList(positions.split(",")),
                row.text(11),
                row.flag(12),
                row.flag(13),
                row.flag(14),
                row.uuid(15),
                row.text(16),
                row.flag(17));
    }
}
