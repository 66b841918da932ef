package vn.phaodai.force.career;

import java.time.Instant;
import vn.phaodai.kernel.Named;

/**
 * One thing to hand over.
 *
 * @param kind code of its {@link HandoverKind}
 * @param nameVi as it is called on the day of the move
 * @param givenNote what is handed over, as the officer says
 * @param takenNote what the unit says of it; of an item not given, why it was sent back
 */
public record PostHandoverItem(
        String kind,
        String nameVi,
        String nameEn,
        String givenNote,
        String givenBy,
        Instant givenAt,
        String takenNote,
        String takenBy,
        Instant takenAt)
        implements Named {

    public boolean isGiven() {
        return givenBy != null;
    }

    public boolean isTaken() {
        return takenBy != null;
    }
}
