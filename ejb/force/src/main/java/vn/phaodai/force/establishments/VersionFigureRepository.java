package vn.phaodai.force.establishments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The figures of versions by unit and position: how they come in, and beside other ones. */
@ApplicationScoped
class VersionFigureRepository {

    /** The figure that counts on the day of version v in a unit and position, as {@code e}. */
    private static final String OF_ITS_DAY =
            """
            left join force.establishment e on e.unit_id = $unit and e.position = $position
                and e.valid_from <= v.effective_on and (e.valid_to is null or e.valid_to > v.effective_on)
            """;

    private static final String OF_ITS_LINE =
            OF_ITS_DAY.replace("$unit", "l.unit_id").replace("$position", "l.position");

    /** Figures of a version beside other ones; both by unit and position. */
    private static final String COMPARED =
            """
            select cast(md5(cast(q.unit_id as text) || q.position) as uuid) as id, q.unit_id, q.position, q.before, q.after,
                q.now, u.code as unit_code, p.ordinal
            from ($lines) q
            join kernel.unit u on u.id = q.unit_id
            join force.position p on p.code = q.position
            where {scope:q.unit_id}
            """;

    /** Beside what each was copied from; "now" where somebody else has changed that since. */
    private static final String WITH_BASE =
            COMPARED.replace(
                    "$lines",
                    """
                    select l.unit_id, l.position, l.base as before, l.authorised as after,
                        case when v.state in ('DRAFT', 'PROPOSED') and coalesce(e.authorised, 0) <> l.base
                            then coalesce(e.authorised, 0) end as now
                    from force.establishment_version_line l
                    join force.establishment_version v on v.id = l.version_id
                    """
                            + OF_ITS_LINE
                            + " where l.version_id = :id");

    private static final String WITH_VERSION =
            COMPARED.replace(
                    "$lines",
                    """
                    select coalesce(a.unit_id, b.unit_id) as unit_id, coalesce(a.position, b.position) as position,
                        coalesce(b.authorised, 0) as before, coalesce(a.authorised, 0) as after,
                        cast(null as integer) as now
                    from (select * from force.establishment_version_line l where l.version_id = :id) a
                    full join (
                        select l.* from force.establishment_version_line l
                        join force.establishment_version o on o.id = l.version_id
                        where l.version_id = :other and {scope:o.unit_id}) b
                        on b.unit_id = a.unit_id and b.position = a.position
                    """);

    /** Changed figures of a version whose base is not what counts on its day any more. */
    private static final String MOVED =
            """
            from force.establishment_version_line l
            join force.establishment_version v on v.id = l.version_id
            """
                    + OF_ITS_LINE
                    + " where l.version_id = :id and l.authorised <> l.base"
                    + " and coalesce(e.authorised, 0) <> l.base";

