package vn.phaodai.kernel.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

@ApplicationScoped
class ImportRepository {

    private static final String OWN =
            """
            select j.id, j.kind, j.state, j.mode, j.file_name, coalesce(p.progress, 0) as progress, j.row_count,
                j.wrong_count, j.create_count, j.update_count, j.same_count, j.failure_key,
                cast(j.failure_args as text) as failure_args, j.content is not null as file_kept, j.uploaded_at,
                j.finished_at
            from kernel.import_job j
            left join kernel.import_progress p on p.job_id = j.id
            where {scope:j.unit_id} and j.uploaded_by = :me
            """;
    private static final ListColumns JOBS =
            ListColumns.keyedBy("id")
                    .sort("uploadedAt", SortKey.instant("uploaded_at"))
                    .ownOrder(new SortOrder("uploadedAt", true))
                    .filter("kind", "kind = :v")
                    .filter("state", "state = :v");

    private static final String ROWS =
            """
            select r.number, r.outcome, cast(r.cells as text) as cells, cast(r.fields as text) as fields,
                cast(r.problems as text) as problems, cast(r.changes as text) as changes, r.job_id
            from kernel.import_row r
            join kernel.import_job j on j.id = r.job_id
            where {scope:j.unit_id} and j.uploaded_by = :me and r.job_id = :job
            """;
    private static final ListColumns LINES =
            ListColumns.keyedBy("job_id")
                    .sort("number", SortKey.number("number"))
                    .filter("outcome", "outcome = :v");

    /** What a worker needs of its job. */
    record Work(
            String kind, UUID unitId, String uploadedBy, String uploaderName, ImportMode mode) {}

    /** A step that has come to its end, well or not. */
    record Ended(UUID id, String uploadedBy, String fileName, int rows, int wrong) {}

    private static final String ENDED =
            " returning j.id, j.uploaded_by, j.file_name, coalesce(j.row_count, 0), coalesce(j.wrong_count, 0)";

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    @Unscoped("Writes only")
    void add(UUID id, String kind, Caller caller, String fileName, byte[] content, byte[] sha256) {
        new SqlChange(
                        entityManager,
                        """
                        insert into kernel.import_job (id, kind, unit_id, uploaded_by, uploader_name, file_name, sha256,
                            content, state, attempt, uploaded_at, touched_at)
                        values (:id, :kind, :unit, :who, :name, :file, :sha256, :content, 'UPLOADED', 1, now(), now())
                        """)
                .set("id", id)
                .set("kind", kind)
                .set("unit", caller.unitId())
                .set("who", caller.username())
                .set("name", caller.name())
                .set("file", fileName)
                .set("sha256", sha256)
                .set("content", content)
                .execute();
    }

    Optional<ImportJob> find(Caller caller, UUID id) {
        return caller.scope()
                .query(entityManager, OWN + " and j.id = :id")
                .set("me", caller.username())
                .set("id", id)
                .first(ImportRepository::job);
    }

    Page<ImportJob> page(Caller caller, PageRequest request) {
        return caller.scope()
                .query(entityManager, OWN)
                .set("me", caller.username())
                .page(JOBS, request, ImportRepository::job);
    }

    Page<ImportRow> rows(Caller caller, UUID job, PageRequest request) {
        return rows(caller, job).page(LINES, request, ImportJson::row);
    }

    void each(Caller caller, UUID job, boolean wrongOnly, Consumer<ImportRow> reader) {
        caller.scope()
                .query(
                        entityManager,
                        ROWS + (wrongOnly ? " and r.outcome = 'WRONG'" : "") + " order by r.number")
                .set("me", caller.username())
                .set("job", job)
                .each(row -> reader.accept(ImportJson.row(row)));
    }

    private ListQuery rows(Caller caller, UUID job) {
        return caller.scope()
                .query(entityManager, ROWS)
                .set("me", caller.username())
                .set("job", job);
    }

