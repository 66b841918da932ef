package vn.phaodai.force.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;

/**
 * The way of a decision after it was written: proposed, approved or returned by another person of
 * HR or leadership whose scope covers all units concerned, withdrawn, taken up again, revoked.
 */
@Stateless
@RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
public class DecisionCourse {

    private static final int LONGEST_REASON = 1_000;

    @Inject private Decisions decisions;
    @Inject private DecisionDrafting drafting;
    @Inject private DecisionRepository repository;
    @Inject private PersonRepository persons;
    @Inject private DecisionForecast forecast;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Audit audit;

    /**
     * Sends a draft to the second person.
     *
     * @throws InvalidInput naming each line and field that is wrong
     * @throws BusinessException if what it supersedes has ended, or another supersedes that already
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void propose(UUID id) {
        Caller caller = callers.current();
        decisions.get(id);
        Decision decision = repository.lock(id);
        decision.requireMaker(caller);
        decision.require(DecisionState.DRAFT);
        if (decision.supersedes() != null) {
            decisions.get(decision.supersedes());
            Decision older = repository.lock(decision.supersedes());
            decisions.refuseSecond(decisions.get(decision.supersedes()));
            if (!older.state().isSupersedable()) {
                throw new BusinessException(
                        BusinessException.Kind.CONFLICT, "error.decision.supersedes");
            }
        }
        List<DecisionLine> lines = repository.linesOf(id);
        if (lines.isEmpty()) {
            throw new InvalidInput("lines", "error.decision.noLines");
        }
        Map<UUID, Person> people =
                persons.lockPeople(
                        caller.scope(),
                        lines.stream().map(DecisionLine::officerId).toList(),
                        decision.supersedes());
        for (DecisionLine line : lines) {
            Person person = people.get(line.officerId());
            if (person != null) {
                line.describe(decision, person, line.draft());
            }
        }
        List<FieldError> wrong = forecast.errors(caller, decision, lines, people);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        submit(caller, decision, lines, proposal(decision, lines));
    }

    /** Proposes what was checked. */
    private void submit(
            Caller caller, Decision decision, List<DecisionLine> lines, ProposalDraft proposal) {
        decision.propose(fourEyes.propose(proposal));
        lines.forEach(line -> line.follow(DecisionState.PROPOSED));
        repository.flush();
        audit.change(
                caller,
                AuditAction.PROPOSE,
                decision.about(),
                Changes.none()
                        .field("state", DecisionState.DRAFT, decision.state())
                        .set("lines", lines.size()));
    }

    /** Approves it as another person than its maker. */
    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void approve(UUID id) {
        fourEyes.approve(waiting(id));
    }

    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void sendBack(UUID id, String reason) {
        fourEyes.sendBack(waiting(id), reason);
    }

    /** Takes one's own proposal, of the decision or of its revocation, back; gives a draft up. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void withdraw(UUID id) {
        if (decisions.get(id).state() == DecisionState.DRAFT) {
            drafting.discard(id);
        } else {
            fourEyes.withdraw(waiting(id));
        }
    }

    /** Takes one's own decision up again after it was returned or withdrawn. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void reopen(UUID id) {
        Caller caller = callers.current();
        decisions.get(id);
        Decision decision = repository.lock(id);
        decision.requireMaker(caller);
        if (decision.isSingle()) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.decision.transferIsFinal");
        }
        DecisionState before = decision.state();
        decision.reopen();
        repository.linesOf(id).forEach(line -> line.follow(DecisionState.DRAFT));
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                decision.about(),
                Changes.none().field("state", before, decision.state()));
    }

    /**
     * Proposes to revoke an approved decision of which nothing has taken effect; another person
     * approves that too.
     */
    @RolesAllowed(Role.HR_NAME)
    public void revoke(UUID id, String reason) {
        Caller caller = callers.current();
        String why = VietnameseText.clean(reason);
        if (why == null) {
            throw new InvalidInput("reason", "error.required");
        }
        if (why.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "error.tooLong", LONGEST_REASON);
        }
        decisions.get(id);
        Decision decision = repository.lock(id);
        List<DecisionLine> lines = repository.linesOf(id);
        requireNothingInEffect(decision, lines);
        UUID proposal =
                fourEyes.propose(
                        new ProposalDraft(
                                Decisions.REVOCATION,
                                id,
                                decision.unitId(),
                                DecisionLine.unitsOf(lines),
                                Set.of(Role.HR, Role.LEADERSHIP),
                                "decision.revocation",
                                List.of(decision.number(), why)));
        decision.askRevocation(proposal, why);
        repository.flush();
    }

    static void requireNothingInEffect(Decision decision, List<DecisionLine> lines) {
        decision.require(DecisionState.APPROVED);
        if (lines.stream().anyMatch(line -> line.state() != DecisionState.APPROVED)) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.decision.inEffect");
        }
    }

    private UUID waiting(UUID id) {
        DecisionRow row = decisions.get(id);
        UUID proposal =
                row.state() == DecisionState.APPROVED && row.revocationId() != null
                        ? row.revocationId()
                        : row.proposalId();
        if (proposal == null) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.decision.state", row.state());
        }
        return proposal;
    }

    private static ProposalDraft proposal(Decision decision, List<DecisionLine> lines) {
        return new ProposalDraft(
                Decisions.KIND,
                decision.id(),
                decision.unitId(),
                DecisionLine.unitsOf(lines),
                Set.of(Role.HR, Role.LEADERSHIP),
                "decision.proposal." + decision.kind(),
                List.of(
                        decision.number(),
                        String.valueOf(lines.size()),
                        VietnameseText.day(decision.effectiveOn())));
    }
}
