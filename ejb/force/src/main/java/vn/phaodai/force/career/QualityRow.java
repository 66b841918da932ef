package vn.phaodai.force.career;

import java.util.UUID;

/** Something wrong with a record. */
public record QualityRow(
        UUID id,
        UUID officerId,
        String fullName,
        String serviceNumber,
        UUID unitId,
        QualityCheck check) {}
