package vn.phaodai.force.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;

/**
 * Plans that strengthen units (phương án tăng cường): asked for, worked out in the background,
 * fixed in part and worked out again, compared, and made into one decision. HR and commanders of
 * districts plan; commanders see plans for their unit and those below it, leadership and auditors
 * read.
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

    private static final String THING = "thing.strengtheningPlan";
    private static final int MOST_COMPARED = 4;
    private static final int SHOWN_DIFFERENCES = 200;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("madeAt", SortKey.instant("made_at"))
                    .sort("onDay", SortKey.date("on_day"))
                    .ownOrder(new SortOrder("madeAt", true))
                    .filter("state", "state = :v")
                    .filter(
                            "unitId",
                            "unit_id = cast(:v as uuid)",
                            typed -> FilterValue.id("unitId", typed));
    private static final ListColumns MOVE_COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("ordinal", SortKey.number("ordinal"))
                    .ownOrder(new SortOrder("ordinal", false))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter(
                            "unitId",
                            "cast(:v as uuid) in (from_unit, to_unit)",
                            typed -> FilterValue.id("unitId", typed));
    private static final ListColumns GAP_COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("ordinal", SortKey.number("ordinal"))
                    .ownOrder(new SortOrder("ordinal", false))
                    .filter(
                            "unitId",
                            "unit_id = cast(:v as uuid)",
                            typed -> FilterValue.id("unitId", typed));

    @Inject private StrengtheningRepository repository;
    @Inject private PlanResultRepository results;
    @Inject private PinRepository pins;
    @Inject private Callers callers;
    @Inject private Units units;

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
        return results.moves(callers.current().scope(), units.tree(), id, MOVE_COLUMNS, request);
    }

    /** All moves, for the file. */
    public List<MoveRow> moves(UUID id) {
        get(id);
        return results.moves(callers.current().scope(), units.tree(), id);
    }

    public long countMoves(UUID id, Map<String, String> filters) {
        get(id);
        return results.countMoves(callers.current().scope(), id, MOVE_COLUMNS, filters);
    }

    /** Where somebody was missing, those that stay open first. Filter: {@code unitId}. */
    public Page<GapRow> gaps(UUID id, PageRequest request) {
        get(id);
        return results.gaps(callers.current().scope(), units.tree(), id, GAP_COLUMNS, request);
    }

    public long countGaps(UUID id, Map<String, String> filters) {
        get(id);
        return results.countGaps(callers.current().scope(), id, GAP_COLUMNS, filters);
    }

    @Inject private PlanningRuleRepository rules;

    /** Rules and weights that the plan is worked out with; figures first. */
    public List<ScenarioRule> rules(UUID id) {
        get(id);
        return repository.rules(id);
    }

    public List<PinRow> pins(UUID id) {
        get(id);
        return pins.pins(id, units.tree());
    }

    /** The kinds of decision that a plan may become. */
    public Set<DecisionKind> kinds() {
        return PlanCheck.KINDS;
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
}
