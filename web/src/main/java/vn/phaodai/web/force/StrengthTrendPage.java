package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.strength.StrengthExplained;
import vn.phaodai.force.strength.TrendPoint;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.web.UnitInView;

/** Strength month by month: the past year, and the coming months as far as they are decided. */
@Named("strengthTrend")
@RequestScoped
public class StrengthTrendPage {

    private static final int MONTHS = 18;
    private static final int AHEAD = 6;

    @Inject private StrengthExplained explained;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;

    private String id;
    private UUID unitId;
    private List<TrendPoint> points = List.of();

    public void load() {
        unitId = id == null ? unitInView.getId() : RecordId.of("thing.unit", id);
        if (unitId == null) {
            throw new BusinessException(BusinessException.Kind.NOT_FOUND, "error.noUnit");
        }
        points = explained.trend(unitId, clock.today().plusMonths(AHEAD), MONTHS);
    }

    public List<TrendPoint> getPoints() {
        return points;
    }

    /** Number of people at the full width of the bars. */
    public long getScale() {
        return points.stream()
                .mapToLong(
                        point ->
                                Math.max(
                                        point.strength().establishment(),
                                        point.strength().present()))
                .max()
                .orElse(1);
    }

    public LocalDate getToday() {
        return clock.today();
    }

    public UUID getUnitId() {
        return unitId;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
