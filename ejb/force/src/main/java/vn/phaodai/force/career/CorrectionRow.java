package vn.phaodai.force.career;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.approval.ProposalState;

/**
 * A correction that an officer proposes.
 *
 * @param entryId entry to correct; null for one that is missing
 * @param version version of the entry that the officer saw
 * @param given by field, as text
 * @param evidence what shows that it is so
 * @param reason why it was returned
 */
public record CorrectionRow(
        UUID id,
        UUID officerId,
        Register register,
        UUID entryId,
        long version,
        Map<String, String> given,
        String evidence,
        ProposalState state,
        String reason,
        UUID proposalId,
        String madeBy,
        Instant madeAt) {}
