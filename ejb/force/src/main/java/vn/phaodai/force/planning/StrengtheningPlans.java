package vn.phaodai.force.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.DecisionDrafting;
import vn.phaodai.force.decisions.LineDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
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
 * Plans that strengthen units (phương án tăng cường): asked for, worked out in the background,
 * fixed in part and worked out again, compared, and made into one decision. HR plans; commanders
 * see plans for their unit and those below it, leadership and auditors read.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME,
    Role.AUDITOR_NAME
})
public class StrengtheningPlans {

    static final int LEAST_SECONDS = 5;

    private static final String THING = "thing.strengtheningPlan";
    private static final int LONGEST_NAME = 120;
    private static final int FURTHEST_MONTHS = 12;
    private static final int MOST_WEIGHT = 1_000_000;
    private static final int MOST_COMPARED = 4;
    private static final int SHOWN_DIFFERENCES = 200;
    private static final Set<DecisionKind> KINDS =
            EnumSet.of(
                    DecisionKind.TRANSFER,
                    DecisionKind.ROTATION,
                    DecisionKind.SECONDMENT,
                    DecisionKind.REINFORCEMENT);
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("madeAt", SortKey.instant("made_at"))
                    .sort("onDay", SortKey.date("on_day"))
                    .ownOrder(new SortOrder("madeAt", true))
                    .filter("state", "state = :v")
                    .filter("unitId", "unit_id = cast(:v as uuid)", StrengtheningPlans::id);
    private static final ListColumns MOVE_COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("ordinal", SortKey.number("ordinal"))
                    .ownOrder(new SortOrder("ordinal", false))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter(
                            "unitId",
                            "cast(:v as uuid) in (from_unit, to_unit)",
                            StrengtheningPlans::id);
    private static final ListColumns GAP_COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("ordinal", SortKey.number("ordinal"))
                    .ownOrder(new SortOrder("ordinal", false))
                    .filter("unitId", "unit_id = cast(:v as uuid)", StrengtheningPlans::id);

    @Inject private StrengtheningRepository repository;
    @Inject private PlanningRuleRepository rules;
    @Inject private StatementRepository officers;
    @Inject private DecisionDrafting drafting;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Event<PlansWaiting> waiting;
    @Inject private Event<PlanStopped> stopped;

    /** The latest first. Filters: {@code state}, {@code unitId}. */
    public Page<PlanRow> list(PageRequest request) {
        return repository.page(callers.current().scope(), units.tree(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), COLUMNS, filters);
    }

