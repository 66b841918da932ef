package vn.phaodai.force.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A round of promotion with how many candidates of the reader's scope stand where.
 *
 * @param unitId the unit that is considered, with all below it
 * @param heldOn day on which the conditions must be met and the promotion takes effect
 * @param closesOn last day on which units propose
 * @param reason why it was cancelled
 */
public record RoundRow(
        UUID id,
        String name,
        UUID unitId,
        LocalDate heldOn,
        LocalDate closesOn,
        RoundState state,
        UUID decisionId,
        String madeBy,
        Instant madeAt,
        Instant endedAt,
        String reason,
        long candidates,
        long waiting,
        long proposed,
        long heldBack,
        long accepted,
        long refused) {}
