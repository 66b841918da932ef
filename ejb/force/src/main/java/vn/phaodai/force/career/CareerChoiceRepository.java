package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("The words of registers and the figures of rules are reference data for everyone")
class CareerChoiceRepository {

    private static final String PARAMETER =
            """
            select p.code, p.value, p.valid_from, p.valid_to, p.source, p.set_by, p.set_at
            from force.career_parameter p
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    List<CareerChoice> all() {
        return new ListQuery(
                        entityManager,
                        """
                        select c.list, c.code, c.name_vi, c.name_en, coalesce(c.months, 0)
                        from force.career_choices c order by c.list, c.ordinal
                        """)
                .list(
                        row ->
                                new CareerChoice(
                                        row.text(0),
                                        row.text(1),
                                        row.text(2),
                                        row.text(3),
                                        row.integer(4)));
    }

    Optional<BigDecimal> parameter(String code, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select p.value from force.career_parameter p
                        where p.code = :code and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                        """)
                .set("code", code)
                .set("day", day)
                .first(row -> row.decimal(0));
    }

    Optional<String> parameterSource(String code, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select p.source from force.career_parameter p
                        where p.code = :code and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                        """)
                .set("code", code)
                .set("day", day)
                .first(row -> row.text(0));
    }

    List<CareerParameter> parameters() {
        return new ListQuery(entityManager, PARAMETER + " order by p.code, p.valid_from desc")
                .list(CareerChoiceRepository::parameter);
    }

    /**
     * The one that holds without end, which nobody else follows until the end of the transaction.
     */
    Optional<CareerParameter> lockLast(String code) {
        return new ListQuery(
                        entityManager,
                        PARAMETER + " where p.code = :code and p.valid_to is null for update")
                .set("code", code).list(CareerChoiceRepository::parameter).stream().findFirst();
    }

    void follow(CareerParameter last, RuleFigureDraft next, String by) {
        new SqlChange(
                        entityManager,
                        """
                        update force.career_parameter set valid_to = :day
                        where code = :code and valid_from = :from
                        """)
                .set("day", next.getValidFrom())
                .set("code", last.code())
                .set("from", last.validFrom())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.career_parameter (code, value, valid_from, source, set_by)
                        values (:code, :value, :day, :source, :by)
                        """)
                .set("code", last.code())
                .set("value", next.getValue())
                .set("day", next.getValidFrom())
                .set("source", next.getSource())
                .set("by", by)
                .execute();
    }

    private static CareerParameter parameter(Row row) {
        return new CareerParameter(
                row.text(0),
                row.decimal(1),
                row.date(2),
                row.date(3),
                row.text(4),
                row.text(5),
                row.instant(6));
    }
}
