package vn.phaodai.web.force;

import java.util.List;
import vn.phaodai.force.Strength;
import vn.phaodai.force.StrengthLine;

/** How bars that are to be compared are drawn. */
final class Bars {

    private Bars() {}

    /** Number of people at the full width. */
    static long scale(List<StrengthLine> lines) {
        return lines.stream().map(StrengthLine::total).mapToLong(Bars::width).max().orElse(1);
    }

    /** The same for units without those below them. */
    static long scaleOfOwn(List<StrengthLine> lines) {
        return lines.stream().map(StrengthLine::own).mapToLong(Bars::width).max().orElse(1);
    }

    private static long width(Strength strength) {
        return Math.max(1, Math.max(strength.establishment(), strength.present()));
    }
}
