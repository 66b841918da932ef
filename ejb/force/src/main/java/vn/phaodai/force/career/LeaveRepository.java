package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.calendar.WorkingCalendar;

@ApplicationScoped
class LeaveRepository {

    private static final String LEAVE =
            """
            select l.id, l.officer_id, l.kind, l.first_day, l.last_day, l.working_days, l.state, l.place, l.note,
                l.reason, l.proposal_id, l.made_by, l.made_at, l.granted_last_day, d.decision_id
            from force.leave l join force.officer o on o.id = l.officer_id
            left join force.decision_line d on d.id = l.decision_line_id
            """;
    private static final String LATEST_FIRST = " order by l.first_day desc, l.id desc";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Inject private WorkingCalendar calendar;

    List<LeaveRow> of(Scope scope, UUID officer) {
        return scope.query(
                        entityManager,
                        LEAVE
                                + " where l.officer_id = :officer and {scope:o.unit_id}"
                                + LATEST_FIRST)
                .set("officer", officer)
                .list(LeaveRepository::row);
    }

    @Unscoped("The caller's own leave, known by the account that was signed in with")
    List<LeaveRow> own(String username) {
        return new ListQuery(entityManager, LEAVE + " where o.account = :account" + LATEST_FIRST)
                .set("account", username)
                .list(LeaveRepository::row);
    }

    Optional<LeaveRow> find(Scope scope, UUID id) {
        return scope.query(entityManager, LEAVE + " where l.id = :id and {scope:o.unit_id}")
                .set("id", id)
                .first(LeaveRepository::row);
    }

    @Unscoped("The caller's own leave, or one whose proposal the caller may see")
    Optional<LeaveRow> read(UUID id) {
        return new ListQuery(entityManager, LEAVE + " where l.id = :id")
                .set("id", id)
                .first(LeaveRepository::row);
    }

    @Unscoped("Name of an officer whose leave was read before")
    String officerName(UUID officer) {
        return new ListQuery(
                        entityManager, "select o.full_name from force.officer o where o.id = :id")
                .set("id", officer)
                .first(row -> row.text(0))
                .orElseThrow();
    }

    /** Of leave over New Year each year counts its own days. */
    @Unscoped("The officer was found within the caller's scope, or is the caller")
    LeaveBalance balance(UUID officer, int year) {
        Map<LeaveState, Integer> days = new EnumMap<>(LeaveState.class);
        new ListQuery(
                        entityManager,
                        """
                        select l.state, l.first_day, l.last_day, l.working_days
                        from force.leave l join force.leave_kind k on k.code = l.kind and k.deducts
                        where l.officer_id = :officer and l.state in ('APPROVED', 'REQUESTED')
                            and l.first_day <= make_date(:year, 12, 31) and l.last_day >= make_date(:year, 1, 1)
                        """)
                .set("officer", officer)
                .set("year", year)
                .each(
                        row ->
                                days.merge(
                                        row.constant(0, LeaveState.class),
                                        days(row.date(1), row.date(2), row.integer(3), year),
                                        Integer::sum));
        return new ListQuery(
                        entityManager,
                        """
                        select r.days, r.source from force.leave_rule r
                        where r.valid_from <= make_date(:year, 12, 31)
                            and (r.valid_to is null or r.valid_to > make_date(:year, 12, 31))
                            and r.from_years <= coalesce(extract(year from age(make_date(:year, 12, 31),
                                (select min(p.valid_from) from force.posting p where p.officer_id = :officer))), 0)
                        order by r.from_years desc
                        """)
                .set("officer", officer)
                .set("year", year)
                .first(
                        row ->
                                new LeaveBalance(
                                        year,
                                        row.integer(0),
                                        days.getOrDefault(LeaveState.APPROVED, 0),
                                        days.getOrDefault(LeaveState.REQUESTED, 0),
                                        row.text(1)))
                .orElseGet(() -> new LeaveBalance(year, 0, 0, 0, ""));
    }

