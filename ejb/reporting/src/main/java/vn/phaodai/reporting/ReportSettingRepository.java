package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("The same for everyone")
class ReportSettingRepository {

    @PersistenceContext(unitName = "reporting")
    private EntityManager entityManager;

    /** All that are in force on a day, by code. */
    Map<String, String> all(LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select code, value from reporting.parameter
                        where valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .set("day", day).list(row -> Map.entry(row.text(0), row.text(1))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<String> find(String code, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select value from reporting.parameter
                        where code = :code and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .set("code", code)
                .set("day", day)
                .first(row -> row.text(0));
    }
}