    public PlanRow get(UUID id) {
        return repository
                .find(callers.current().scope(), units.tree(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /** Filters: {@code q} (name or service number), {@code unitId} (left or joined). */
    public Page<MoveRow> moves(UUID id, PageRequest request) {
        get(id);
        return repository.moves(callers.current().scope(), units.tree(), id, MOVE_COLUMNS, request);
    }

    public long countMoves(UUID id, Map<String, String> filters) {
        get(id);
        return repository.countMoves(callers.current().scope(), id, MOVE_COLUMNS, filters);
    }

    /** All moves, for the file. */
    public List<MoveRow> moves(UUID id) {
        get(id);
        return repository.moves(callers.current().scope(), units.tree(), id);
    }

    /** Where somebody was missing, those that stay open first. Filter: {@code unitId}. */
    public Page<GapRow> gaps(UUID id, PageRequest request) {
        get(id);
        return repository.gaps(callers.current().scope(), units.tree(), id, GAP_COLUMNS, request);
    }

    public long countGaps(UUID id, Map<String, String> filters) {
        get(id);
        return repository.countGaps(callers.current().scope(), id, GAP_COLUMNS, filters);
    }

    /** Rules and weights that the plan is worked out with; figures first. */
    public List<ScenarioRule> rules(UUID id) {
        get(id);
        return repository.rules(id);
    }

    public List<PinRow> pins(UUID id) {
        get(id);
        return repository.pins(id, units.tree());
    }

    /** The kinds of decision that a plan may become. */
    public Set<DecisionKind> kinds() {
        return KINDS;
    }

    /**
     * Asks for a plan; it is worked out in the background, one at a time.
     *
     * @throws InvalidInput naming each field that is wrong
     * @throws NotFound if the unit, or the plan that it is based on, is not in scope
     */
    @RolesAllowed(Role.HR_NAME)
    public UUID request(PlanDraft draft) {
        Caller caller = callers.current();
        draft.clean();
        Map<String, Integer> usual =
                draft.getOnDay() == null ? Map.of() : rules.on(draft.getOnDay());
        refuse(wrongWith(draft, usual));
        caller.scope().require(draft.getUnitId());
        if (draft.getBasedOn() != null) {
            get(draft.getBasedOn());
        }
        if (draft.getMostMoves() == null) {
            draft.setMostMoves(usual.get("mostMoves"));
        }
        UUID id = Ids.next();
        repository.add(id, draft, caller.username(), clock.now());
        repository.addRules(id, usual, draft.getWeights());
        if (draft.getBasedOn() != null) {
            repository.copyPins(draft.getBasedOn(), id, caller.username(), clock.now());
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
                        .set("basedOn", draft.getBasedOn()));
        waiting.fire(new PlansWaiting());
        return id;
    }

    /** Searches on, from what the plan holds; its pins stay. */
    @RolesAllowed(Role.HR_NAME)
    public void again(UUID id, Integer seconds) {
        Caller caller = callers.current();
        PlanRow plan = get(id);
        PlanState state = repository.lock(id);
        requireChangeable(state);
        int longest = seconds == null ? plan.seconds() : seconds;
        seconds(longest, rules.on(plan.onDay()))
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
    @RolesAllowed(Role.HR_NAME)
    public void stop(UUID id) {
        Caller caller = callers.current();
        PlanRow plan = get(id);
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
    @RolesAllowed(Role.HR_NAME)
    public void pin(UUID id, UUID officerId, PinKind kind, UUID unitId, String position) {
        Caller caller = callers.current();
        PlanRow plan = get(id);
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
        repository.pin(
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

    @RolesAllowed(Role.HR_NAME)
    public void unpin(UUID id, UUID officerId) {
        Caller caller = callers.current();
        PlanRow plan = get(id);
        requireChangeable(repository.lock(id));
        if (!repository.unpin(id, officerId)) {
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
    @RolesAllowed(Role.HR_NAME)
    public UUID decide(UUID id, DecisionDraft draft) {
        Caller caller = callers.current();
        PlanRow plan = get(id);
        PlanState state = repository.lock(id);
        List<MoveRow> moves = moves(id);
        if (state != PlanState.DONE || moves.isEmpty()) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.strengthening.notDone");
        }
        List<String> stale = repository.stale(id);
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
     * Two to four plans side by side.
     *
     * @throws NotFound if one is not in scope
     */
    public Comparison compare(Collection<UUID> ids) {
        List<UUID> wanted = ids.stream().distinct().toList();
        if (wanted.size() < 2 || wanted.size() > MOST_COMPARED) {
            throw new InvalidInput("ids", "error.strengthening.compare", 2, MOST_COMPARED);
        }
        List<PlanRow> plans = wanted.stream().map(this::get).toList();
        Map<String, List<Integer>> weights = new LinkedHashMap<>();
        Map<UUID, MoveRow> known = new LinkedHashMap<>();
        List<Map<UUID, MoveRow>> byPlan = new ArrayList<>();
        for (PlanRow plan : plans) {
            repository.rules(plan.id()).stream()
                    .filter(ScenarioRule::weight)
                    .forEach(
                            rule ->
                                    weights.computeIfAbsent(rule.code(), any -> new ArrayList<>())
                                            .add(rule.value()));
            Map<UUID, MoveRow> moves = new HashMap<>();
            for (MoveRow move : moves(plan.id())) {
                moves.put(move.officerId(), move);
                known.putIfAbsent(move.officerId(), move);
            }
            byPlan.add(moves);
        }
        List<Comparison.Difference> differences =
                known.values().stream()
                        .map(
                                move ->
                                        new Comparison.Difference(
                                                move.officerId(),
                                                move.officer(),
                                                move.fromUnit(),
                                                move.fromPosition(),
                                                byPlan.stream()
                                                        .map(moves -> goes(moves, move))
                                                        .toList()))
                        .filter(each -> each.goes().stream().distinct().count() > 1)
                        .toList();
        return new Comparison(
                plans,
                weights.entrySet().stream()
                        .map(each -> new Comparison.Weight(each.getKey(), each.getValue()))
                        .toList(),
                known.size() - differences.size(),
                differences.stream().limit(SHOWN_DIFFERENCES).toList(),
                Math.max(0, differences.size() - SHOWN_DIFFERENCES));
    }

    private static Comparison.Goes goes(Map<UUID, MoveRow> moves, MoveRow move) {
        MoveRow here = moves.get(move.officerId());
        return here == null
                ? new Comparison.Goes(null, null)
                : new Comparison.Goes(here.toUnit(), here.position());
    }

    private List<FieldError> wrongWith(PlanDraft draft, Map<String, Integer> usual) {
        List<FieldError> wrong = new ArrayList<>();
        LocalDate day = draft.getOnDay();
        if (draft.getName() == null) {
            wrong.add(FieldError.of("name", "error.required"));
        } else if (draft.getName().length() > LONGEST_NAME) {
            wrong.add(FieldError.of("name", "error.tooLong", LONGEST_NAME));
        }
        if (draft.getUnitId() == null) {
            wrong.add(FieldError.of("unitId", "error.required"));
        } else if (day != null && units.tree().find(draft.getUnitId(), day).isEmpty()) {
            wrong.add(FieldError.of("unitId", "error.transfer.noSuchUnit"));
        }
        if (day == null) {
            wrong.add(FieldError.of("onDay", "error.required"));
        } else if (day.isBefore(clock.today())) {
            wrong.add(FieldError.of("onDay", "error.transfer.past"));
        } else if (day.isAfter(clock.today().plusMonths(FURTHEST_MONTHS))) {
            wrong.add(FieldError.of("onDay", "error.transfer.tooFar", FURTHEST_MONTHS));
        }
        if (draft.getKind() == null || !KINDS.contains(draft.getKind())) {
            wrong.add(FieldError.of("kind", "error.strengthening.kind"));
        } else {
            ending(draft, usual).ifPresent(wrong::add);
        }
        if (day != null) {
            seconds(draft.getSeconds(), usual).ifPresent(wrong::add);
            int most = usual.getOrDefault("mostMoves", 1);
            if (draft.getMostMoves() != null
                    && (draft.getMostMoves() < 1 || draft.getMostMoves() > most)) {
                wrong.add(FieldError.of("mostMoves", "error.planning.between", 1, most));
            }
            draft.getWeights()
                    .forEach(
                            (code, value) -> {
                                if (!PlanningRule.isWeight(code) || !usual.containsKey(code)) {
                                    wrong.add(
                                            FieldError.of("weights", "error.planning.code", code));
                                } else if (value == null || value < 0 || value > MOST_WEIGHT) {
                                    wrong.add(
                                            FieldError.of(
                                                    code,
                                                    "error.planning.between",
                                                    0,
                                                    MOST_WEIGHT));
                                }
                            });
        }
        return wrong;
    }

    private static Optional<FieldError> ending(PlanDraft draft, Map<String, Integer> usual) {
        LocalDate day = draft.getOnDay();
        LocalDate ends = draft.getEndsOn();
        if (!draft.getKind().isTemporary()) {
            return ends == null
                    ? Optional.empty()
                    : Optional.of(FieldError.of("endsOn", "error.decision.notTemporary"));
        }
        if (ends == null) {
            return Optional.of(FieldError.of("endsOn", "error.required"));
        }
        if (day != null && !ends.isAfter(day)) {
            return Optional.of(FieldError.of("endsOn", "error.decision.endsBefore"));
        }
        Integer most = usual.get("secondmentMostMonths");
        return day != null && most != null && ends.isAfter(day.plusMonths(most))
                ? Optional.of(FieldError.of("endsOn", "error.strengthening.tooLong", most))
                : Optional.empty();
    }

    private static Optional<FieldError> seconds(Integer seconds, Map<String, Integer> usual) {
        int most = usual.getOrDefault("mostSeconds", LEAST_SECONDS);
        return seconds != null && seconds >= LEAST_SECONDS && seconds <= most
                ? Optional.empty()
                : Optional.of(
                        FieldError.of("seconds", "error.planning.between", LEAST_SECONDS, most));
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

    private static Object id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("unitId", "error.id.malformed");
        }
    }
}
