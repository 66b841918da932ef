package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("The same for everyone")
class ReportSettingRepository {

    @PersistenceContext(unitName = "reporting")
    private EntityManager entityManager;

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
