package vn.phaodai.force.establishments;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of the establishment.
 *
 * @param revocationId proposal to revoke it, if there is one
 * @param reason why it was returned, or is to be revoked
 * @param lines how many figures it has
 * @param total their sum
 * @param changed how many of them differ from what they were copied from
 * @param difference people more (or less) by those
 */
public record VersionRow(
        UUID id,
        String title,
        UUID unitId,
        LocalDate effectiveOn,
        String decisionNumber,
        LocalDate decisionDate,
        VersionState state,
        UUID proposalId,
        UUID revocationId,
        String madeBy,
        Instant madeAt,
        String reason,
        long version,
        long lines,
        long total,
        long changed,
        long difference)
        implements Serializable {}