    /** What is stored of leave within one year; else what the calendar says of the year's part. */
    int days(LocalDate first, LocalDate last, int stored, int year) {
        return first.getYear() == last.getYear() ? stored : workingDays(first, last, year);
    }

    /** Working days of a year among those from the first to the last day. */
    int workingDays(LocalDate first, LocalDate last, int year) {
        LocalDate begin = LocalDate.of(year, 1, 1);
        LocalDate end = LocalDate.of(year, 12, 31);
        return calendar.days()
                .countBetween(
                        (first.isBefore(begin) ? begin : first).minusDays(1),
                        last.isAfter(end) ? end : last);
    }

    @Unscoped("The officer was found within the caller's scope, or is the caller")
    boolean overlaps(UUID officer, LocalDate first, LocalDate last) {
        return new ListQuery(
                                entityManager,
                                """
                                select l.id from force.leave l
                                where l.officer_id = :officer and l.state in ('REQUESTED', 'APPROVED')
                                    and l.first_day <= :last and l.last_day >= :first
                                """)
                        .set("officer", officer)
                        .set("first", first)
                        .set("last", last)
                        .count()
                > 0;
    }

    @Unscoped("The officer was found within the caller's scope, or is the caller")
    void add(UUID id, UUID officer, LeaveDraft draft, int workingDays, String by) {
        entityManager
                .createNativeQuery(
                        """
                        insert into force.leave (id, officer_id, kind, first_day, last_day, working_days, state, place,
                            note, made_by)
                        values (:id, :officer, :kind, :first, :last, :days, 'REQUESTED',
                            nullif(cast(:place as text), ''), nullif(cast(:note as text), ''), :by)
                        """)
                .setParameter("id", id)
                .setParameter("officer", officer)
                .setParameter("kind", draft.getKind())
                .setParameter("first", draft.getFirstDay())
                .setParameter("last", draft.getLastDay())
                .setParameter("days", workingDays)
                .setParameter("place", draft.getPlace() == null ? "" : draft.getPlace())
                .setParameter("note", draft.getNote() == null ? "" : draft.getNote())
                .setParameter("by", by)
                .executeUpdate();
    }

    @Unscoped("The leave was made by the caller just before")
    void waitFor(UUID id, UUID proposal) {
        entityManager
                .createNativeQuery("update force.leave set proposal_id = :proposal where id = :id")
                .setParameter("proposal", proposal)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * @return whether it was in the state it should leave
     */
    @Unscoped("Its proposal was decided by somebody who may, or it was found within the scope")
    boolean move(UUID id, LeaveState from, LeaveState to, String reason) {
        return entityManager
                        .createNativeQuery(
                                """
                                update force.leave set state = :to, reason = nullif(cast(:reason as text), ''),
                                    ended_at = now(), version = version + 1
                                where id = :id and state = :from
                                """)
                        .setParameter("to", to.name())
                        .setParameter("from", from.name())
                        .setParameter("reason", reason == null ? "" : reason)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /**
     * @return whether it was approved and asked for, and ended after that day
     */
    @Unscoped("It was found within the scope")
    boolean end(UUID id, LocalDate lastDay, int workingDays, String reason) {
        return new SqlChange(
                                entityManager,
                                """
                                update force.leave set granted_last_day = coalesce(granted_last_day, last_day),
                                    last_day = :last, working_days = :days, reason = :reason, version = version + 1
                                where id = :id and state = 'APPROVED' and decision_line_id is null
                                    and first_day <= :last and last_day > :last
                                """)
                        .set("id", id)
                        .set("last", lastDay)
                        .set("days", workingDays)
                        .set("reason", reason)
                        .execute()
                == 1;
    }

    private static LeaveRow row(Row row) {
        return new LeaveRow(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.date(3),
                row.date(4),
                row.integer(5),
                row.constant(6, LeaveState.class),
                row.text(7),
                row.text(8),
                row.text(9),
                row.uuid(10),
                row.text(11),
                row.instant(12),
                row.date(13),
                row.uuid(14));
    }
}
