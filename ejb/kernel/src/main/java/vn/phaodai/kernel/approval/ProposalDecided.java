package vn.phaodai.kernel.approval;

import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Caller;

/**
 * A proposal was approved, returned or withdrawn. Observers in the same transaction carry the
 * decision out in their own tables: if one fails, the decision is rolled back too.
 *
 * @param id the proposal
 * @param proposedBy username of the proposer
 * @param titleArgs what the proposal's title names
 * @param kind what it was about
 * @param subjectId the thing in the capability's own tables
 * @param state how it ended
 * @param by who decided
 * @param reason why it was returned; else null
 */
public record ProposalDecided(
        UUID id,
        String kind,
        UUID subjectId,
        ProposalState state,
        Caller by,
        String reason,
        String proposedBy,
        List<String> titleArgs) {}
