package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** Stores requests for leave that were found to keep the rules, and asks for their approval. */
@ApplicationScoped
class LeaveRequests {

    @Inject private LeaveRepository repository;
    @Inject private FourEyes fourEyes;
    @Inject private Audit audit;

    /**
     * @param by who asks, checked before
     * @param workingDays in it, by the calendar of today
     * @return the leave's id
     */
    UUID open(Caller by, CareerRepository.Person person, LeaveDraft draft, int workingDays) {
        UUID id = Ids.next();
        repository.add(id, person.id(), draft, workingDays, by.username());
        repository.waitFor(
                id,
                fourEyes.propose(
                        by,
                        new ProposalDraft(
                                Leaves.KIND,
                                id,
                                person.unitId(),
                                Set.of(person.unitId()),
                                Set.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR),
                                "leave.proposal",
                                List.of(
                                        person.fullName(),
                                        VietnameseText.day(draft.getFirstDay()),
                                        VietnameseText.day(draft.getLastDay())))));
        audit.change(
                by,
                AuditAction.CREATE,
                about(id, person),
                Changes.none()
                        .set("kind", draft.getKind())
                        .set("firstDay", draft.getFirstDay())
                        .set("lastDay", draft.getLastDay()));
        return id;
    }

    static AuditObject about(UUID id, CareerRepository.Person person) {
        return AuditObject.of("leave", id, person.unitId(), person.serviceNumber());
    }
}
