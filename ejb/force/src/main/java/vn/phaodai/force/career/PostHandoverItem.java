package vn.phaodai.force.career;

import java.time.Instant;

/**
 * One thing to hand over.
 *
 * @param kind of the list HANDOVER
 * @param givenNote what is handed over, as the officer says
 * @param takenNote what the unit says of it; of an item not given, why it was sent back
 */
public record PostHandoverItem(
        String kind,
        String givenNote,
        String givenBy,
        Instant givenAt,
        String takenNote,
        String takenBy,
        Instant takenAt) {

    public boolean isGiven() {
        return givenBy != null;
    }

    public boolean isTaken() {
        return takenBy != null;
    }
}
