package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.units.Units;

/** What the database would refuse of a line in a draft is refused with the name of the field. */
@ApplicationScoped
class LineValues {

    private static final BigDecimal MOST_COEFFICIENT = BigDecimal.valueOf(100);

    @Inject private DecisionForecast forecast;
    @Inject private Units units;

    /**
     * @param field what stands before the name of a field, as {@code lines[0].}
     * @throws InvalidInput naming the field
     */
    void require(String field, LineDraft line) {
        if (line.getToUnitId() != null && units.tree().findEver(line.getToUnitId()).isEmpty()) {
            throw new InvalidInput(field + "toUnitId", "error.transfer.noSuchUnit");
        }
        if (line.getPosition() != null && !forecast.isPosition(line.getPosition())) {
            throw new InvalidInput(field + "position", "error.officer.position");
        }
        if (line.getRank() != null && !forecast.isRank(line.getRank())) {
            throw new InvalidInput(field + "rank", "error.officer.rank");
        }
        if (line.getEndsOn() != null
                && line.getEffectiveOn() != null
                && !line.getEndsOn().isAfter(line.getEffectiveOn())) {
            throw new InvalidInput(field + "endsOn", "error.decision.endsBefore");
        }
        if (line.isExceptional() && line.getExceptionReason() == null) {
            throw new InvalidInput(field + "exceptionReason", "error.required");
        }
        if (line.getCoefficient() != null
                && (line.getCoefficient().signum() <= 0
                        || line.getCoefficient().compareTo(MOST_COEFFICIENT) > 0
                        || line.getCoefficient().scale() > 2)) {
            throw new InvalidInput(field + "coefficient", "error.decision.coefficient");
        }
        if (line.getCode() != null && !line.getCode().matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new InvalidInput(field + "code", "error.decision.code");
        }
    }
}
