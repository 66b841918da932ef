package vn.phaodai.kernel.units.reorganisation;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.access.Caller;

/**
 * Somebody decides, after the day, where a thing belongs that had gone to its unit's first
 * successor for want of a decision. In this transaction its capability moves it, as from the day of
 * the reorganisation.
 *
 * @param kind what it is, as {@code force.officer}
 * @param from where it is
 * @param to where it belongs
 */
public record SuccessorChosen(
        String kind,
        UUID subjectId,
        UUID from,
        UUID to,
        LocalDate on,
        String decisionNumber,
        LocalDate decisionDate,
        Caller by) {}
