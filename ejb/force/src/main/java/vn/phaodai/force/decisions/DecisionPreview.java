package vn.phaodai.force.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.Strength;
import vn.phaodai.kernel.FieldError;

/**
 * What a decision would do, in numbers.
 *
 * @param officers how many officers it is about
 * @param units strength of every unit that gains or loses somebody
 * @param problems what must be mended before it can be proposed
 * @param doubts what is allowed but worth a second look
 */
public record DecisionPreview(
        int officers, List<UnitEffect> units, List<Problem> problems, List<Problem> doubts) {

    public DecisionPreview {
        units = List.copyOf(units);
        problems = List.copyOf(problems);
        doubts = List.copyOf(doubts);
    }

    /** Units that fall under their minimum cover because of the decision. */
    public List<UnitEffect> fallingUnder() {
        return units.stream().filter(UnitEffect::fallsUnder).toList();
    }

    /**
     * @param day last day on which the decision changes the unit
     * @param before strength on that day without the decision, with those approved before
     * @param after strength with it
     * @param minimum people below which the unit should not fall; null if there is no such figure
     */
    public record UnitEffect(
            UUID unitId,
            String unit,
            LocalDate day,
            Strength before,
            Strength after,
            Long minimum) {

        public boolean fallsUnder() {
            return minimum != null
                    && after.present() < minimum
                    && after.present() < before.present();
        }
    }

    /**
     * @param ordinal number of the line; 0 if it is about the decision as a whole
     * @param officer name; null if it is about the decision as a whole
     */
    public record Problem(int ordinal, String officer, FieldError error) {}
}
