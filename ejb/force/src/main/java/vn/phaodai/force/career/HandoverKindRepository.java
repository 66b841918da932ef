package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
class HandoverKindRepository {

    private static final String EVERY_UNIT = "Every unit hands over the same";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** All that was, is and will be handed over, the latest first. */
    @Unscoped(EVERY_UNIT)
    List<HandoverKind> history() {
        return new ListQuery(
                        entityManager,
                        """
                        select k.code, k.ordinal, k.name_vi, k.name_en, k.position, k.valid_from, k.valid_to,
                            k.source, k.set_by, k.set_at, k.end_source
                        from force.handover_kind k order by k.ordinal, k.code, k.valid_from desc
                        """)
                .list(
                        row ->
                                new HandoverKind(
                                        row.text(0),
                                        row.integer(1),
                                        row.text(2),
                                        row.text(3),
                                        row.text(4),
                                        new Period(row.date(5), row.date(6)),
                                        row.text(7),
                                        row.text(8),
                                        row.instant(9),
                                        row.text(10)));
    }

    /** Serialises those who change what is handed over. */
    @Unscoped("Only a lock")
    void lock() {
        new ListQuery(
                        entityManager,
                        "select cast(pg_advisory_xact_lock(hashtextextended('handover kinds', 0)) as text)")
                .first(row -> true);
    }

    /** Begins a period with what the draft says, at its place or after all others. */
    @Unscoped(EVERY_UNIT)
    void add(HandoverKindDraft draft, String by) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.handover_kind (code, ordinal, name_vi, name_en, "position", valid_from,
                            source, set_by)
                        select :code, coalesce(max(k.ordinal) filter (where k.code = :code), max(k.ordinal) + 1, 1),
                            :vi, :en, :position, :day, :source, :by
                        from force.handover_kind k
                        """)
                .set("code", draft.getCode())
                .set("vi", draft.getNameVi())
                .set("en", draft.getNameEn())
                .set("position", draft.getPosition())
                .set("day", draft.getValidFrom())
                .set("source", draft.getSource())
                .set("by", by)
                .execute();
    }

    /**
     * Ends the open period.
     *
     * @param source the text that ends it; null if another period follows
     */
    @Unscoped(EVERY_UNIT)
    void end(String code, LocalDate day, String source, String by) {
        new SqlChange(
                        entityManager,
                        """
                        update force.handover_kind set valid_to = :day, end_source = :source,
                            ended_by = case when cast(:source as text) is null then null else :by end
                        where code = :code and valid_to is null
                        """)
                .set("day", day)
                .set("source", source)
                .set("by", by)
                .set("code", code)
                .execute();
    }
}
