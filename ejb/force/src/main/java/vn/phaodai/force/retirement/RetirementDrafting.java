package vn.phaodai.force.retirement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.DecisionDrafting;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.LineDraft;
import vn.phaodai.force.retirement.RetirementDecided.LeftOut;
import vn.phaodai.force.retirement.RetirementDecided.Why;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;

/**
 * Preparing retirements (lập quyết định nghỉ hưu): one draft of a decision about those who reach
 * the limit of service age, each from the day on which the forecast ends the service.
 */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class RetirementDrafting {

    private static final String OFFICERS = "officerIds";

    @Inject private RetirementRepository repository;
    @Inject private DecisionDrafting drafting;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    /**
     * Drafts the decision; it goes its way to the second person like any other. Who cannot be in it
     * is left out and told.
     *
     * @param officers of the forecast of today
     * @param head number, date, signer and basis; kind and days are the forecast's
     * @throws NotFound if the forecast has no such officer in the caller's scope
     * @throws InvalidInput if fields of the head are wrong, or nobody is left
     */
    public RetirementDecided create(Collection<UUID> officers, DecisionDraft head) {
        Set<UUID> chosen = new HashSet<>(officers);
        if (chosen.isEmpty() || chosen.contains(null)) {
            throw new InvalidInput(OFFICERS, "error.retirement.nobodyChosen");
        }
        if (chosen.size() > Decisions.MOST_LINES) {
            throw new InvalidInput(OFFICERS, "error.decision.tooMany", Decisions.MOST_LINES);
        }
        LocalDate today = clock.today();
        List<RetirementRepository.Due> due =
                repository.due(callers.current().scope(), today, chosen);
        due.forEach(one -> chosen.remove(one.officerId()));
        if (!chosen.isEmpty()) {
            throw new NotFound("thing.officer", chosen.iterator().next());
        }
        List<LineDraft> lines = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (RetirementRepository.Due one : due) {
            Why why = why(one, today);
            if (why == null) {
                lines.add(line(one));
            } else {
                leftOut.add(
                        new LeftOut(
                                one.officerId(),
                                one.fullName(),
                                one.serviceNumber(),
                                one.leavesOn(),
                                why,
                                one.decisionNumber()));
            }
        }
        if (lines.isEmpty()) {
            throw new InvalidInput(
                    OFFICERS,
                    reason(leftOut),
                    leftOut.size(),
                    leftOut.stream().map(LeftOut::serviceNumber).limit(10).toList(),
                    DecisionDrafting.FURTHEST_MONTHS);
        }
        head.setKind(DecisionKind.RETIREMENT);
        head.setEffectiveOn(lines.get(0).getEffectiveOn());
        return new RetirementDecided(drafting.create(head, lines), lines.size(), leftOut);
    }

    /** Key of what is said: why, if it is the same for all. */
    private static String reason(List<LeftOut> leftOut) {
        Set<Why> why = leftOut.stream().map(LeftOut::why).collect(Collectors.toSet());
        if (why.size() > 1) {
            return "error.retirement.nobody";
        }
        return switch (why.iterator().next()) {
            case PAST -> "error.retirement.nobody.PAST";
            case FAR -> "error.retirement.nobody.FAR";
            case DECIDED -> "error.retirement.nobody.DECIDED";
        };
    }

    private static Why why(RetirementRepository.Due one, LocalDate today) {
        if (one.decisionNumber() != null) {
            return Why.DECIDED;
        }
        if (one.leavesOn().isBefore(today)) {
            return Why.PAST;
        }
        return one.leavesOn().isAfter(today.plusMonths(DecisionDrafting.FURTHEST_MONTHS))
                ? Why.FAR
                : null;
    }

    private static LineDraft line(RetirementRepository.Due one) {
        LineDraft line = new LineDraft();
        line.setOfficerId(one.officerId());
        line.setEffectiveOn(one.leavesOn());
        return line;
    }
}
