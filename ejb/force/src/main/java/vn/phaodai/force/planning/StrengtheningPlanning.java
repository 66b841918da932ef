package vn.phaodai.force.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.DecisionDrafting;
import vn.phaodai.force.decisions.LineDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Asks for strengthening plans, leads their search, fixes moves in them, and makes decisions of
 * them. HR does so for units in scope and with every plan there, a district's commander for units
 * of the district and with the own plans.
 */
@Stateless
@RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
public class StrengtheningPlanning {

    @Inject private StrengtheningPlans plans;
    @Inject private StrengtheningRepository repository;
    @Inject private PlanResultRepository results;
    @Inject private PinRepository pins;
    @Inject private PlanningRuleRepository rules;
    @Inject private PlanCheck check;
    @Inject private StatementRepository officers;
    @Inject private DecisionDrafting drafting;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Event<PlansWaiting> waiting;
    @Inject private Event<PlanStopped> stopped;

    /**
     * Asks for a plan; it is worked out in the background, one at a time, or waits for {@link
     * #again} if the draft says so.
     *
     * @throws InvalidInput naming each field that is wrong
     * @throws NotFound if the unit, or the plan that it is based on, is not in scope
     */
    public UUID request(PlanDraft draft) {
        Caller caller = callers.current();
        draft.clean();
        Map<String, Integer> usual =
                draft.getOnDay() == null ? Map.of() : rules.on(draft.getOnDay());
        refuse(check.wrongWith(draft, usual));
        caller.scope().require(draft.getUnitId());
        if (draft.getBasedOn() != null) {
            plans.get(draft.getBasedOn());
        }
        if (draft.getMostMoves() == null) {
            draft.setMostMoves(usual.get("mostMoves"));
        }
        UUID id = Ids.next();
        repository.add(id, draft, caller.username(), clock.now());
        repository.addRules(id, usual, draft.getWeights());
        if (draft.getBasedOn() != null) {
            pins.copyPins(draft.getBasedOn(), id, caller.username(), clock.now());
        }
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("strengtheningPlan", id, draft.getUnitId(), draft.getName()),
                Changes.none()
                        .set("onDay", draft.getOnDay())
                        .set("kind", draft.getKind())
                        .set("seconds", draft.getSeconds())
                        .set("mostMoves", draft.getMostMoves())
                        .set("basedOn", draft.getBasedOn())
                        .set("later", draft.isLater()));
        if (!draft.isLater()) {
            waiting.fire(new PlansWaiting());
        }
        return id;
    }

    /** Searches, or searches on from what the plan holds; its pins stay. */
    public void again(UUID id, Integer seconds) {
        Caller caller = callers.current();
        PlanRow plan = led(id, caller);
        PlanState state = repository.lock(id);
        requireChangeable(state);
        int longest = seconds == null ? plan.seconds() : seconds;
        PlanCheck.seconds(longest, rules.on(plan.onDay()))
                .ifPresent(
                        wrong -> {
                            throw new InvalidInput(List.of(wrong));
                        });
        repository.requeue(id, longest, clock.now());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(plan),
                Changes.none().field("state", state, PlanState.QUEUED).set("seconds", longest));
        waiting.fire(new PlansWaiting());
    }

    /** Ends the search: the best found so far is the result. One that waits is given up. */
    public void stop(UUID id) {
        Caller caller = callers.current();
        PlanRow plan = led(id, caller);
        PlanState state = repository.lock(id);
        if (!state.isOpen()) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.strengthening.over", state);
        }
        if (state == PlanState.QUEUED) {
            repository.cancel(id, clock.now());
        } else {
            repository.askToStop(id);
        }
        audit.change(
                caller,
                AuditAction.WITHDRAW,
                about(plan),
                Changes.none().field("stopped", false, true));
        stopped.fire(new PlanStopped(id));
    }

    /**
     * Fixes a move, or that an officer is not moved, for the next run.
     *
     * @param unitId where to; null for {@link PinKind#BAR}
     * @throws NotFound if the officer is not in scope
     */
    public void pin(UUID id, UUID officerId, PinKind kind, UUID unitId, String position) {
        Caller caller = callers.current();
        PlanRow plan = led(id, caller);
        List<FieldError> wrong = new ArrayList<>();
        if (officerId == null) {
            wrong.add(FieldError.of("officerId", "error.required"));
        }
        if (kind == null) {
            wrong.add(FieldError.of("kind", "error.required"));
        }
        if (kind == PinKind.KEEP) {
            UnitTree tree = units.tree();
            Optional<Unit> unit = tree.find(unitId, plan.onDay());
            if (unit.isEmpty() || !tree.subtree(plan.unitId(), plan.onDay()).contains(unitId)) {
                wrong.add(FieldError.of("unitId", "error.strengthening.unitOutside"));
            }
            if (position == null || catalogue.position(position).isEmpty()) {
                wrong.add(FieldError.of("position", "error.officer.position"));
            }
        }
        refuse(wrong);
        StatementRepository.Person officer =
                officers.officer(caller.scope(), officerId)
                        .orElseThrow(() -> new NotFound("thing.officer", officerId));
        requireChangeable(repository.lock(id));
        boolean keep = kind == PinKind.KEEP;
        pins.pin(
                id,
                officerId,
                kind,
                keep ? unitId : null,
                keep ? position : null,
                caller.username(),
                clock.now());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(plan),
                Changes.none()
                        .set("pin", kind)
                        .set("officer", officer.serviceNumber())
                        .set("unitId", keep ? unitId : null));
    }

    public void unpin(UUID id, UUID officerId) {
        Caller caller = callers.current();
        PlanRow plan = led(id, caller);
        requireChangeable(repository.lock(id));
        if (!pins.unpin(id, officerId)) {
            throw new NotFound("thing.strengtheningPin", officerId);
        }
        audit.change(
                caller, AuditAction.UPDATE, about(plan), Changes.none().set("unpinned", officerId));
    }

    /**
     * Makes one decision of all moves: a draft, which then takes the way of every decision.
     *
     * @param draft number, date, signer and basis; kind and day are those of the plan
     * @return the decision's id
     * @throws BusinessException if an officer serves elsewhere by now, or a decision waits
     */
    public UUID decide(UUID id, DecisionDraft draft) {
        Caller caller = callers.current();
        PlanRow plan = led(id, caller);
        PlanState state = repository.lock(id);
        List<MoveRow> moves = plans.moves(id);
        if (state != PlanState.DONE || moves.isEmpty()) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.strengthening.notDone");
        }
        List<String> stale = results.stale(id);
        if (!stale.isEmpty()) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    "error.strengthening.stale",
                    stale.size(),
                    stale.get(0));
        }
        draft.setKind(plan.kind());
        draft.setEffectiveOn(plan.onDay());
        List<LineDraft> lines = new ArrayList<>();
        for (MoveRow move : moves) {
            LineDraft line = new LineDraft();
            line.setOfficerId(move.officerId());
            line.setToUnitId(move.toUnitId());
            line.setPosition(move.position());
            line.setEndsOn(plan.endsOn());
            lines.add(line);
        }
        UUID decision = drafting.create(draft, lines);
        repository.decided(id, decision);
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(plan),
                Changes.none()
                        .field("state", state, PlanState.DECIDED)
                        .set("decision", decision)
                        .set("moves", lines.size()));
        return decision;
    }

    /**
     * @throws NotFound if the plan is not in scope
     * @throws NotAllowed if somebody else leads it
     */
    private PlanRow led(UUID id, Caller caller) {
        PlanRow plan = plans.get(id);
        if (!plan.ledBy(caller)) {
            throw new NotAllowed("error.strengthening.notYours", plan.madeBy());
        }
        return plan;
    }

    private static void requireChangeable(PlanState state) {
        if (state.isOpen() || state == PlanState.DECIDED) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.strengthening.state", state);
        }
    }

    private static AuditObject about(PlanRow plan) {
        return AuditObject.of("strengtheningPlan", plan.id(), plan.unitId(), plan.name());
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
