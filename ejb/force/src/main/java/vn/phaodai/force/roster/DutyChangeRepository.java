package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
class DutyChangeRepository {

    private static final String LINES =
"""
select c.id, c.roster_id, c.unit_id, c.kind, c.officer_id, o.full_name, c.duty_id, d.shift, c.other_officer,
    p.full_name as other_name, c.other_duty, e.shift as other_shift, c.first_day, c.last_day, c.state,
    c.proposal_id, c.made_by, c.made_at, c.ended_at, c.reason
from force.duty_change c
join force.officer o on o.id = c.officer_id
left join force.duty d on d.id = c.duty_id
left join force.officer p on p.id = c.other_officer
left join force.duty e on e.id = c.other_duty
where {scope:c.unit_id}
    and (:all or o.account = :me or p.account = :me or c.made_by = :me)
""";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    void add(DutyChange change) {
        entityManager.persist(change);
        entityManager.flush();
    }

    Page<DutyChangeRow> page(
            Scope scope, String me, UnitTree tree, ListColumns columns, PageRequest request) {
        return mine(scope, LINES, me).page(columns, request, row -> line(row, tree));
    }

    long count(Scope scope, String me, ListColumns columns, Map<String, String> filters) {
        return mine(scope, LINES, me).count(columns, filters);
    }

    Optional<DutyChangeRow> find(Scope scope, String me, UnitTree tree, UUID id) {
        return mine(scope, LINES + " and c.id = :id", me)
                .set("id", id)
                .first(row -> line(row, tree));
    }

    /**
     * @param me account whose changes only are seen; null for all
     */
    private ListQuery mine(Scope scope, String sql, String me) {
        return scope.query(entityManager, sql)
                .set("all", me == null)
                .set("me", me == null ? "" : me);
    }

    @Unscoped("The proposal about it was found and locked in the caller's scope")
    DutyChange lock(UUID id) {
        return entityManager.find(DutyChange.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Unscoped("The proposal about it was found in the caller's scope")
    DutyChange read(UUID id) {
        return entityManager.find(DutyChange.class, id);
    }

    boolean isPending(Scope scope, UUID duty) {
        return scope.query(
                        entityManager,
"""
select 1 from force.duty_change c
where {scope:c.unit_id} and c.state = 'PROPOSED' and (c.duty_id = :duty or c.other_duty = :duty)
""")
                .set("duty", duty)
                .first(row -> true)
                .orElse(false);
    }

    /** The officer an account belongs to. */
    @Unscoped("The caller's own id, known by the account that was signed in with")
    Optional<UUID> officerOf(String account) {
        return new ListQuery(
                        entityManager,
                        "select o.id from force.officer o where o.account = :account")
                .set("account", account)
                .first(row -> row.uuid(0));
    }

    @Unscoped("Only whose accounts are concerned; the change was found in scope before")
    Map<UUID, String> accounts(List<UUID> officers) {
        Map<UUID, String> accounts = new HashMap<>();
        new ListQuery(
                        entityManager,
                        "select o.id, o.account from force.officer o where o.id = any(:ids) and"
                                + " o.account is not null")
                .set("ids", officers.toArray(UUID[]::new))
                .list(row -> accounts.put(row.uuid(0), row.text(1)));
        return accounts;
    }

    @Unscoped("Only a name, for the title of a proposal; the officer was found in scope before")
    String name(UUID officer) {
        return new ListQuery(
                        entityManager, "select o.full_name from force.officer o where o.id = :id")
                .set("id", officer)
                .first(row -> row.text(0))
                .orElse("");
    }

    /** The rosters in force that an officer has duties in within these days, in their order. */
    List<UUID> rostersWithDuties(Scope scope, UUID officer, LocalDate first, LocalDate last) {
        return scope.query(
                        entityManager,
                        """
                        select d.roster_id from force.duty d
                        where {scope:d.unit_id} and d.officer_id = :officer and d.in_force
                            and d.day between :first and :last
                        group by d.roster_id order by min(d.day), d.roster_id
                        """)
                .set("officer", officer)
                .set("first", first)
                .set("last", last)
                .list(row -> row.uuid(0));
    }

    @Unscoped("Writes only; the change was locked in the caller's scope")
    void moved(UUID change, DutyMove move) {
        entityManager
                .createNativeQuery(
                        """
                        insert into force.duty_move (change_id, duty_id, from_officer, to_officer)
                        values (:change, :duty, cast(:from as uuid), cast(:to as uuid))
                        """)
                .setParameter("change", change)
                .setParameter("duty", move.dutyId())
                .setParameter("from", text(move.fromOfficerId()))
                .setParameter("to", text(move.toOfficerId()))
                .executeUpdate();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    @Unscoped("What an approved change did; the change was found in scope before")
    List<DutyMove> moves(UUID change) {
        return new ListQuery(
                        entityManager,
"""
select m.duty_id, d.day, d.shift, m.from_officer, f.full_name, m.to_officer, t.full_name
from force.duty_move m
join force.duty d on d.id = m.duty_id
left join force.officer f on f.id = m.from_officer
left join force.officer t on t.id = m.to_officer
where m.change_id = :change order by d.day, d.starts_at, d.seat
""")
                .set("change", change)
                .list(
                        row ->
                                new DutyMove(
                                        row.uuid(0),
                                        row.date(1),
                                        row.text(2),
                                        row.uuid(3),
                                        row.text(4),
                                        row.uuid(5),
                                        row.text(6)));
    }

    private static DutyChangeRow line(Row row, UnitTree tree) {
        return new DutyChangeRow(
                row.uuid(0),
                row.uuid(1),
                row.uuid(2),
                tree.findEver(row.uuid(2)).map(Unit::name).orElse(""),
                row.constant(3, DutyChangeKind.class),
                row.uuid(4),
                row.text(5),
                row.uuid(6),
                row.text(7),
                row.uuid(8),
                row.text(9),
                row.uuid(10),
                row.text(11),
                row.date(12),
                row.date(13),
                row.constant(14, DutyChangeState.class),
                row.uuid(15),
                row.text(16),
                row.instant(17),
                row.instant(18),
                row.text(19));
    }
}
