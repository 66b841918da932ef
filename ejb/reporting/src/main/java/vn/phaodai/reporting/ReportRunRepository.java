package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.reporting.print.PaperLanguage;

@ApplicationScoped
class ReportRunRepository {

    private static final int DISPATCH_LOCK = 7104;
    private static final String WAITING = "state = 'QUEUED' and approval in ('NONE', 'APPROVED')";

    private static final String VISIBLE =
            """
            select r.id, r.report, r.format, r.title, r.subject_unit, r.subject_name, r.as_of, r.requester_name,
                r.requested_by = :me as mine, r.requested_at, r.started_at, r.finished_at, r.approval, r.state,
                r.progress, r.failure_key, r.verify_code, r.file_name, r.size, r.sha256, r.pages,
                r.file_path is not null as file_kept, r.language
            from reporting.report_run r
            where {scope:r.unit_id} and (r.requested_by = :me or :oversees)
            """;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("requestedAt", SortKey.instant("requested_at"))
                    .sort("asOf", SortKey.date("as_of"))
                    .ownOrder(new SortOrder("requestedAt", true))
                    .filter("report", "report = :v")
                    .filter("format", "format = :v")
                    .filter("language", "language = lower(:v)")
                    .filter("state", "state = :v")
                    .filter("mine", "mine = cast(:v as boolean)")
                    .filter("asOf", "as_of = cast(:v as date)")
                    .filter("name", "title ilike '%' || :v || '%'")
                    .filter("code", "verify_code = :v", VerifyCode::typed);

    @PersistenceContext(unitName = "reporting")
    private EntityManager entityManager;

    void add(ReportRun run) {
        entityManager.persist(run);
        entityManager.flush();
    }

    Page<ReportRunRow> page(Caller caller, boolean oversees, PageRequest request) {
        return visible(caller, oversees, VISIBLE).page(COLUMNS, request, ReportRunRepository::line);
    }

    long count(Caller caller, boolean oversees, Map<String, String> filters) {
        return visible(caller, oversees, VISIBLE).count(COLUMNS, filters);
    }

    Optional<ReportRunRow> find(Caller caller, boolean oversees, UUID id) {
        return visible(caller, oversees, VISIBLE + " and r.id = :id")
                .set("id", id)
                .first(ReportRunRepository::line);
    }

    private ListQuery visible(Caller caller, boolean oversees, String sql) {
        return caller.scope()
                .query(entityManager, sql)
                .set("me", caller.username())
                .set("oversees", oversees);
    }

    Optional<ReportRun> lock(Caller caller, UUID id) {
        return caller.scope().lock(entityManager, ReportRun.class, id);
    }

    Optional<ReportRun> entity(Caller caller, UUID id) {
        return caller.scope().find(entityManager, ReportRun.class, id);
    }

    @Unscoped("Asked only about proposals the caller may see")
    Optional<ReportRun> proposed(UUID id) {
        return Optional.ofNullable(entityManager.find(ReportRun.class, id));
    }

    @Unscoped("Work of the system itself")
    Optional<ReportRun> lock(UUID id) {
        return Optional.ofNullable(
                entityManager.find(ReportRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether a run waits that may start. */
    @Unscoped("Work of the system itself")
    boolean isAnyWaiting() {
        return new ListQuery(
                        entityManager,
                        "select exists (select from reporting.report_run where " + WAITING + ")")
                .first(row -> row.flag(0))
                .orElse(false);
    }

    /** Takes the longest waiting run, unless as many as {@code most} run already on all nodes. */
    @Unscoped("Work of the system itself")
    Optional<ReportRun> nextWaiting(int most) {
        new ListQuery(entityManager, "select 1 from pg_advisory_xact_lock(:lock)")
                .set("lock", DISPATCH_LOCK)
                .first(row -> row.integer(0));
        // a statement of its own, which sees what was done before the lock was had
        return new ListQuery(
                        entityManager,
                        """
                        select id from reporting.report_run
                        where %s and (select count(*) from reporting.report_run where state = 'RUNNING') < :most
                        order by requested_at for update skip locked limit 1
                        """
                                .formatted(WAITING))
                .set("most", most)
                .first(row -> entityManager.find(ReportRun.class, row.uuid(0)));
    }

    /** Runs whose worker has not been heard of. */
    @Unscoped("Work of the system itself")
    List<ReportRun> abandoned(Instant at) {
        List<?> found =
                entityManager
                        .createNativeQuery(
                                """
                                select * from reporting.report_run
                                where state = 'RUNNING' and lease_until < :at for update skip locked limit 20
                                """,
                                ReportRun.class)
                        .setParameter("at", at)
                        .getResultList();
        return found.stream().map(ReportRun.class::cast).toList();
    }

    /**
     * Renews the lease of a run that is still this worker's.
     *
     * @return false if it is not
     */
    @Unscoped("Work of the system itself")
    boolean renew(UUID id, UUID claim, double progress, Instant until) {
        return new SqlChange(
                                entityManager,
                                """
                                update reporting.report_run set lease_until = :until, progress = :progress
                                where id = :id and claim = :claim and state = 'RUNNING'
                                """)
                        .set("until", until)
                        .set("progress", progress)
                        .set("id", id)
                        .set("claim", claim)
                        .execute()
                == 1;
    }

    @Unscoped("Work of the system itself")
    List<ReportRun> finishedBefore(Instant at) {
        return entityManager
                .createQuery(
                        "from ReportRun r where r.filePath is not null and r.finishedAt < :at order by r.finishedAt",
                        ReportRun.class)
                .setParameter("at", at)
                .setMaxResults(200)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Which of these files a run names, or may yet name. */
    @Unscoped("Work of the system itself")
    Set<String> known(Collection<String> paths) {
        Set<String> known = new HashSet<>();
        List<?> found =
                entityManager
                        .createNativeQuery(
                                "select file_path from reporting.report_run where file_path = any(:paths)")
                        .setParameter("paths", paths.toArray(String[]::new))
                        .getResultList();
        found.forEach(path -> known.add((String) path));
        return known;
    }

    @Unscoped("Whoever holds the paper may check it")
    Optional<IssuedDocument> issued(String code) {
        return new ListQuery(
                        entityManager,
                        """
                        select r.verify_code, r.title, r.subject_name, r.as_of, r.format, r.finished_at, r.pages, r.size,
                            r.sha256, r.file_path is not null
                        from reporting.report_run r where r.verify_code = :code and r.state = 'DONE'
                        """)
                .set("code", code)
                .first(
                        row ->
                                new IssuedDocument(
                                        VerifyCode.printed(row.text(0)),
                                        row.text(1),
                                        row.text(2),
                                        row.date(3),
                                        row.constant(4, ReportFormat.class),
                                        row.instant(5),
                                        row.integer(6),
                                        row.number(7),
                                        row.text(8),
                                        row.flag(9)));
    }

    private static ReportRunRow line(Row row) {
        return new ReportRunRow(
                row.uuid(0),
                row.text(1),
                row.constant(2, ReportFormat.class),
                PaperLanguage.named(row.text(22)).orElseThrow(),
                row.text(3),
                row.uuid(4),
                row.text(5),
                row.date(6),
                row.text(7),
                row.flag(8),
                row.instant(9),
                row.instant(10),
                row.instant(11),
                row.constant(12, Approval.class),
                row.constant(13, RunState.class),
                ((Number) row.value(14)).doubleValue(),
                row.text(15),
                VerifyCode.printed(row.text(16)),
                row.text(17),
                row.value(18) == null ? null : row.number(18),
                row.text(19),
                row.value(20) == null ? null : row.integer(20),
                row.flag(21));
    }
}