    /**
     * Goes on to a working state, if the job is in one of those it follows on.
     *
     * @return number of the attempt, empty if the job is in another state
     */
    @Unscoped("The caller's job was found in scope before")
    Optional<Integer> start(UUID id, List<ImportState> from, ImportState to, ImportMode mode) {
        int changed =
                new SqlChange(
                                entityManager,
                                """
                                update kernel.import_job set state = :to, mode = coalesce(:mode, mode),
                                    attempt = attempt + 1, failure_key = null, failure_args = '[]', finished_at = null,
                                    touched_at = now()
                                where id = :id and state = any(:from) and content is not null
                                """)
                        .set("to", to.name())
                        .set("mode", mode == null ? null : mode.name())
                        .set("id", id)
                        .set("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .execute();
        if (changed == 0) {
            return Optional.empty();
        }
        progress(id, 0);
        return new ListQuery(entityManager, "select attempt from kernel.import_job where id = :id")
                .set("id", id)
                .first(row -> row.integer(0));
    }

    /**
     * Locks the job for the worker; empty if it was given up meanwhile. The lock, kept until the
     * end of the work's transaction, is what tells a job under way from an interrupted one.
     */
    @Unscoped("Work on behalf of the uploader, whose scope is asked again")
    Optional<Work> lock(UUID id, int attempt, ImportState state) {
        return new ListQuery(
                        entityManager,
                        """
                        select j.kind, j.unit_id, j.uploaded_by, j.uploader_name, j.mode from kernel.import_job j
                        where j.id = :id and j.attempt = :attempt and j.state = :state for no key update
                        """)
                .set("id", id)
                .set("attempt", attempt)
                .set("state", state.name())
                .first(
                        row ->
                                new Work(
                                        row.text(0),
                                        row.uuid(1),
                                        row.text(2),
                                        row.text(3),
                                        row.constant(4, ImportMode.class)));
    }

    @Unscoped("Work on a locked job")
    byte[] content(UUID id) {
        return new ListQuery(entityManager, "select content from kernel.import_job where id = :id")
                .set("id", id)
                .first(row -> (byte[]) row.value(0))
                .orElseThrow();
    }

    @Unscoped("Work on a locked job")
    void clearRows(UUID id) {
        new SqlChange(entityManager, "delete from kernel.import_row where job_id = :id")
                .set("id", id)
                .execute();
    }

    @Unscoped("Work on a locked job")
    void addRows(UUID id, List<ImportRow> rows) {
        new SqlChange(
                        entityManager,
                        """
                        insert into kernel.import_row (job_id, number, outcome, cells, fields, problems, changes)
                        select :id, r.number, r.outcome, r.cells, r.fields, r.problems, r.changes
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (number int, outcome text, cells jsonb,
                            fields jsonb, problems jsonb, changes jsonb)
                        """)
                .set("id", id)
                .set("rows", ImportJson.rows(rows))
                .execute();
    }

    /** The next rows to store after this number. */
    @Unscoped("Work on a locked job")
    List<ImportRow> toStore(UUID id, int after, int count) {
        return new ListQuery(
                        entityManager,
                        """
                        select r.number, r.outcome, cast(r.cells as text), cast(r.fields as text),
                            cast(r.problems as text), cast(r.changes as text)
                        from kernel.import_row r
                        where r.job_id = :id and r.number > :after and r.outcome in ('CREATE', 'UPDATE')
                        order by r.number limit :count
                        """)
                .set("id", id)
                .set("after", after)
                .set("count", count)
                .list(ImportJson::row);
    }

    @Unscoped("Work on a locked job")
    int countToStore(UUID id) {
        return new ListQuery(
                        entityManager,
                        "select create_count + update_count from kernel.import_job where id = :id")
                .set("id", id)
                .first(row -> row.integer(0))
                .orElse(0);
    }

    @Unscoped("Work on a locked job")
    Ended checked(UUID id) {
        return new ListQuery(
                        entityManager,
                        """
                        update kernel.import_job j set state = 'CHECKED', touched_at = now(), row_count = n.total,
                            wrong_count = n.wrong, create_count = n.created, update_count = n.updated,
                            same_count = n.same
                        from (select count(*) as total, count(*) filter (where outcome = 'WRONG') as wrong,
                                count(*) filter (where outcome = 'CREATE') as created,
                                count(*) filter (where outcome = 'UPDATE') as updated,
                                count(*) filter (where outcome = 'SAME') as same
                            from kernel.import_row where job_id = :id) n
                        where j.id = :id
                        """
                                + ENDED)
                .set("id", id)
                .first(ImportRepository::ended)
                .orElseThrow();
    }

    @Unscoped("Work on a locked job")
    Ended done(UUID id) {
        return new ListQuery(
                        entityManager,
                        "update kernel.import_job j set state = 'DONE', touched_at = now(), finished_at = now()"
                                + " where j.id = :id"
                                + ENDED)
                .set("id", id)
                .first(ImportRepository::ended)
                .orElseThrow();
    }

    /**
     * Fails the attempt.
     *
     * @return empty if the job has gone on without it
     */
    @Unscoped("Work of the system")
    Optional<Ended> fail(UUID id, int attempt, String key, List<String> args) {
        return new ListQuery(
                        entityManager,
                        """
                        update kernel.import_job j set state = 'FAILED', failure_key = :key,
                            failure_args = cast(:args as jsonb), touched_at = now(), finished_at = now()
                        where j.id = :id and j.attempt = :attempt and j.state in ('UPLOADED', 'RUNNING')
                        """
                                + ENDED)
                .set("key", key)
                .set("args", ImportJson.texts(args))
                .set("id", id)
                .set("attempt", attempt)
                .first(ImportRepository::ended);
    }

    /**
     * Fails jobs that should be worked on but that no transaction holds: their server was stopped.
     */
    @Unscoped("Work of the system")
    List<Ended> failInterrupted(int graceSeconds) {
        return new ListQuery(
                        entityManager,
                        """
                        update kernel.import_job j set state = 'FAILED', failure_key = 'import.failure.interrupted',
                            attempt = attempt + 1, touched_at = now(), finished_at = now()
                        where j.id in (select id from kernel.import_job where state in ('UPLOADED', 'RUNNING')
                            and touched_at < now() - make_interval(secs => :grace) for no key update skip locked)
                        """
                                + ENDED)
                .set("grace", graceSeconds)
                .list(ImportRepository::ended);
    }

    private static Ended ended(Row row) {
        return new Ended(row.uuid(0), row.text(1), row.text(2), row.integer(3), row.integer(4));
    }

    /** Deletes file and rows of imports that ended long ago. */
    @Unscoped("Work of the system")
    void forget(int daysDone, int daysOpen) {
        String old =
                """
                (select id from kernel.import_job where content is not null
                    and (state = 'DONE' and finished_at < now() - make_interval(days => :done)
                        or state in ('CHECKED', 'FAILED') and touched_at < now() - make_interval(days => :open))
                    for no key update skip locked)
                """;
        for (String sql :
                List.of(
                        "delete from kernel.import_row where job_id in " + old,
                        "update kernel.import_job set content = null where id in " + old)) {
            new SqlChange(entityManager, sql).set("done", daysDone).set("open", daysOpen).execute();
        }
    }

    @Unscoped("Writes only")
    void progress(UUID id, double progress) {
        new SqlChange(
                        entityManager,
                        """
                        insert into kernel.import_progress (job_id, progress) values (:id, :progress)
                        on conflict (job_id) do update set progress = excluded.progress
                        """)
                .set("id", id)
                .set("progress", progress)
                .execute();
    }

    private static ImportJob job(Row row) {
        return new ImportJob(
                row.uuid(0),
                row.text(1),
                row.constant(2, ImportState.class),
                row.constant(3, ImportMode.class),
                row.text(4),
                row.decimal(5).doubleValue(),
                row.integer(6),
                row.integer(7),
                row.integer(8),
                row.integer(9),
                row.integer(10),
                row.text(11),
                ImportJson.texts(row.text(12)),
                row.flag(13),
                row.instant(14),
                row.instant(15));
    }
}
