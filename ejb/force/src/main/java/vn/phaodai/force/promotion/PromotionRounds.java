package vn.phaodai.force.promotion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.DecisionDrafting;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.LineDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Units;

/**
 * Rounds of promotion (đợt xét thăng cấp bậc hàm): HR opens one for a day, which makes candidates
 * of those who meet every condition on it; commanders propose those of their units or say why not;
 * HR reviews what they propose, and makes one decision of what it accepts.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class PromotionRounds {

    private static final String THING = "thing.promotionRound";
    private static final String REQUIRED = "error.required";
    private static final int FURTHEST_MONTHS = 12;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final int SHOWN = 10;
    private static final Set<CandidateState> BEFORE_REVIEW =
            EnumSet.of(CandidateState.CANDIDATE, CandidateState.PROPOSED, CandidateState.HELD_BACK);
    private static final Set<CandidateState> IN_REVIEW =
            EnumSet.of(CandidateState.PROPOSED, CandidateState.ACCEPTED, CandidateState.REFUSED);
    private static final ListColumns ROUNDS =
            ListColumns.keyedBy("id")
                    .sort("madeAt", SortKey.instant("made_at"))
                    .sort("heldOn", SortKey.date("held_on"))
                    .ownOrder(new SortOrder("madeAt", true))
                    .filter("state", "state = :v");
    private static final SortKey GIVEN_NAME = SortKey.text("given_name");
    private static final SortKey FULL_NAME = SortKey.text("full_name");

    @Inject private RoundRepository repository;
    @Inject private RoundNews news;
    @Inject private DecisionDrafting drafting;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** Rounds that concern units in scope, the latest first. Filter: {@code state}. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<RoundRow> list(PageRequest request) {
        return repository.rounds(callers.current().scope(), ROUNDS, request);
    }

    /** How many rounds {@link #list} has under these filters. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long count(Map<String, String> filters) {
        return repository.countRounds(callers.current().scope(), ROUNDS, filters);
    }

    /**
     * @throws NotFound if it concerns no unit in the caller's scope
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public RoundRow get(UUID id) {
        return repository
                .round(callers.current().scope(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /**
     * Candidates of units in scope, by given name. Filters: {@code q}, {@code state}, {@code
     * unitId} (the unit and all below it).
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<CandidateRow> candidates(UUID id, PageRequest request) {
        return repository.candidates(
                callers.current().scope(), get(id), clock.today(), candidateColumns(), request);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long countCandidates(UUID id, Map<String, String> filters) {
        return repository.countCandidates(
                callers.current().scope(), get(id), clock.today(), candidateColumns(), filters);
    }

    /**
     * Opens a round and makes candidates of whoever meets every condition on its day and is in no
     * other open round.
     *
     * @return the round's id
     * @throws InvalidInput if fields are wrong, or nobody meets the conditions
     */
    @RolesAllowed(Role.HR_NAME)
    public UUID open(RoundDraft draft) {
        Caller caller = callers.current();
        LocalDate today = clock.today();
        draft.clean();
        refuse(check(draft, caller.scope(), today));
        PromotionRound round = new PromotionRound(draft, caller.username(), clock.now());
        repository.add(round);
        Map<UUID, Integer> candidates = addCandidates(caller, round, today);
        if (candidates.isEmpty()) {
            throw new InvalidInput("heldOn", "error.round.nobody");
        }
        audit.change(
                caller,
                AuditAction.CREATE,
                about(round),
                Changes.none()
                        .set("heldOn", round.heldOn())
                        .set("closesOn", draft.getClosesOn())
                        .set("candidates", sum(candidates)));
        news.tell(RoundNews.OPENED, round.id(), round.name(), round.closesOn(), candidates);
        return round.id();
    }

    /**
     * Adds those who have come to meet every condition since the round was opened, while units
     * propose.
     *
     * @return how many
     * @throws NotFound if the round's unit is not in the caller's scope
     * @throws BusinessException if units no longer propose
     */
    @RolesAllowed(Role.HR_NAME)
    public int addEligible(UUID id) {
        Caller caller = callers.current();
        PromotionRound round = own(caller, id);
        LocalDate today = clock.today();
        round.requireProposing(today);
        Map<UUID, Integer> added = addCandidates(caller, round, today);
        if (added.isEmpty()) {
            return 0;
        }
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(round),
                Changes.none().set("candidates", sum(added)));
        news.tell(RoundNews.ADDED, round.id(), round.name(), round.closesOn(), added);
        return sum(added);
    }

    private Map<UUID, Integer> addCandidates(Caller caller, PromotionRound round, LocalDate today) {
        return repository.addCandidates(
                round, caller.scope(), units.tree().subtree(round.unitId(), today), today);
    }

    private static int sum(Map<UUID, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Proposes candidates of the caller's units.
     *
     * @throws NotFound if one of them is no candidate of a unit in scope
     * @throws BusinessException if units no longer propose
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void propose(UUID id, Collection<UUID> officers) {
        say(id, officers, CandidateState.PROPOSED, null);
    }

    /** Proposes all candidates of the caller's units of whom nothing was said yet. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void proposeAll(UUID id) {
        say(
                id,
                repository.standing(callers.current().scope(), id, CandidateState.CANDIDATE),
                CandidateState.PROPOSED,
                null);
    }

    /**
     * Says why candidates of the caller's units are not proposed.
     *
     * @throws InvalidInput if there is no reason
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void holdBack(UUID id, Collection<UUID> officers, String reason) {
        say(id, officers, CandidateState.HELD_BACK, reason(reason));
    }

    /** Ends the proposing and begins the review. */
    @RolesAllowed(Role.HR_NAME)
    public void review(UUID id) {
        Caller caller = callers.current();
        PromotionRound round = own(caller, id);
        round.review();
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(round),
                Changes.none().field("state", RoundState.OPEN, RoundState.REVIEW));
    }

    /** Accepts candidates whom their units propose. */
    @RolesAllowed(Role.HR_NAME)
    public void accept(UUID id, Collection<UUID> officers) {
        judge(id, officers, CandidateState.ACCEPTED, null);
    }

    /** Accepts all whom their units propose and of whom HR has said nothing yet. */
    @RolesAllowed(Role.HR_NAME)
    public void acceptAll(UUID id) {
        judge(
                id,
                repository.standing(callers.current().scope(), id, CandidateState.PROPOSED),
                CandidateState.ACCEPTED,
                null);
    }

    /**
     * Refuses candidates whom their units propose.
     *
     * @throws InvalidInput if there is no reason
     */
    @RolesAllowed(Role.HR_NAME)
    public void refuse(UUID id, Collection<UUID> officers, String reason) {
        judge(id, officers, CandidateState.REFUSED, reason(reason));
    }

    /**
     * Makes one decision of all who are accepted, as a draft that goes its way to the second person
     * like any other, and ends the round.
     *
     * @param head number, date, signer and basis; kind and day are the round's
     * @return the decision's id
     * @throws InvalidInput if fields of the head are wrong, or nobody is accepted
     * @throws BusinessException if somebody accepted no longer meets the conditions
     */
    @RolesAllowed(Role.HR_NAME)
    public UUID decide(UUID id, DecisionDraft head) {
        Caller caller = callers.current();
        PromotionRound round = own(caller, id);
        round.requireReview();
        List<RoundRepository.Accepted> accepted =
                repository.accepted(caller.scope(), round, clock.today());
        if (accepted.isEmpty()) {
            throw new InvalidInput("officerIds", "error.round.nobodyAccepted");
        }
        if (accepted.size() > Decisions.MOST_LINES) {
            throw new InvalidInput("officerIds", "error.round.tooMany", Decisions.MOST_LINES);
        }
        List<String> lost =
                accepted.stream()
                        .filter(one -> !one.eligible())
                        .map(RoundRepository.Accepted::serviceNumber)
                        .toList();
        if (!lost.isEmpty()) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    "error.round.noLonger",
                    lost.size(),
                    lost.subList(0, Math.min(SHOWN, lost.size())));
        }
        head.setKind(DecisionKind.RANK_PROMOTION);
        head.setEffectiveOn(round.heldOn());
        UUID decision =
                drafting.create(head, accepted.stream().map(PromotionRounds::line).toList());
        round.decide(decision, clock.now());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(round),
                Changes.none()
                        .field("state", RoundState.REVIEW, RoundState.DECIDED)
                        .set("decisionId", decision)
                        .set("officers", accepted.size()));
        return decision;
    }

    private static LineDraft line(RoundRepository.Accepted accepted) {
        LineDraft line = new LineDraft();
        line.setOfficerId(accepted.officerId());
        line.setRank(accepted.rank());
        return line;
    }

    /** Ends a round without a decision. */
    @RolesAllowed(Role.HR_NAME)
    public void cancel(UUID id, String reason) {
        Caller caller = callers.current();
        PromotionRound round = own(caller, id);
        RoundState before = round.state();
        String why = reason(reason);
        round.cancel(why, clock.now());
        audit.change(
                caller,
                AuditAction.WITHDRAW,
                about(round),
                Changes.none().field("state", before, RoundState.CANCELLED).set("reason", why));
    }

    private void say(UUID id, Collection<UUID> officers, CandidateState state, String reason) {
        Caller caller = callers.current();
        get(id);
        PromotionRound round = repository.lockAny(id).orElseThrow(() -> new NotFound(THING, id));
        round.requireProposing(clock.today());
        write(caller, round, officers, BEFORE_REVIEW, state, reason);
    }

    private void judge(UUID id, Collection<UUID> officers, CandidateState state, String reason) {
        Caller caller = callers.current();
        PromotionRound round = own(caller, id);
        round.requireReview();
        write(caller, round, officers, IN_REVIEW, state, reason);
    }

    private void write(
            Caller caller,
            PromotionRound round,
            Collection<UUID> officers,
            Set<CandidateState> from,
            CandidateState state,
            String reason) {
        if (officers.isEmpty()) {
            throw new InvalidInput("officerIds", "error.round.nobodyChosen");
        }
        Set<UUID> missing = new HashSet<>(officers);
        missing.removeAll(repository.among(caller.scope(), round.id(), officers, from));
        if (!missing.isEmpty()) {
            throw new NotFound("thing.candidate", missing.iterator().next());
        }
        repository.say(round.id(), officers, state, caller.username(), clock.now(), reason);
        audit.change(
                caller,
                state == CandidateState.PROPOSED ? AuditAction.PROPOSE : AuditAction.UPDATE,
                about(round),
                Changes.none()
                        .set("state", state)
                        .set("officers", officers.size())
                        .set("reason", reason));
    }

    private PromotionRound own(Caller caller, UUID id) {
        return repository.lock(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
    }

    private List<FieldError> check(RoundDraft draft, Scope scope, LocalDate today) {
        List<FieldError> wrong = new ArrayList<>();
        if (draft.getName() == null) {
            wrong.add(FieldError.of("name", REQUIRED));
        } else if (draft.getName().length() > LONGEST_NAME) {
            wrong.add(FieldError.of("name", "error.tooLong", LONGEST_NAME));
        }
        if (draft.getUnitId() == null) {
            wrong.add(FieldError.of("unitId", REQUIRED));
        } else if (!scope.covers(draft.getUnitId())
                || units.tree().find(draft.getUnitId(), today).isEmpty()) {
            wrong.add(FieldError.of("unitId", "error.unit.unknown"));
        }
        LocalDate heldOn = draft.getHeldOn();
        if (heldOn == null) {
            wrong.add(FieldError.of("heldOn", REQUIRED));
        } else if (heldOn.isBefore(today)) {
            wrong.add(FieldError.of("heldOn", "error.round.past"));
        } else if (heldOn.isAfter(today.plusMonths(FURTHEST_MONTHS))) {
            wrong.add(FieldError.of("heldOn", "error.round.tooFar", FURTHEST_MONTHS));
        }
        if (draft.getClosesOn() == null) {
            wrong.add(FieldError.of("closesOn", REQUIRED));
        } else if (draft.getClosesOn().isBefore(today)) {
            wrong.add(FieldError.of("closesOn", "error.round.past"));
        } else if (heldOn != null && draft.getClosesOn().isAfter(heldOn)) {
            wrong.add(FieldError.of("closesOn", "error.round.closesAfter"));
        }
        return wrong;
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static String reason(String typed) {
        String reason = VietnameseText.clean(typed);
        if (reason == null) {
            throw new InvalidInput("reason", REQUIRED);
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "error.tooLong", LONGEST_REASON);
        }
        return reason;
    }

    private static AuditObject about(PromotionRound round) {
        return AuditObject.of("promotionRound", round.id(), round.unitId(), round.name());
    }

    private ListColumns candidateColumns() {
        return ListColumns.keyedBy("id")
                .sort("fullName", GIVEN_NAME, FULL_NAME)
                .sort("rank", SortKey.number("rank_order"), GIVEN_NAME, FULL_NAME)
                .filter("q", "search_text like :v", OfficerRecords::pattern)
                .filter("state", "state = :v")
                .filter(
                        "unitId",
                        "unit_id = any(:v)",
                        typed ->
                                units.tree()
                                        .subtree(FilterValue.unit("unitId", typed), clock.today())
                                        .toArray(UUID[]::new));
    }
}
