package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.strength.GapExplanation;
import vn.phaodai.force.strength.TrendPoint;

/**
 * Why a gap is what it is.
 *
 * @param steps what made the difference between both days
 * @param posts changes of the establishment by position
 * @param absences who is posted there on the later day and yet away
 * @param available people present on the later day without those
 */
public record GapView(
        UUID unitId,
        LocalDate from,
        LocalDate to,
        StrengthView.Figures before,
        StrengthView.Figures after,
        List<GapExplanation.Step> steps,
        List<GapExplanation.PostChange> posts,
        List<GapExplanation.Absence> absences,
        long available) {

    /** Strength on one day. */
    public record Point(LocalDate day, StrengthView.Figures strength) {

        static Point of(TrendPoint point) {
            return new Point(point.day(), StrengthView.Figures.of(point.strength()));
        }
    }

    static GapView of(GapExplanation gap) {
        return new GapView(
                gap.unitId(),
                gap.from(),
                gap.to(),
                StrengthView.Figures.of(gap.before()),
                StrengthView.Figures.of(gap.after()),
                gap.steps(),
                gap.posts(),
                gap.absences(),
                gap.available());
    }
}
