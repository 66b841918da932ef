package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.attachments.AttachmentOwner;
import vn.phaodai.kernel.attachments.AttachmentRights;

/**
 * Evidence of a proposed correction (giấy tờ chứng minh): the officer adds it until HR decides, HR
 * of the officer's unit reads it. What HR had at hand when deciding stays.
 */
@ApplicationScoped
class CorrectionPapers implements AttachmentOwner {

    static final String TYPE = "correction";

    @Inject private Corrections corrections;
    @Inject private CorrectionRepository repository;
    @Inject private Callers callers;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public AttachmentRights rights(UUID id) {
        Caller caller = callers.current();
        caller.requireAny(
                Role.OFFICER,
                Role.REGISTRAR,
                Role.WARD_COMMANDER,
                Role.DISTRICT_COMMANDER,
                Role.HR,
                Role.LEADERSHIP);
        CorrectionRow correction = corrections.get(id);
        CareerRepository.Person person = repository.person(correction.officerId());
        boolean open = correction.state() == ProposalState.PENDING;
        return new AttachmentRights(
                person.unitId(),
                person.serviceNumber(),
                correction.madeBy().equals(caller.username()),
                open,
                open ? null : Instant.MAX);
    }
}
