package vn.phaodai.force.establishments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.AuditObject;

/** Versions as a whole. */
@ApplicationScoped
class EstablishmentVersionRepository {

    private static final String LINES =
            """
            select v.id, v.title, v.unit_id, v.effective_on, v.decision_number, v.decision_date,
                case when v.state = 'APPROVED' and v.effective_on <= :today then 'IN_FORCE' else v.state end as state,
                v.proposal_id, v.made_by, v.made_at, v.reason, v.version, f.lines, f.total, f.changed, f.difference,
                v.revocation_id, force.search_form(v.title || ' ' || v.decision_number) as search_text
            from force.establishment_version v
            cross join lateral (
                select count(*) as lines, coalesce(sum(l.authorised), 0) as total,
                    count(*) filter (where l.authorised <> l.base) as changed,
                    coalesce(sum(l.authorised - l.base), 0) as difference
                from force.establishment_version_line l where l.version_id = v.id) f
            where {scope:v.unit_id}
            """;

    /** A draft, as far as a spreadsheet needs it. */
    record Draft(UUID id, String title, UUID unitId, LocalDate effectiveOn, String decisionNumber) {

        AuditObject about() {
            return EstablishmentVersion.about(id, unitId, decisionNumber);
        }
    }

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    void add(EstablishmentVersion version) {
        entityManager.persist(version);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    Page<VersionRow> page(Scope scope, LocalDate today, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES)
                .set("today", today)
                .page(columns, request, EstablishmentVersionRepository::line);
    }

    long count(Scope scope, LocalDate today, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES).set("today", today).count(columns, filters);
    }

    Optional<VersionRow> find(Scope scope, LocalDate today, UUID id) {
        return scope.query(entityManager, LINES + " and v.id = :id")
                .set("today", today)
                .set("id", id)
                .first(EstablishmentVersionRepository::line);
    }

    Optional<EstablishmentVersion> lock(Scope scope, UUID id) {
        return scope.lock(entityManager, EstablishmentVersion.class, id);
    }

    /**
     * Drafts in scope, the latest day first.
     *
     * @param locked whether nobody else may change them until the end of the transaction
     */
    List<Draft> drafts(Scope scope, boolean locked) {
        return scope.query(
                        entityManager,
                        """
                        select v.id, v.title, v.unit_id, v.effective_on, v.decision_number
                        from force.establishment_version v
                        where v.state = 'DRAFT' and {scope:v.unit_id}
                        order by v.effective_on desc, v.id
                        """
                                + (locked ? "for update" : ""))
                .list(
                        row ->
                                new Draft(
                                        row.uuid(0),
                                        row.text(1),
                                        row.uuid(2),
                                        row.date(3),
                                        row.text(4)));
    }

    @Unscoped("The proposal about it was found and locked in the caller's scope")
    EstablishmentVersion lockProposed(UUID id) {
        return entityManager.find(EstablishmentVersion.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Unscoped("The proposal about it was found in the caller's scope")
    EstablishmentVersion read(UUID id) {
        return entityManager.find(EstablishmentVersion.class, id);
    }

    private static VersionRow line(Row row) {
        return new VersionRow(
                row.uuid(0),
                row.text(1),
                row.uuid(2),
                row.date(3),
                row.text(4),
                row.date(5),
                row.constant(6, VersionState.class),
                row.uuid(7),
                row.uuid(16),
                row.text(8),
                row.instant(9),
                row.text(10),
                row.number(11),
                row.number(12),
                row.number(13),
                row.number(14),
                row.number(15));
    }
}
