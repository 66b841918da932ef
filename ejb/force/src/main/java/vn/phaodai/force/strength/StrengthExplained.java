package vn.phaodai.force.strength;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.Strength;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Explaining the gap of a unit (giải thích thừa, thiếu quân số) and showing how it went. Days to
 * come count what is decided already.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class StrengthExplained {

    private static final int MOST_MONTHS = 60;
    private static final ListColumns PEOPLE =
            ListColumns.keyedBy("id")
                    .sort(
                            "way",
                            SortKey.text("way"),
                            SortKey.text("kind"),
                            SortKey.text("given_name"),
                            SortKey.text("full_name"))
                    .filter("way", "way = :v")
                    .filter("kind", "kind = :v");

    @Inject private StrengthExplainedRepository repository;
    @Inject private Callers callers;
    @Inject private Units units;

    /**
     * Why the gap on one day is another than on an earlier one.
     *
     * @throws NotFound if the unit exists on neither day or is out of the caller's scope
     */
    public GapExplanation between(UUID unitId, LocalDate from, LocalDate to) {
        Scope scope = callers.current().scope();
        StrengthExplainedRepository.Days days = days(scope, unitId, from, to);
        Set<UUID> before = days.before();
        Set<UUID> after = days.after();
        Strength first = repository.strength(scope, before, from);
        Strength second = repository.strength(scope, after, to);
        List<GapExplanation.Step> steps = new ArrayList<>();
        long posts = second.establishment() - first.establishment();
        if (posts != 0) {
            steps.add(
                    new GapExplanation.Step(GapExplanation.Way.ESTABLISHMENT, null, posts, posts));
        }
        for (StrengthExplainedRepository.Move move :
                repository.moves(scope, before, from, after, to)) {
            steps.add(
                    new GapExplanation.Step(
                            move.in() ? GapExplanation.Way.IN : GapExplanation.Way.OUT,
                            move.kind(),
                            move.people(),
                            move.in() ? -move.people() : move.people()));
        }
        return new GapExplanation(
                unitId,
                from,
                to,
                first,
                second,
                steps,
                repository.posts(scope, before, from, after, to),
                repository.absences(scope, after, to));
    }

    /**
     * Who came and who left between two days, and who is away on the second. Filters: {@code way},
     * {@code kind}.
     *
     * @throws NotFound if the unit exists on neither day or is out of the caller's scope
     */
    public Page<MoveRow> people(UUID unitId, LocalDate from, LocalDate to, PageRequest request) {
        Scope scope = callers.current().scope();
        return repository.people(
                scope, units.tree(), days(scope, unitId, from, to), PEOPLE, request);
    }

    public long countPeople(
            UUID unitId, LocalDate from, LocalDate to, Map<String, String> filters) {
        Scope scope = callers.current().scope();
        return repository.countPeople(scope, days(scope, unitId, from, to), PEOPLE, filters);
    }

    private StrengthExplainedRepository.Days days(
            Scope scope, UUID unitId, LocalDate from, LocalDate to) {
        if (from == null || to == null || !from.isBefore(to)) {
            throw new InvalidInput("from", "error.strength.days");
        }
        UnitTree tree = units.tree();
        Set<UUID> before = within(scope, tree, unitId, from);
        Set<UUID> after = within(scope, tree, unitId, to);
        if (before.isEmpty() && after.isEmpty()) {
            throw new NotFound("thing.unit", unitId);
        }
        return new StrengthExplainedRepository.Days(before, from, after, to);
    }

    /**
     * Strength on the first of each month.
     *
     * @param months how many; the last is that of {@code until}
     */
    public List<TrendPoint> trend(UUID unitId, LocalDate until, int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new InvalidInput("months", "error.strength.months", MOST_MONTHS);
        }
        Scope scope = callers.current().scope();
        UnitTree tree = units.tree();
        Map<LocalDate, Set<UUID>> wanted = new LinkedHashMap<>();
        LocalDate last = until.withDayOfMonth(1);
        for (int i = months - 1; i >= 0; i--) {
            LocalDate day = last.minusMonths(i);
            Set<UUID> within = within(scope, tree, unitId, day);
            if (!within.isEmpty()) {
                wanted.put(day, within);
            }
        }
        if (wanted.isEmpty()) {
            throw new NotFound("thing.unit", unitId);
        }
        return repository.trend(scope, wanted);
    }

    private static Set<UUID> within(Scope scope, UnitTree tree, UUID unitId, LocalDate day) {
        return scope.covers(unitId) && tree.find(unitId, day).isPresent()
                ? tree.subtree(unitId, day).stream()
                        .filter(scope::covers)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
