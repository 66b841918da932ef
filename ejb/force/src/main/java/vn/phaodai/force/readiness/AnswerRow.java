package vn.phaodai.force.readiness;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An answer of a unit to an item of a period. */
public record AnswerRow(
        UUID id,
        UUID unitId,
        LocalDate period,
        String item,
        String nameVi,
        String nameEn,
        ReadinessAnswer answer,
        String note,
        String answeredBy,
        Instant answeredAt,
        long version)
        implements Serializable {}
