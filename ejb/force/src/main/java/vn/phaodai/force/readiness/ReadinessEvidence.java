package vn.phaodai.force.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.attachments.AttachmentOwner;
import vn.phaodai.kernel.attachments.AttachmentRights;

/**
 * Evidence of answers (minh chứng): who sees the ward's readiness reads it, who may answer adds.
 * What was there when an edition was locked stays.
 */
@ApplicationScoped
class ReadinessEvidence implements AttachmentOwner {

    @Inject private ReadinessRepository repository;
    @Inject private Callers callers;

    @Override
    public String type() {
        return Readiness.ANSWER;
    }

    @Override
    public AttachmentRights rights(UUID id) {
        Caller caller = callers.current();
        caller.requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP);
        AnswerRow answer =
                repository
                        .answer(caller.scope(), id)
                        .orElseThrow(() -> new NotFound("thing.readinessAnswer", id));
        Instant fixed =
                repository.snapshots(caller.scope(), answer.unitId(), answer.period()).stream()
                        .map(SnapshotRow::lockedAt)
                        .findFirst()
                        .orElse(null);
        return new AttachmentRights(
                answer.unitId(),
                answer.item() + " " + answer.period(),
                caller.isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR),
                true,
                fixed);
    }
}
