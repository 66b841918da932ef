package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.strength.GapExplanation;
import vn.phaodai.force.strength.StrengthExplained;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.kit.Days;

/** Why the gap of a unit is another than on an earlier day. */
@Named("strengthGap")
@RequestScoped
public class StrengthGapPage {

    private static final int MONTHS = 12;

    @Inject private StrengthExplained explained;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;

    private String id;
    private String fromDay;
    private String toDay;
    private LocalDate from;
    private LocalDate to;
    private GapExplanation gap;

    public void load() {
        to = Days.of(toDay, clock.today());
        from = Days.of(fromDay, to.minusMonths(MONTHS));
        gap = explained.between(unit(), from, to);
    }

    private UUID unit() {
        UUID unit = id == null ? unitInView.getId() : RecordId.of("thing.unit", id);
        if (unit == null) {
            throw new BusinessException(BusinessException.Kind.NOT_FOUND, "error.noUnit");
        }
        return unit;
    }

    /** To the same page for the days that were typed. */
    public String show() {
        return "/strength/gap?faces-redirect=true&id=" + unit() + "&from=" + from + "&to=" + to;
    }

    public GapExplanation getGap() {
        return gap;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getFromDay() {
        return fromDay;
    }

    public void setFromDay(String fromDay) {
        this.fromDay = fromDay;
    }

    public String getToDay() {
        return toDay;
    }

    public void setToDay(String toDay) {
        this.toDay = toDay;
    }
}
