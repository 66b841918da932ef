package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("The words of registers and the figures of rules are reference data for everyone")
class CareerChoiceRepository {

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
}
