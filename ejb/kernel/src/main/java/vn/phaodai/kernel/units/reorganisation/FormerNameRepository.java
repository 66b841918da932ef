package vn.phaodai.kernel.units.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("A rule for the whole service")
class FormerNameRepository {

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    int months(LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select months from kernel.former_name_rule
                        where valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .set("day", day)
                .first(row -> row.integer(0))
                .orElse(0);
    }

    List<FormerNameRule> all() {
        return new ListQuery(
                        entityManager,
                        """
                        select valid_from, valid_to, months, source from kernel.former_name_rule
                        order by valid_from desc
                        """)
                .list(
                        row ->
                                new FormerNameRule(
                                        row.date(0), row.date(1), row.integer(2), row.text(3)));
    }

    /** From that day on, in place of what counts then; up to the next rule that is stored. */
    void set(LocalDate from, int months, String source) {
        int replaced =
                entityManager
                        .createNativeQuery(
                                """
                                update kernel.former_name_rule set months = :months, source = :source
                                where valid_from = :from
                                """)
                        .setParameter("from", from)
                        .setParameter("months", months)
                        .setParameter("source", source)
                        .executeUpdate();
        if (replaced > 0) {
            return;
        }
        LocalDate next =
                all().stream()
                        .map(FormerNameRule::validFrom)
                        .filter(day -> day.isAfter(from))
                        .min(LocalDate::compareTo)
                        .orElse(null);
        entityManager
                .createNativeQuery(
                        """
                        update kernel.former_name_rule set valid_to = :from
                        where valid_from < :from and (valid_to is null or valid_to > :from)
                        """)
                .setParameter("from", from)
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        """
                        insert into kernel.former_name_rule (valid_from, valid_to, months, source)
                        values (:from, cast(:to as date), :months, :source)
                        """)
                .setParameter("from", from)
                .setParameter("to", next == null ? null : next.toString())
                .setParameter("months", months)
                .setParameter("source", source)
                .executeUpdate();
    }
}
