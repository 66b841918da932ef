package vn.phaodai.kernel.approval;

/** Where a proposal stands. */
public enum ProposalState {
    PENDING,
    APPROVED,
    RETURNED,
    WITHDRAWN
}
