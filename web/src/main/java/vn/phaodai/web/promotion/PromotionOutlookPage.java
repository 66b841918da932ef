package vn.phaodai.web.promotion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.phaodai.force.promotion.PromotionOutlook;
import vn.phaodai.force.promotion.Promotions;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.web.UnitInView;

/** How many of the unit in view may be promoted on a day and in the three years after it. */
@Named("promotionOutlook")
@ViewScoped
public class PromotionOutlookPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Promotions promotions;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;

    private String at;
    private LocalDate day;
    private transient List<PromotionOutlook> lines;

    /**
     * @param count how many may be promoted then
     */
    public record Total(LocalDate day, long count) {}

    public void load() {
        day = PromotionPage.parse(at);
        if (day == null) {
            day = clock.today();
        }
        if (unitInView.getId() == null) {
            throw new BusinessException(BusinessException.Kind.NOT_FOUND, "error.noUnit");
        }
        lines = promotions.outlook(unitInView.getId(), day);
    }

    /** Also when the page is shown again, as when what was typed is not understood. */
    private void loaded() {
        if (lines == null) {
            load();
        }
    }

    /** To the same page for the day that was typed. */
    public String show() {
        return "/promotions/outlook?faces-redirect=true&at=" + (day == null ? "" : day);
    }

    public List<PromotionOutlook> getLines() {
        loaded();
        return lines;
    }

    /** Over all ranks: on the day, and 1, 2, 3 years after it. */
    public List<Total> getTotals() {
        loaded();
        return IntStream.rangeClosed(0, Promotions.YEARS_AHEAD)
                .mapToObj(
                        ahead ->
                                new Total(
                                        day.plusYears(ahead),
                                        lines.stream()
                                                .mapToLong(line -> line.counts().get(ahead))
                                                .sum()))
                .toList();
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
