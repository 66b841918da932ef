package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.reporting.print.PaperLanguage;

/** Reads what the force publishes of locked readiness, each read one transaction. */
@Stateless
@PermitAll
public class ReadinessData {

    @Inject private ReadinessDataRepository repository;

    record Snapshot(
            UUID id,
            UUID unit,
            LocalDate period,
            int edition,
            LocalDate asOf,
            BigDecimal percent,
            String remark) {}

    /**
     * @param wanted null for answers and where the item does not apply
     */
    record Line(
            int ordinal,
            String kind,
            String name,
            int weight,
            Long reached,
            Long wanted,
            String answer,
            String note,
            int evidence,
            BigDecimal share) {}

    public Optional<Snapshot> snapshot(Scope scope, UUID id) {
        return repository.snapshot(scope, id);
    }

    public List<Line> lines(Scope scope, UUID id, PaperLanguage language) {
        return repository.lines(scope, id, language);
    }
}
