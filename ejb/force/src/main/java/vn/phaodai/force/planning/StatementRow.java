package vn.phaodai.force.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that an officer has stated.
 *
 * @param wishedUnit name of the unit wished for; null for other kinds
 * @param validTo first day on which it no longer counts; null if open
 * @param document the paper that it stands on
 */
public record StatementRow(
        UUID id,
        UUID officerId,
        String officer,
        String serviceNumber,
        String unit,
        StatementKind kind,
        UUID wishedUnitId,
        String wishedUnit,
        LocalDate validFrom,
        LocalDate validTo,
        String document,
        String recordedBy)
        implements Serializable {}
