package vn.phaodai.force.career;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A handover as lists show it.
 *
 * @param unitId unit that is left, whose commander takes over
 * @param position what the officer held there
 * @param items how many things there are to hand over
 * @param given of how many the officer has said what is handed over
 * @param taken how many the unit has taken over
 */
public record PostHandoverRow(
        UUID id,
        UUID officerId,
        String fullName,
        String serviceNumber,
        UUID unitId,
        String position,
        UUID toUnit,
        LocalDate movesOn,
        PostHandoverState state,
        int items,
        int given,
        int taken) {}
