package vn.phaodai.force.planning;

import java.io.Serializable;
import java.util.UUID;

/**
 * What is fixed for the next run.
 *
 * @param unitId where the officer goes; null if the officer is not to be moved
 */
public record PinRow(
        UUID officerId,
        String officer,
        String serviceNumber,
        PinKind kind,
        UUID unitId,
        String unit,
        String position,
        String setBy)
        implements Serializable {}
