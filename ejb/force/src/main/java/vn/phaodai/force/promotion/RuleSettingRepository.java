package vn.phaodai.force.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.force.RankCategory;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

/** Writes the rules of promotion and service age. */
@ApplicationScoped
@Unscoped("Rules are for everybody")
class RuleSettingRepository {

    /** What in the rule's row is the subject. */
    private static final String LEVEL_OF =
            "(select r.level from force.rank r where r.category = 'OPERATIONAL' and r.code = :subject)";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    List<RuleSubject> subjects(RuleKind kind) {
        return new ListQuery(
                        entityManager,
                        switch (kind) {
                            case TERM ->
                                    """
                                    select r.code, r.code, null, null, null, null from force.rank r
                                    where exists (select from force.rank n where n.category = r.category
                                        and n.level = r.level + 1)
                                    order by r.ordinal
                                    """;
                            case CEILING ->
                                    """
                                    select p.code, null, null, p.code, null, null from force.position p order by p.ordinal
                                    """;
                            case CONDITION ->
                                    """
                                    select distinct u.from_level || '-' || u.to_level, f.code, l.code, null, null, null,
                                        u.from_level
                                    from force.promotion_rule u
                                    join force.rank f on f.level = u.from_level and f.category = case
                                        when u.from_level < 3 then 'CONSCRIPT' else 'OPERATIONAL' end
                                    join force.rank l on l.category = 'OPERATIONAL' and l.level = u.to_level
                                    order by u.from_level
                                    """;
                            case STANDARD ->
                                    """
                                    select r.code, r.code, null, null, null, null from force.rank r
                                    where r.category = 'OPERATIONAL' and r.level < 17 order by r.ordinal
                                    """;
                            case AGE ->
                                    """
                                    select distinct a.category || '.' || a.from_level || '-' || a.to_level || '.' || a.sex,
                                        f.code, l.code, null, a.category, a.sex, f.ordinal
                                    from force.service_age a
                                    join force.rank f on f.category = a.category and f.level = a.from_level
                                    join force.rank l on l.category = a.category and l.level = least(a.to_level,
                                        (select max(m.level) from force.rank m where m.category = a.category))
                                    order by a.category, f.ordinal, a.sex desc
                                    """;
                            case LEAVING ->
                                    throw new IllegalArgumentException("A figure of careers");
                        })
                .list(RuleSettingRepository::subject);
    }

    /** In the order of catalogues: code, and names in both languages. */
    List<PromotionStandardChoice> qualifications() {
        return new ListQuery(
                        entityManager,
                        """
                        select k.code, k.name_vi, k.name_en from force.qualification_kind k
                        where k.branch <> 'CERTIFICATE' order by k.ordinal
                        """)
                .list(
                        row ->
                                new PromotionStandardChoice(
                                        row.text(0),
                                        new PromotionFacts.Named(row.text(1), row.text(2))));
    }

    RuleEffect effect(RuleKind kind, String subject, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        "select count(*) filter (where x.valid_from < :day), count(*) filter (where"
                                + " x.valid_from >= :day) from "
                                + table(kind)
                                + " x where "
                                + key(kind)
                                + " and (x.valid_to is null or x.valid_to > :day)")
                .set("subject", subject)
                .set("day", day)
                .first(row -> new RuleEffect(row.number(0), row.number(1)))
                .orElseThrow();
    }

    void follow(RuleDraft draft) {
        RuleKind kind = draft.getKind();
        change(
                        "delete from "
                                + table(kind)
                                + " x where "
                                + key(kind)
                                + " and x.valid_from >= :day",
                        draft)
                .execute();
        change(
                        "update "
                                + table(kind)
                                + " x set valid_to = :day where "
                                + key(kind)
                                + " and (x.valid_to is null or x.valid_to > :day)",
                        draft)
                .execute();
        if (insert(draft).execute() != 1) {
            throw new IllegalStateException("No rule was set for " + draft.getSubject());
        }
    }

    private SqlChange insert(RuleDraft draft) {
        return switch (draft.getKind()) {
            case TERM ->
                    change(
                                    """
                                    insert into force.rank_term (rank, years, valid_from, source)
                                    values (:subject, cast(:months as numeric) / 12, :day, :source)
                                    """,
                                    draft)
                            .set("months", draft.getMonths())
                            .set("source", draft.getSource());
            case CEILING ->
                    change(
                                    """
                                    insert into force.position_ceiling (position, level, valid_from, source)
                                    select :subject, r.level, :day, :source from force.rank r
                                    where r.category = 'OPERATIONAL' and r.code = :rank
                                    """,
                                    draft)
                            .set("rank", draft.getRank())
                            .set("source", draft.getSource());
            case CONDITION ->
                    change(
                                    """
                                    insert into force.promotion_rule (from_level, to_level, evaluated_years, grades,
                                        served_months, after_demotion_months, service_left_months, valid_from, source)
                                    select x.from_level, x.to_level, :years, x.grades, x.served_months, :demoted,
                                        cast(:left as smallint), :day, :source
                                    from force.promotion_rule x where $key order by x.valid_from desc limit 1
                                    """
                                            .replace("$key", key(RuleKind.CONDITION)),
                                    draft)
                            .set("years", draft.getYears())
                            .set("demoted", draft.getAfterDemotion())
                            .set("left", draft.getServiceLeft())
                            .set("source", draft.getSource());
            case STANDARD ->
                    change(
                                    "insert into force.promotion_standard (level, qualifications, valid_from, source)"
                                            + " values ("
                                            + LEVEL_OF
                                            + ", cast(:kinds as text[]), :day, :source)",
                                    draft)
                            .set("kinds", draft.getQualifications().toArray(String[]::new))
                            .set("source", draft.getSource());
            case AGE ->
                    change(
                                    """
                                    insert into force.service_age (category, from_level, to_level, sex, months, valid_from,
                                        source)
                                    select x.category, x.from_level, x.to_level, x.sex, :months, :day, :source
                                    from force.service_age x where $key order by x.valid_from desc limit 1
                                    """
                                            .replace("$key", key(RuleKind.AGE)),
                                    draft)
                            .set("months", draft.getMonths())
                            .set("source", draft.getSource());
            case LEAVING -> throw new IllegalArgumentException("A figure of careers");
        };
    }

    private SqlChange change(String sql, RuleDraft draft) {
        return new SqlChange(entityManager, sql)
                .set("subject", draft.getSubject())
                .set("day", draft.getValidFrom());
    }

    private static String table(RuleKind kind) {
        return switch (kind) {
            case TERM -> "force.rank_term";
            case CEILING -> "force.position_ceiling";
            case CONDITION -> "force.promotion_rule";
            case STANDARD -> "force.promotion_standard";
            case AGE -> "force.service_age";
            case LEAVING -> throw new IllegalArgumentException("A figure of careers");
        };
    }

    private static String key(RuleKind kind) {
        return switch (kind) {
            case TERM -> "x.rank = :subject";
            case CEILING -> "x.position = :subject";
            case CONDITION -> "x.from_level || '-' || x.to_level = :subject";
            case STANDARD -> "x.level = " + LEVEL_OF;
            case AGE ->
                    "x.category || '.' || x.from_level || '-' || x.to_level || '.' || x.sex = :subject";
            case LEAVING -> throw new IllegalArgumentException("A figure of careers");
        };
    }

    private static RuleSubject subject(Row row) {
        return new RuleSubject(
                row.text(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.constant(4, RankCategory.class),
                row.constant(5, Sex.class));
    }
}
