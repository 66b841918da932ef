package vn.phaodai.kernel.units;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One unit took over from another.
 *
 * @param part how much of the predecessor
 * @param on first day of the successor in this place
 * @param decisionNumber number of the decision that did it
 */
public record Lineage(
        UUID predecessor,
        UUID successor,
        Part part,
        LocalDate on,
        String decisionNumber,
        LocalDate decisionDate) {}
