package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.PersonalId;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.audit.RecordedCreation;
import vn.phaodai.kernel.audit.RecordedRead;

@ApplicationScoped
class OfficerRepository {

    private static final String LINE =
            """
            select o.id, o.service_number, o.full_name, o.birth_date, o.sex, o.personal_id, %s,
                %s, o.phone, o.mail, o.status, o.given_name, o.search_text,
                coalesce(r.ordinal, 0) as rank_order, p.ordinal as position_order
            """;

    /** As officers serve today, read by the indexes of their own table. */
    private static final String LINES_NOW =
            LINE.formatted("o.rank, o.rank_since", "o.unit_id, o.position, o.posted_since")
                    + """
                    from force.officer o
                    join force.rank r on r.code = o.rank
                    join force.position p on p.code = o.position
                    where {scope:o.unit_id}
                    """;

    private static final String STILL_SERVING = " and o.status not in ('RETIRED', 'DISCHARGED')";

    /**
     * As they served on another day, in the rank of that day (null where ranks are not known so far
     * back). Whoever has since gone out of the caller's scope is left out.
     */
    private static final String LINES_THEN =
            LINE.formatted(
                            "h.rank, h.since as rank_since",
                            "a.unit_id, a.position, a.since as posted_since")
                    + """
                    from force.assignment_at(cast(:at as date)) a
                    join force.officer o on o.id = a.officer_id
                    left join force.rank_at(cast(:at as date)) h on h.officer_id = o.id
                    left join force.rank r on r.code = h.rank
                    join force.position p on p.code = a.position
                    where {scope:a.unit_id} and {scope:o.unit_id}
                    """;

    private static final String RECORD =
            """
            select o.id, o.service_number, o.full_name, o.birth_date, o.sex, o.personal_id, o.rank, o.rank_since,
                o.unit_id, o.position, o.posted_since, o.phone, o.mail, o.status, o.account,
                o.changed_at, o.changed_by, o.version
            """;
    private static final String OFFICERS = " from force.officer o where ";
    private static final String LOOKED_AT =
            ", " + RecordedRead.column("officer", "o.unit_id", "o.id", "o.service_number");

    private static final String POSTINGS =
            """
            select h.id, h.unit_id, h.position, h.valid_from, h.valid_to, h.kind, h.decision_number, h.decision_date,
                case when d.single then d.id end, d.id
            from force.posting h
            left join force.decision_line l on l.id = h.decision_line_id
            left join force.decision d on d.id = l.decision_id
            join force.officer o on o.id = h.officer_id
            """;
    private static final String LATEST_FIRST = " order by h.valid_from desc";

    private static final String ADD =
            """
            with officer as (
                insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank, rank_since,
                    unit_id, position, posted_since, phone, mail, status, account, changed_at, changed_by, version)
                values (:id, :service_number, :full_name, :birth_date, :sex, :personal_id, :rank, :rank_since,
                    :unit, :position, :posted_since, :phone, :mail, :status, :account, :changed_at, :changed_by, 0)
            ), posting as (
                insert into force.posting (id, officer_id, unit_id, position, valid_from, kind, decision_number,
                    decision_date)
                values (:posting, :id, :unit, :position, :posted_since, :posting_kind, :decision_number, :decision_date)
            )
            """;

    private static final Map<String, String> UNIQUE =
            Map.of(
                    "officer_service_number_key", "serviceNumber",
                    "officer_personal_id_key", "personalId",
                    "officer_account_key", "account");

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /**
     * Stores an officer with the first posting, and the audit of it, by one statement.
     *
     * @throws InvalidInput if another officer has the service number, personal id or account
     */
    @Unscoped("Writes only; that the unit is the caller's was made sure of")
    void add(Caller by, Officer officer, Posting posting, Changes described) {
        ListQuery statement = new ListQuery(entityManager, ADD + RecordedCreation.SELECT);
        officer.into(statement);
        posting.into(statement);
        naming(
                () ->
                        RecordedCreation.by(by, OfficerRecords.about(officer), described, statement)
                                .first(row -> row.flag(0)));
    }

    /**
     * Writes now, so that what the database refuses is told by field.
     *
     * @throws InvalidInput if another officer has the service number, personal id or account
     */
    void flush() {
        naming(entityManager::flush);
    }

