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
                    .set("reason", "Quyết định số " + by.number() + " thay thế")
                    .set("by", system)
                    .execute();
        }
    }
}
