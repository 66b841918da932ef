package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.force.PostingKind;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

/** What decisions bring about in the records of officers. */
@ApplicationScoped
class DecisionEffectRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** The open posting; empty if the officer serves nowhere. */
    @Unscoped("The officer was locked by the system")
    Optional<Posted> posted(UUID officer) {
        return new ListQuery(
                        entityManager,
                        """
                        select id, unit_id, position, valid_from, kind from force.posting
                        where officer_id = :officer and valid_to is null
                        """)
                .set("officer", officer)
                .first(
                        row ->
                                new Posted(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.text(2),
                                        row.date(3),
                                        row.constant(4, PostingKind.class)));
    }

    /** Where an officer serves since when. */
    record Posted(UUID id, UUID unitId, String position, LocalDate from, PostingKind kind) {}

    /** Says in the posting what another decision says of it from the same day on. */
    @Unscoped("The officer was locked by the system")
    void repost(Decision decision, DecisionLine line, UUID posting, PostingKind kind) {
        new SqlChange(
                        entityManager,
                        """
                        update force.posting set unit_id = :unit, position = :position, kind = :kind,
                            decision_number = :number, decision_date = :date, decision_line_id = :line
                        where id = :id
                        """)
                .set("unit", line.toUnit())
                .set("position", line.position())
                .set("kind", kind.name())
                .set("number", decision.number())
                .set("date", decision.date())
                .set("line", line.id())
                .set("id", posting)
                .execute();
    }

    /** Ends the open posting, and opens the next one unless the officer leaves. */
    @Unscoped("The officer was locked by the system")
    void move(Decision decision, DecisionLine line, Move move) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        "update force.posting set valid_to = :day where officer_id = :officer and valid_to is null")
                .setParameter("day", move.day())
                .setParameter("officer", line.officerId())
                .executeUpdate();
        if (move.unitId() == null) {
            return;
        }
        entityManager
                .createNativeQuery(
                        """
                        insert into force.posting (id, officer_id, unit_id, position, valid_from, kind, decision_number,
                            decision_date, decision_line_id)
                        values (:id, :officer, :unit, :position, :day, :kind, :number, :date, :line)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("officer", line.officerId())
                .setParameter("unit", move.unitId())
                .setParameter("position", move.position())
                .setParameter("day", move.day())
                .setParameter("kind", move.kind())
                .setParameter("number", decision.number())
                .setParameter("date", decision.date())
                .setParameter("line", line.id())
                .executeUpdate();
    }

    /** Where a line brings an officer; without a unit out of the service. */
    record Move(LocalDate day, UUID unitId, String position, String kind) {}

    /** Ends what was to end later, since the officer has been moved on by another decision. */
    @Unscoped("The officer was locked by the system")
    void stopReturns(UUID officer, UUID exceptLine, LocalDate day) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        update force.decision_line set returned_on = :day, version = version + 1
                        where officer_id = :officer and id <> :line and state = 'IN_EFFECT' and theme = 'POSTING'
                            and ends_on is not null and returned_on is null
                        """)
                .setParameter("day", day)
                .setParameter("officer", officer)
                .setParameter("line", exceptLine)
                .executeUpdate();
    }

    /** Says in the officer's row that something changed, and the standing if that did. */
    @Unscoped("The officer was locked by the system")
    void touch(UUID officer, OfficerStatus status, String by, Instant at) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        update force.officer set status = coalesce(nullif(:status, ''), status), changed_by = :by,
                            changed_at = :at, version = version + 1
                        where id = :officer
                        """)
                .setParameter("status", status == null ? "" : status.name())
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("officer", officer)
                .executeUpdate();
    }

    @Unscoped("The officer was locked by the system")
    void holdRank(Decision decision, DecisionLine line, String kind, String by) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        "update force.rank_held set valid_to = :day where officer_id = :officer and valid_to is null")
                .setParameter("day", line.effectiveOn())
                .setParameter("officer", line.officerId())
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        """
                        insert into force.rank_held (id, officer_id, rank, valid_from, kind, decision_number,
                            decision_date, decision_id, recorded_by)
                        values (:id, :officer, :rank, :day, :kind, :number, :date, :decision, :by)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("officer", line.officerId())
                .setParameter("rank", line.rank())
                .setParameter("day", line.effectiveOn())
                .setParameter("kind", kind)
                .setParameter("number", decision.number())
                .setParameter("date", decision.date())
                .setParameter("decision", decision.id())
                .setParameter("by", by)
                .executeUpdate();
    }

    @Unscoped("The officer was locked by the system")
    void holdSalary(DecisionLine line) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        update force.salary_held set valid_to = :day
                        where officer_id = :officer and valid_to is null and valid_from < :day
                        """)
                .setParameter("day", line.effectiveOn())
                .setParameter("officer", line.officerId())
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        """
                        insert into force.salary_held (officer_id, coefficient, valid_from, decision_line_id)
                        values (:officer, :coefficient, :day, :line)
                        """)
                .setParameter("officer", line.officerId())
                .setParameter("coefficient", line.coefficient())
                .setParameter("day", line.effectiveOn())
                .setParameter("line", line.id())
                .executeUpdate();
    }

    @Unscoped("The officer was locked by the system")
    void discipline(Decision decision, DecisionLine line, String by) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        insert into force.discipline (id, officer_id, form, valid_from, valid_to, decision_number,
                            decision_date, decision_id, reason, recorded_by)
                        values (:id, :officer, :form, :day, cast(nullif(:until, '') as date), :number, :date, :decision, :reason, :by)
                        on conflict (officer_id, form, valid_from) do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("officer", line.officerId())
                .setParameter("form", line.code())
                .setParameter("day", line.effectiveOn())
                .setParameter("until", line.endsOn() == null ? "" : line.endsOn().toString())
                .setParameter("number", decision.number())
                .setParameter("date", decision.date())
                .setParameter("decision", decision.id())
                .setParameter("reason", line.content())
                .setParameter("by", by)
                .executeUpdate();
    }

    /** Leave counts for rosters as soon as it is decided, before its first day. */
    @Unscoped("The proposal about it was found and locked in the caller's scope")
    void grantLeave(DecisionLine line, int workingDays, String by) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        insert into force.leave (id, officer_id, kind, first_day, last_day, working_days, state, note,
                            made_by, decision_line_id)
                        values (:id, :officer, :kind, :first, :last, :days, 'APPROVED', nullif(:note, ''), :by, :line)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("officer", line.officerId())
                .setParameter("kind", line.code())
                .setParameter("first", line.effectiveOn())
                .setParameter("last", line.endsOn().minusDays(1))
                .setParameter("days", workingDays)
                .setParameter("note", line.content() == null ? "" : line.content())
                .setParameter("by", by)
                .setParameter("line", line.id())
                .executeUpdate();
    }

    @Unscoped("The proposal about it was found and locked in the caller's scope")
    void cancelLeave(UUID line, String why, Instant at) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        update force.leave set state = 'CANCELLED', reason = nullif(:why, ''), ended_at = :at,
                            version = version + 1
                        where decision_line_id = :line and state = 'APPROVED'
                        """)
                .setParameter("why", why == null ? "" : why)
                .setParameter("at", at)
                .setParameter("line", line)
                .executeUpdate();
    }

    /**
     * Says anew until when decided leave is, unless other leave is in the way.
     *
     * @param newer number of the decision for which it ends earlier, or was cancelled
     */
    @Unscoped("The proposal about it was found and locked in the caller's scope")
    void boundLeave(UUID line, LocalDate first, LocalDate last, int workingDays, String newer) {
        new SqlChange(
                        entityManager,
                        """
                        update force.leave v set state = 'APPROVED', last_day = :last, working_days = :days, ended_at = null,
                            granted_last_day = case when :last < v.last_day then coalesce(v.granted_last_day, v.last_day) end,
                            reason = case when :last < v.last_day then :by end, version = v.version + 1
                        where v.decision_line_id = :line and (v.state = 'APPROVED' or v.reason = :by) and not exists (select from force.leave w
                            where w.officer_id = v.officer_id and w.id <> v.id and w.state in ('REQUESTED', 'APPROVED')
                                and daterange(w.first_day, w.last_day, '[]')
                                    && daterange(cast(:first as date), cast(:last as date), '[]'))
                        """)
                .set("line", line)
                .set("first", first)
                .set("last", last)
                .set("days", workingDays)
                .set("by", newer)
                .execute();
    }
}
