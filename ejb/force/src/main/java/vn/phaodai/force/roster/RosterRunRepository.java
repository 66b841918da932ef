package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
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
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

@ApplicationScoped
class RosterRunRepository {

    private static final int DISPATCH_LOCK = 728_105;
    private static final String LINES =
"""
select r.id, r.unit_id, r.first_day, r.last_day, r.state, cardinality(r.units), r.done, r.skipped,
    r.empty_seats, r.requested_by, r.requested_at, r.finished_at, r.failure, r.too_large, r.unready
from force.roster_run r
where {scope:r.unit_id}
""";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /**
     * A run that a worker has taken.
     *
     * @param all how many units it is about
     * @param units those not done yet
     */
    record Claimed(
            UUID id,
            UUID claim,
            UUID unit,
            Plans.Frame frame,
            int all,
            List<UUID> units,
            String by) {}

    Page<RosterRun> page(Scope scope, UnitTree tree, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES).page(columns, request, row -> line(row, tree));
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES).count(columns, filters);
    }

    Optional<RosterRun> find(Scope scope, UnitTree tree, UUID id) {
        return scope.query(entityManager, LINES + " and r.id = :id")
                .set("id", id)
                .first(row -> line(row, tree));
    }

    @Unscoped("Writes only; the units were found in the caller's scope")
    void add(UUID id, RosterDraft draft, List<UUID> units, Caller caller, Instant at) {
        entityManager
                .createNativeQuery(
"""
insert into force.roster_run (id, unit_id, first_day, last_day, state, units, requested_by, requested_at)
values (:id, :unit, :first, :last, 'QUEUED', cast(:units as uuid[]), :by, :at)
""")
                .setParameter("id", id)
                .setParameter("unit", draft.unitId())
                .setParameter("first", draft.firstDay())
                .setParameter("last", draft.lastDay())
                .setParameter(
                        "units",
                        "{" + String.join(",", units.stream().map(UUID::toString).toList()) + "}")
                .setParameter("by", caller.username())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Takes the next run in turn, unless another is at work: one at a time, on all nodes. */
    @Unscoped("Work of the system itself")
    Optional<Claimed> claim(UUID claim, Instant now, Instant until) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", DISPATCH_LOCK)
                .getSingleResult();
        boolean busy =
                new ListQuery(
                                entityManager,
                                "select 1 from force.roster_run where state = 'RUNNING' and"
                                        + " lease_until > :now")
                        .set("now", now)
                        .first(row -> true)
                        .orElse(false);
        if (busy) {
            return Optional.empty();
        }
        return new ListQuery(
                        entityManager,
"""
update force.roster_run r set state = 'RUNNING', claim = :claim, lease_until = :until
where r.id = (
    select q.id from force.roster_run q where q.state in ('QUEUED', 'RUNNING')
    order by cardinality(q.units) - q.done, q.requested_at limit 1)
returning r.id, r.unit_id, r.first_day, r.last_day, array_to_string(r.units[r.done + 1:], ','),
    r.requested_by, cardinality(r.units)
""")
                        .set("claim", claim)
                        .set("until", until)
                        .list(
                                row ->
                                        new Claimed(
                                                row.uuid(0),
                                                claim,
                                                row.uuid(1),
                                                new Plans.Frame(
                                                        row.uuid(1), row.date(2), row.date(3)),
                                                row.integer(6),
                                                row.text(4) == null || row.text(4).isEmpty()
                                                        ? List.of()
                                                        : Arrays.stream(row.text(4).split(","))
                                                                .map(UUID::fromString)
                                                                .toList(),
                                                row.text(5)))
                        .stream()
                        .findFirst();
    }

    /**
     * The next units are finished.
     *
     * @return false if the run is no longer the worker's
     */
    @Unscoped("Work of the system itself")
    boolean advance(UUID run, UUID claim, RosterWork.Filled filled, Instant until) {
        return entityManager
                        .createNativeQuery(
"""
update force.roster_run set done = done + :units, skipped = skipped + :skipped,
    empty_seats = empty_seats + :empty, too_large = too_large + :large, unready = unready + :unready,
    lease_until = :until
where id = :run and claim = :claim and state = 'RUNNING'
""")
                        .setParameter("units", filled.units())
                        .setParameter("skipped", filled.skipped())
                        .setParameter("empty", filled.empty())
                        .setParameter("large", filled.tooLarge())
                        .setParameter("unready", filled.unready())
                        .setParameter("until", until)
                        .setParameter("run", run)
                        .setParameter("claim", claim)
                        .executeUpdate()
                == 1;
    }

    @Unscoped("Work of the system itself")
    void release(UUID run, UUID claim) {
        entityManager
                .createNativeQuery(
                        """
                        update force.roster_run set claim = null, lease_until = null
                        where id = :run and claim = :claim and state = 'RUNNING'
                        """)
                .setParameter("run", run)
                .setParameter("claim", claim)
                .executeUpdate();
    }

    @Unscoped("Work of the system itself")
    boolean finish(UUID run, UUID claim, RosterRunState state, String failure, Instant at) {
        return entityManager
                        .createNativeQuery(
"""
update force.roster_run set state = :state, failure = cast(:failure as text),
    finished_at = :at, claim = null, lease_until = null
where id = :run and claim = :claim and state = 'RUNNING'
""")
                        .setParameter("state", state.name())
                        .setParameter("failure", failure)
                        .setParameter("at", at)
                        .setParameter("run", run)
                        .setParameter("claim", claim)
                        .executeUpdate()
                == 1;
    }

    @Unscoped("Writes only; the run was found in the caller's scope")
    boolean cancel(UUID run, Instant at) {
        return entityManager
                        .createNativeQuery(
"""
update force.roster_run set state = 'CANCELLED', finished_at = :at, claim = null,
    lease_until = null
where id = :run and state in ('QUEUED', 'RUNNING')
""")
                        .setParameter("at", at)
                        .setParameter("run", run)
                        .executeUpdate()
                == 1;
    }

    private static RosterRun line(Row row, UnitTree tree) {
        return new RosterRun(
                row.uuid(0),
                row.uuid(1),
                tree.findEver(row.uuid(1)).map(Unit::name).orElse(""),
                row.date(2),
                row.date(3),
                row.constant(4, RosterRunState.class),
                row.integer(5),
                row.integer(6),
                row.integer(7),
                row.integer(8),
                row.integer(13),
                row.integer(14),
                row.text(9),
                row.instant(10),
                row.instant(11),
                row.text(12));
    }
}
