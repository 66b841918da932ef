package vn.phaodai.force.planning;

import java.io.Serializable;
import java.util.UUID;

/**
 * People missing in a position of a unit.
 *
 * @param candidates officers considered who may take it by the rules
 */
public record GapRow(
        UUID id,
        UUID unitId,
        String unit,
        String position,
        int authorised,
        int before,
        int after,
        int candidates)
        implements Serializable {}