    private static void naming(Runnable writing) {
        try {
            writing.run();
        } catch (ConstraintViolationException refused) {
            String field = UNIQUE.get(refused.getConstraintName());
            if (field == null) {
                throw refused;
            }
            throw new InvalidInput(field, "error.officer.taken." + field);
        }
    }

    Optional<Officer> lock(Scope scope, UUID id) {
        return scope.lock(entityManager, Officer.class, id);
    }

    /** Whether a decision on leave or studies has the officer away and brings the officer back. */
    boolean isAwayByDecision(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select exists (
                            select from force.decision_line l
                            where l.officer_id = o.id and l.theme = 'ABSENCE' and l.state = 'IN_EFFECT'
                                and l.returned_on is null)
                        """
                                + OFFICERS
                                + "o.id = :id and {scope:o.unit_id}")
                .set("id", id)
                .first(row -> row.flag(0))
                .orElse(false);
    }

    Page<OfficerRow> list(Scope scope, LocalDate at, ListColumns columns, PageRequest request) {
        return lines(scope, at, request.filters().keySet())
                .page(columns, request, OfficerRepository::line);
    }

    long count(Scope scope, LocalDate at, ListColumns columns, Map<String, String> filters) {
        return lines(scope, at, filters.keySet()).count(columns, filters);
    }

    /**
     * @param at day; null for today
     */
    private ListQuery lines(Scope scope, LocalDate at, Set<String> filters) {
        if (at != null) {
            return scope.query(entityManager, LINES_THEN).set("at", at);
        }
        return scope.query(
                entityManager, filters.contains("status") ? LINES_NOW : LINES_NOW + STILL_SERVING);
    }

    Optional<OfficerRow> line(Scope scope, UUID id) {
        return scope.query(entityManager, LINES_NOW + " and o.id = :id")
                .set("id", id)
                .first(OfficerRepository::line);
    }

    /** The record; that the caller looked at it is written with it. */
    Optional<OfficerRecord> lookUp(Caller caller, UUID id) {
        return RecordedRead.by(
                        caller,
                        null,
                        caller.scope()
                                .query(
                                        entityManager,
                                        RECORD
                                                + LOOKED_AT
                                                + OFFICERS
                                                + "o.id = :id and {scope:o.unit_id}"))
                .set("id", id)
                .first(OfficerRepository::record);
    }

    @Unscoped("The caller's own record, known by the account that was signed in with")
    Optional<OfficerRecord> ofAccount(String username) {
        return new ListQuery(entityManager, RECORD + OFFICERS + "o.account = :account")
                .set("account", username)
                .first(OfficerRepository::record);
    }

    List<PostingRow> postings(Scope scope, UUID officerId) {
        return scope.query(
                        entityManager,
                        POSTINGS + " where h.officer_id = :id and {scope:o.unit_id}" + LATEST_FIRST)
                .set("id", officerId)
                .list(OfficerRepository::posting);
    }

    @Unscoped("The caller's own career, known by the account that was signed in with")
    List<PostingRow> postingsOfAccount(String username) {
        return new ListQuery(entityManager, POSTINGS + " where o.account = :account" + LATEST_FIRST)
                .set("account", username)
                .list(OfficerRepository::posting);
    }

    private static OfficerRow line(Row row) {
        return new OfficerRow(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.date(3),
                row.constant(4, Sex.class),
                PersonalId.mask(row.text(5)),
                row.text(6),
                row.date(7),
                row.uuid(8),
                row.text(9),
                row.date(10),
                row.text(11),
                row.text(12),
                row.constant(13, OfficerStatus.class));
    }

    private static OfficerRecord record(Row row) {
        return new OfficerRecord(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.date(3),
                row.constant(4, Sex.class),
                row.text(5),
                row.text(6),
                row.date(7),
                row.uuid(8),
                row.text(9),
                row.date(10),
                row.text(11),
                row.text(12),
                row.constant(13, OfficerStatus.class),
                row.text(14),
                row.instant(15),
                row.text(16),
                row.number(17));
    }

    private static PostingRow posting(Row row) {
        return new PostingRow(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                new Period(row.date(3), row.date(4)),
                row.constant(5, PostingKind.class),
                row.text(6),
                row.date(7),
                row.uuid(8),
                row.uuid(9));
    }
}
