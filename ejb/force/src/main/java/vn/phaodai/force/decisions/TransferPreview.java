package vn.phaodai.force.decisions;

import java.util.List;
import vn.phaodai.force.Strength;
import vn.phaodai.kernel.FieldError;

/**
 * What a transfer would do on its day.
 *
 * @param from unit left
 * @param to unit joined; the same as {@code from} if only the position changes
 * @param doubts what is allowed but worth a second look
 */
public record TransferPreview(UnitChange from, UnitChange to, List<FieldError> doubts) {

    public TransferPreview {
        doubts = List.copyOf(doubts);
    }

    /**
     * @param unit its name
     * @param before strength on that day without the transfer; with those approved before
     * @param after strength with it
     */
    public record UnitChange(String unit, Strength before, Strength after) {}
}
