package vn.phaodai.kernel.approval;

import java.util.UUID;
import vn.phaodai.kernel.access.Caller;

/**
 * A proposal was approved, returned or withdrawn. Observers in the same transaction carry the
 * decision out in their own tables: if one fails, the decision is rolled back too.
 *
 * @param kind what it was about
 * @param subjectId the thing in the capability's own tables
 * @param state how it ended
 * @param by who decided
 * @param reason why it was returned; else null
 */
public record ProposalDecided(
        String kind, UUID subjectId, ProposalState state, Caller by, String reason) {}
