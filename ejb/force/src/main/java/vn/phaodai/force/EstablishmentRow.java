package vn.phaodai.force;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Period;

/**
 * Authorised strength of a position in a unit within a period.
 *
 * @param position code, see {@link Catalogue}
 * @param authorised number of people
 */
public record EstablishmentRow(
        UUID unitId,
        String position,
        int authorised,
        Period period,
        String decisionNumber,
        LocalDate decisionDate)
        implements Serializable {}
