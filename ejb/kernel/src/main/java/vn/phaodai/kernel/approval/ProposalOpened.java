package vn.phaodai.kernel.approval;

import java.util.UUID;
import vn.phaodai.kernel.access.Caller;

/** A proposal waits for a decision. */
public record ProposalOpened(UUID id, ProposalDraft draft, Caller by) {}