    /**
     * Changed figures of a unit.
     *
     * @param before people in those positions as copied
     * @param after people in them by the version
     * @param figures how many positions
     */
    record UnitChange(UUID unitId, long before, long after, long figures) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** Figures of a version by unit and position. */
    @Unscoped("The version and the units were found in the caller's scope")
    Map<UUID, Map<String, Integer>> figures(UUID id, Collection<UUID> units) {
        Map<UUID, Map<String, Integer>> figures = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select l.unit_id, l.position, l.authorised from force.establishment_version_line l
                        where l.version_id = :id and l.unit_id = any(:units)
                        """)
                .set("id", id)
                .set("units", units.toArray(UUID[]::new))
                .each(
                        row ->
                                figures.computeIfAbsent(row.uuid(0), none -> new HashMap<>())
                                        .put(row.text(1), row.integer(2)));
        return figures;
    }

    /** Whether there are units, and none of them has ever been authorised to have anybody. */
    @Unscoped("The units were found in the caller's scope")
    boolean areFirst(Collection<UUID> units) {
        return !units.isEmpty()
                && new ListQuery(
                                        entityManager,
                                        "select e.id from force.establishment e where e.unit_id = any(:units)")
                                .set("units", units.toArray(UUID[]::new))
                                .count()
                        == 0;
    }

    /** Whether no unit that the version has figures of has had any so far. */
    @Unscoped("The version was found in the caller's scope")
    boolean isFirst(UUID id) {
        return new ListQuery(
                                entityManager,
                                """
                                select e.id from force.establishment e
                                where e.unit_id in (select l.unit_id from force.establishment_version_line l
                                    where l.version_id = :id)
                                """)
                        .set("id", id)
                        .count()
                == 0;
    }

    @Unscoped("The units were found in the caller's scope")
    int copyDay(UUID id, Collection<UUID> units, LocalDate day) {
        return query(
                        """
                        insert into force.establishment_version_line (version_id, unit_id, position, authorised, base)
                        select :id, e.unit_id, e.position, e.authorised, e.authorised
                        from force.establishment_at(cast(:day as date)) e
                        where e.unit_id = any(:units)
                        """)
                .setParameter("id", id)
                .setParameter("day", day)
                .setParameter("units", units.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Takes the other version's figures; what it does not know begins with that of the day. */
    @Unscoped("The other version and the units were found in the caller's scope")
    int copyVersion(UUID id, Collection<UUID> units, LocalDate day, UUID other) {
        return query(
                        """
                        insert into force.establishment_version_line (version_id, unit_id, position, authorised, base)
                        select :id, coalesce(l.unit_id, e.unit_id), coalesce(l.position, e.position),
                            coalesce(l.authorised, e.authorised), coalesce(e.authorised, 0)
                        from (select * from force.establishment_version_line x
                            where x.version_id = :other and x.unit_id = any(:units)) l
                        full join (select * from force.establishment_at(cast(:day as date)) x
                            where x.unit_id = any(:units)) e on e.unit_id = l.unit_id and e.position = l.position
                        """)
                .setParameter("id", id)
                .setParameter("other", other)
                .setParameter("day", day)
                .setParameter("units", units.toArray(UUID[]::new))
                .executeUpdate();
    }

    @Unscoped("The unit was found in the caller's scope")
    void set(UUID id, UUID unit, String position, int figure) {
        query(
                        """
                        insert into force.establishment_version_line (version_id, unit_id, position, authorised, base)
                        select v.id, :unit, :position, :figure, coalesce(e.authorised, 0)
                        from force.establishment_version v
                        """
                                + OF_ITS_DAY
                                        .replace("$unit", ":unit")
                                        .replace("$position", ":position")
                                + """
                                where v.id = :id
                                on conflict (version_id, unit_id, position) do update set authorised = excluded.authorised
                                """)
                .setParameter("id", id)
                .setParameter("unit", unit)
                .setParameter("position", position)
                .setParameter("figure", figure)
                .executeUpdate();
    }

    /** Changes, or adds where the change makes something of nothing; returns how many. */
    @Unscoped("The units were found in the caller's scope")
    int change(UUID id, Collection<UUID> units, BulkChange change) {
        String known = "coalesce(l.authorised, e.authorised, 0)";
        String figure =
                switch (change.how()) {
                    case SET -> "cast(:amount as int)";
                    case ADD -> "greatest(0, $known + cast(:amount as int))";
                    case PERCENT -> "cast(round($known * cast(:amount as int) / 100.0) as int)";
                };
        return query(
                        """
                        insert into force.establishment_version_line (version_id, unit_id, position, authorised, base)
                        select v.id, u.id, :position, least(10000, $figure), coalesce(e.authorised, 0)
                        from force.establishment_version v
                        cross join unnest(cast(:units as uuid[])) u (id)
                        left join force.establishment_version_line l
                            on l.version_id = v.id and l.unit_id = u.id and l.position = :position
                        $day
                        where v.id = :id and $known <> least(10000, $figure)
                        on conflict (version_id, unit_id, position) do update set authorised = excluded.authorised
                        """
                                .replace(
                                        "$day",
                                        OF_ITS_DAY
                                                .replace("$unit", "u.id")
                                                .replace("$position", ":position"))
                                .replace("$figure", figure)
                                .replace("$known", known))
                .setParameter("id", id)
                .setParameter("position", change.position())
                .setParameter("amount", change.amount())
                .setParameter("units", units.toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * Takes over what has been put in force since the copy: figures that were not changed follow,
     * changed ones keep theirs beside the new base, units that are not among these are left out.
     */
    @Unscoped("The version and the units were found in the caller's scope")
    void refresh(UUID id, Collection<UUID> units, LocalDate day) {
        UUID[] within = units.toArray(UUID[]::new);
        query(
                        """
                        delete from force.establishment_version_line l
                        where l.version_id = :id and not l.unit_id = any(:units)
                        """)
                .setParameter("id", id)
                .setParameter("units", within)
                .executeUpdate();
        query(
                        """
                        insert into force.establishment_version_line as l (version_id, unit_id, position, authorised, base)
                        select :id, e.unit_id, e.position, e.authorised, e.authorised
                        from force.establishment_at(cast(:day as date)) e
                        where e.unit_id = any(:units)
                        on conflict (version_id, unit_id, position) do update
                        set authorised = case when l.authorised = l.base then excluded.authorised else l.authorised end,
                            base = excluded.base
                        """)
                .setParameter("id", id)
                .setParameter("day", day)
                .setParameter("units", within)
                .executeUpdate();
        query(
                        """
                        update force.establishment_version_line l
                        set authorised = case when l.authorised = l.base then 0 else l.authorised end, base = 0
                        where l.version_id = :id and l.base <> 0 and not exists (
                            select from force.establishment_at(cast(:day as date)) e
                            where e.unit_id = l.unit_id and e.position = l.position)
                        """)
                .setParameter("id", id)
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Units of which somebody else has changed what the version changes, since it was copied. */
    @Unscoped("The version was found in the caller's scope, or its proposal was")
    List<UUID> moved(UUID id) {
        return new ListQuery(entityManager, "select distinct l.unit_id " + MOVED)
                .set("id", id)
                .list(row -> row.uuid(0));
    }

    /** What the version changes, by unit: people before and after. */
    @Unscoped("The version was found in the caller's scope, or its proposal was")
    List<UnitChange> changes(UUID id) {
        return new ListQuery(
                        entityManager,
                        """
                        select l.unit_id, sum(l.base), sum(l.authorised), count(*)
                        from force.establishment_version_line l
                        where l.version_id = :id and l.authorised <> l.base
                        group by l.unit_id
                        """)
                .set("id", id)
                .list(
                        row ->
                                new UnitChange(
                                        row.uuid(0), row.number(1), row.number(2), row.number(3)));
    }

    /** What counts on the day in these units, in all. */
    @Unscoped("Units under the one that the proposal is about")
    long total(Collection<UUID> units, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select coalesce(sum(e.authorised), 0) from force.establishment_at(cast(:day as date)) e
                        where e.unit_id = any(:units)
                        """)
                .set("day", day)
                .set("units", units.toArray(UUID[]::new))
                .first(row -> row.number(0))
                .orElse(0L);
    }

    Page<VersionLine> comparedWithBase(
            Scope scope, UnitTree tree, UUID id, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, WITH_BASE)
                .set("id", id)
                .page(columns, request, row -> compared(row, tree));
    }

    Page<VersionLine> comparedWithVersion(
            Scope scope,
            UnitTree tree,
            UUID id,
            UUID other,
            ListColumns columns,
            PageRequest request) {
        return scope.query(entityManager, WITH_VERSION)
                .set("id", id)
                .set("other", other)
                .page(columns, request, row -> compared(row, tree));
    }

    long countCompared(Scope scope, UUID id, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, WITH_BASE).set("id", id).count(columns, filters);
    }

    long countCompared(
            Scope scope, UUID id, UUID other, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, WITH_VERSION)
                .set("id", id)
                .set("other", other)
                .count(columns, filters);
    }

    @Unscoped("Writes of versions that were found in the caller's scope")
    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static VersionLine compared(Row row, UnitTree tree) {
        return new VersionLine(
                row.uuid(0),
                row.uuid(1),
                tree.findEver(row.uuid(1)).map(Unit::name).orElse(""),
                row.text(2),
                row.integer(3),
                row.integer(4),
                row.value(5) == null ? null : row.integer(5));
    }
}
