package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

/** Enters what decisions bring into registers of the career, and takes it out of them again. */
@ApplicationScoped
class DecisionRegisterRepository {

    private static final List<String> REGISTERS =
            List.of("discipline", "commendation", "qualification");

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Unscoped("A catalogue that everybody may know")
    List<DecisionCode> commendations() {
        return new ListQuery(
                        entityManager,
                        """
                        select code, name_vi, name_en from force.career_choice
                        where list = 'COMMENDATION_KIND' order by ordinal
                        """)
                .list(row -> new DecisionCode(row.text(0), row.text(1), row.text(2)));
    }

    @Unscoped("A catalogue that everybody may know")
    List<DecisionCode> courses() {
        return new ListQuery(
                        entityManager,
                        """
                        select code, name_vi, name_en from force.qualification_kind
                        where branch = 'TRAINING' order by ordinal
                        """)
                .list(row -> new DecisionCode(row.text(0), row.text(1), row.text(2)));
    }

    /** The course that an officer comes back from, on its last day. */
    @Unscoped("The officer was locked by the system")
    void train(Decision decision, DecisionLine line, String by) {
        entityManager.flush();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.qualification (id, officer_id, kind, valid_from, expires_on, decision_id, recorded_by)
                        select :id, :officer, k.code, cast(:day as date),
                            (cast(:day as date) + make_interval(months => k.months))::date - 1, :decision, :by
                        from force.qualification_kind k where k.code = :kind
                        on conflict (officer_id, kind, valid_from) do nothing
                        """)
                .set("id", Ids.next())
                .set("officer", line.officerId())
                .set("kind", line.code())
                .set("day", line.endsOn().minusDays(1))
                .set("decision", decision.id())
                .set("by", by)
                .execute();
    }

    /** One that was entered by hand before stays as it is. */
    @Unscoped("The officer was locked by the system")
    void commend(Decision decision, DecisionLine line, String by) {
        entityManager.flush();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.commendation (id, officer_id, kind, given_on, decision_number, decision_date,
                            decision_id, reason, recorded_by)
                        values (:id, :officer, :kind, :day, :number, :date, :decision, :reason, :by)
                        on conflict (officer_id, kind, given_on) do nothing
                        """)
                .set("id", Ids.next())
                .set("officer", line.officerId())
                .set("kind", line.code())
                .set("day", line.effectiveOn())
                .set("number", decision.number())
                .set("date", decision.date())
                .set("decision", decision.id())
                .set("reason", line.content())
                .set("by", by)
                .execute();
    }

    /**
     * Strikes what a decision entered of an officer, as if by hand: it stays visible as what stood.
     *
     * @param by the decision that supersedes it
     */
    @Unscoped("The officer was locked by the system")
    void strike(UUID decision, UUID officer, Decision by, String system) {
        entityManager.flush();
        for (String register : REGISTERS) {
            new SqlChange(
                            entityManager,
                            """
                            with gone as (
                                delete from force.%s e where e.decision_id = :decision and e.officer_id = :officer
                                returning e.*)
                            insert into force.career_version (register, entry_id, officer_id, entry, struck, reason, ended_by)
                            select :register, g.id, g.officer_id, to_jsonb(g), true, :reason, :by from gone g
                            """
                                    .formatted(register))
                    .set("decision", decision)
                    .set("officer", officer)
                    .set("register", register)
                    .set("reason", reason(by))
                    .set("by", system)
                    .execute();
        }
    }

    /** Keeps a posting as it stands before another decision says something else of it. */
    @Unscoped("The officer was locked by the system")
    void keepPosting(UUID entry, Decision by, String system) {
        version("posting", "e.id", "e.id = :id", false, by, system).set("id", entry).execute();
    }

    /** The same of the leave that a line granted. */
    @Unscoped("The proposal about it was found and locked in the caller's scope")
    void keepLeave(UUID line, Decision by, String system) {
        version(
                        "leave",
                        "e.id",
                        "e.decision_line_id = :line and e.state = 'APPROVED'",
                        false,
                        by,
                        system)
                .set("line", line)
                .execute();
    }

    /** The rank before a superseded decision is held on, and the one that it brought is struck. */
    @Unscoped("The officer was locked by the system")
    void undoRank(Superseded older, UUID officer, Decision by, String system) {
        String brought =
                "e.officer_id = :officer and e.decision_id = :decision and e.valid_to is null";
        version("rank_held", "e.id", brought, true, by, system)
                .set("officer", officer)
                .set("decision", older.decisionId())
                .execute();
        new SqlChange(entityManager, "delete from force.rank_held e where " + brought)
                .set("officer", officer)
                .set("decision", older.decisionId())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        update force.rank_held set valid_to = null
                        where officer_id = :officer and valid_from = :since
                        """)
                .set("officer", officer)
                .set("since", older.before().rankSince())
                .execute();
    }

    /** The same of the salary; one that was the first leaves none. */
    @Unscoped("The officer was locked by the system")
    void undoSalary(Superseded older, UUID officer, Decision by, String system) {
        version("salary_held", "e.decision_line_id", "e.decision_line_id = :line", true, by, system)
                .set("line", older.lineId())
                .execute();
        new SqlChange(entityManager, "delete from force.salary_held where decision_line_id = :line")
                .set("line", older.lineId())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        update force.salary_held set valid_to = null
                        where officer_id = :officer and valid_from = :since
                        """)
                .set("officer", officer)
                .set("since", older.before().salarySince())
                .execute();
    }

    /** Whoever left the service by a superseded decision serves on in the last posting. */
    @Unscoped("The officer was locked by the system")
    void undoLeaving(Superseded older, UUID officer, Decision by, String system) {
        version(
                        "posting",
                        "e.id",
                        "e.officer_id = :officer and e.valid_to = :day",
                        false,
                        by,
                        system)
                .set("officer", officer)
                .set("day", older.effectiveOn())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        update force.posting set valid_to = null
                        where officer_id = :officer and valid_to = :day
                        """)
                .set("officer", officer)
                .set("day", older.effectiveOn())
                .execute();
    }

    @Unscoped("The officer was locked by the system")
    private SqlChange version(
            String table, String id, String which, boolean struck, Decision by, String system) {
        return new SqlChange(
                        entityManager,
                        """
                        insert into force.career_version (register, entry_id, officer_id, entry, struck, reason, ended_by)
                        select :register, %s, e.officer_id, to_jsonb(e), :struck, :reason, :by from force.%s e where %s
                        """
                                .formatted(id, table, which))
                .set("register", table)
                .set("struck", struck)
                .set("reason", reason(by))
                .set("by", system);
    }

    private static String reason(Decision by) {
        return "Quyết định số " + by.number() + " thay thế";
    }
}
