package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import vn.phaodai.kernel.approval.ProposalDecided;

/** Tells those concerned, and the realm, what became of a transfer. */
@ApplicationScoped
class TransferNews {

    void decided(Transfer transfer, ProposalDecided decision) {}

    void ended(Transfer transfer, Officer officer) {}
}
