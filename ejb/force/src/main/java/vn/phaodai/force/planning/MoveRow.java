package vn.phaodai.force.planning;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.planning.solve.Reason;

/**
 * A move that a plan proposes, and why.
 *
 * @param pin what is fixed of it for the next run; null for nothing
 */
public record MoveRow(
        UUID id,
        UUID officerId,
        String officer,
        String serviceNumber,
        String rank,
        UUID fromUnitId,
        String fromUnit,
        String fromPosition,
        UUID toUnitId,
        String toUnit,
        String position,
        PinKind pin,
        List<Reason> why)
        implements Serializable {}
