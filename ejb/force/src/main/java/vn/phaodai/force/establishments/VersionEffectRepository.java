package vn.phaodai.force.establishments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

/** Puts figures of versions in force, and takes them back. */
@ApplicationScoped
class VersionEffectRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /**
     * Lets nobody else put figures in force until the end of the transaction, so that what was
     * compared is still so when it is written.
     */
    @Unscoped("Nothing is read but a lock taken")
    void hold() {
        query("lock table force.establishment in share row exclusive mode").executeUpdate();
    }

    /** Stores the figures that an approved version changes; returns how many. */
    @Unscoped("The version was approved by somebody whose scope the four eyes have checked")
    int putInForce(EstablishmentVersion version) {
        query(
                        """
                        update force.establishment_version_line l
                        set replaced_number = e.decision_number, replaced_date = e.decision_date
                        from force.establishment e
                        where l.version_id = :id and e.unit_id = l.unit_id and e.position = l.position
                            and e.valid_from = :on and l.authorised <> l.base
                        """)
                .setParameter("id", version.id())
                .setParameter("on", version.effectiveOn())
                .executeUpdate();
        int sameDay =
                decided(
                        """
                        update force.establishment e
                        set authorised = l.authorised, decision_number = :number, decision_date = :decided
                        from force.establishment_version_line l
                        where l.version_id = :id and e.unit_id = l.unit_id and e.position = l.position
                            and e.valid_from = :on and l.authorised <> l.base
                        """,
                        version);
        int following =
                decided(
                        """
                        with closed as (
                            update force.establishment e set valid_to = :on
                            from force.establishment_version_line l
                            where l.version_id = :id and e.unit_id = l.unit_id and e.position = l.position
                                and e.valid_from < :on and (e.valid_to is null or e.valid_to > :on)
                                and l.authorised <> l.base
                            returning e.unit_id, e.position, old.valid_to as until, l.authorised as figure)
                        insert into force.establishment (id, unit_id, position, authorised, valid_from, valid_to,
                            decision_number, decision_date)
                        select uuidv7(), unit_id, position, figure, :on, until, :number, cast(:decided as date) from closed
                        """,
                        version);
        int first =
                decided(
                        """
                        insert into force.establishment (id, unit_id, position, authorised, valid_from, valid_to,
                            decision_number, decision_date)
                        select uuidv7(), l.unit_id, l.position, l.authorised, :on,
                            (select min(x.valid_from) from force.establishment x
                                where x.unit_id = l.unit_id and x.position = l.position and x.valid_from > :on),
                            :number, cast(:decided as date)
                        from force.establishment_version_line l
                        where l.version_id = :id and l.authorised <> l.base
                            and not exists (select from force.establishment e
                                where e.unit_id = l.unit_id and e.position = l.position and e.valid_from <= :on
                                    and (e.valid_to is null or e.valid_to > :on))
                        """,
                        version);
        return sameDay + following + first;
    }

    /** Units whose figures of the version's day are not those that it put in force any more. */
    @Unscoped("Its revocation was approved by somebody whose scope the four eyes have checked")
    List<UUID> movedSince(EstablishmentVersion version) {
        return new ListQuery(
                        entityManager,
                        """
                        select distinct l.unit_id from force.establishment_version_line l
                        where l.version_id = :id and l.authorised <> l.base
                            and not exists (select from force.establishment e
                                where e.unit_id = l.unit_id and e.position = l.position and e.valid_from = :on
                                    and e.authorised = l.authorised and e.decision_number = :number)
                        """)
                .set("id", version.id())
                .set("on", version.effectiveOn())
                .set("number", version.decisionNumber())
                .list(row -> row.uuid(0));
    }

    /**
     * Takes back what a version put in force for a day to come: a figure of the same day comes back
     * under its own decision, one of before goes on, one that was the first is gone.
     *
     * @return how many figures
     */
    @Unscoped("Its revocation was approved by somebody whose scope the four eyes have checked")
    int takeBack(EstablishmentVersion version) {
        int restored =
                query(
                                """
                                update force.establishment e
                                set authorised = l.base, decision_number = l.replaced_number,
                                    decision_date = l.replaced_date
                                from force.establishment_version_line l
                                where l.version_id = :id and e.unit_id = l.unit_id and e.position = l.position
                                    and e.valid_from = :on and l.authorised <> l.base and l.replaced_number is not null
                                """)
                        .setParameter("id", version.id())
                        .setParameter("on", version.effectiveOn())
                        .executeUpdate();
        int goingOn =
                query(
                                """
                                with gone as (
                                    delete from force.establishment e
                                    using force.establishment_version_line l, force.establishment b
                                    where l.version_id = :id and e.unit_id = l.unit_id and e.position = l.position
                                        and e.valid_from = :on and l.authorised <> l.base and l.replaced_number is null
                                        and b.unit_id = e.unit_id and b.position = e.position and b.valid_to = :on
                                    returning b.id as before, e.valid_to)
                                update force.establishment e set valid_to = gone.valid_to
                                from gone where e.id = gone.before
                                """)
                        .setParameter("id", version.id())
                        .setParameter("on", version.effectiveOn())
                        .executeUpdate();
        int first =
                query(
                                """
                                delete from force.establishment e
                                using force.establishment_version_line l
                                where l.version_id = :id and e.unit_id = l.unit_id and e.position = l.position
                                    and e.valid_from = :on and l.authorised <> l.base and l.replaced_number is null
                                    and l.base = 0 and e.decision_number = :number
                                """)
                        .setParameter("id", version.id())
                        .setParameter("on", version.effectiveOn())
                        .setParameter("number", version.decisionNumber())
                        .executeUpdate();
        return restored + goingOn + first;
    }

    private int decided(String sql, EstablishmentVersion version) {
        return query(sql)
                .setParameter("id", version.id())
                .setParameter("on", version.effectiveOn())
                .setParameter("number", version.decisionNumber())
                .setParameter("decided", version.decisionDate())
                .executeUpdate();
    }

    @Unscoped("Writes of versions that were found in the caller's scope")
    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
