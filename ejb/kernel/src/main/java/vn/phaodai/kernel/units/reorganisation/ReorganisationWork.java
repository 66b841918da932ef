package vn.phaodai.kernel.units.reorganisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * The work list of a reorganisation: who and what of a unit that goes to several belongs where.
 * Deciding is possible from the draft on. What nobody has decided on the day goes provisionally to
 * the unit's first successor, since on that day the unit is no more, and can still be decided then.
 */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class ReorganisationWork {

    private static final String THING = "thing.reorganisation";

    /**
     * Something to decide.
     *
     * @param kind as {@code force.officer}
     */
    public record Key(String kind, UUID subjectId) {}

    @Inject private ReorganisationRepository repository;
    @Inject private ReorganisationForecasts forecasts;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Event<SuccessorChosen> chosen;

    /**
     * A slice of the list, by unit.
     *
     * @param openOnly without what is decided
     * @param after where the last slice ended; null for the first
     */
    public Page<WorkRow> list(UUID id, boolean openOnly, String after, int limit) {
        List<WorkRow> rows =
                rows(callers.current(), id).stream()
                        .filter(row -> !openOnly || row.isOpen())
                        .toList();
        int start = start(after);
        int end = (int) Math.min(rows.size(), (long) start + limit);
        return start >= rows.size()
                ? new Page<>(List.of(), null)
                : new Page<>(
                        rows.subList(start, end), end < rows.size() ? Integer.toString(end) : null);
    }

    public long count(UUID id, boolean openOnly) {
        return rows(callers.current(), id).stream()
                .filter(row -> !openOnly || row.isOpen())
                .count();
    }

    /**
     * Says that these things belong to the unit that has this code from the day on.
     *
     * @throws InvalidInput if one of them cannot go there, or was decided already and the day has
     *     come
     */
    public void decide(UUID id, List<Key> things, String newCode) {
        Caller caller = callers.current();
        Reorganisation known =
                repository.lock(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
        boolean applied = known.state() == ReorganisationState.APPLIED;
        if (known.state() == ReorganisationState.WITHDRAWN
                || known.state() == ReorganisationState.FAILED) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.reorganisation.state", known.state());
        }
        if (things == null || things.isEmpty()) {
            throw new InvalidInput("things", "error.reorganisation.things");
        }
        Set<Key> wanted = Set.copyOf(things);
        List<WorkRow> rows =
                rows(caller, id).stream()
                        .filter(row -> wanted.contains(new Key(row.kind(), row.subjectId())))
                        .toList();
        if (rows.size() < wanted.size()) {
            throw new NotFound("thing.workItem", id);
        }
        List<ReorganisationRepository.Choice> choices = new ArrayList<>();
        for (WorkRow row : rows) {
            if (!row.candidates().contains(newCode)) {
                throw new InvalidInput(
                        "newCode", "error.reorganisation.candidate", newCode, row.unitName());
            }
            if (applied && !row.provisional()) {
                throw new BusinessException(
                        BusinessException.Kind.CONFLICT,
                        "error.reorganisation.decided",
                        row.label());
            }
            choices.add(
                    new ReorganisationRepository.Choice(
                            new WorkItem(
                                    row.kind(),
                                    row.subjectId(),
                                    row.unitId(),
                                    row.label(),
                                    row.detail()),
                            newCode,
                            false,
                            caller.username(),
                            clock.now()));
        }
        if (applied) {
            move(known, rows, newCode, caller);
        }
        repository.choose(id, choices);
        audit.change(
                caller,
                AuditAction.UPDATE,
                Reorganisations.about(known),
                Changes.none().set("decided", choices.size()).set("newCode", newCode));
    }

    private void move(Reorganisation known, List<WorkRow> rows, String newCode, Caller caller) {
        UnitTree tree = units.tree();
        LocalDate on = known.effectiveOn();
        UUID to = unit(tree, newCode, on);
        for (WorkRow row : rows) {
            UUID from = unit(tree, row.newCode(), on);
            if (!from.equals(to)) {
                chosen.fire(
                        new SuccessorChosen(
                                row.kind(),
                                row.subjectId(),
                                from,
                                to,
                                on,
                                known.decisionNumber(),
                                known.decisionDate(),
                                caller));
            }
        }
    }

    private static UUID unit(UnitTree tree, String code, LocalDate on) {
        return tree.findByCode(code, on)
                .map(Unit::id)
                .orElseThrow(() -> new NotFound("thing.unit", code));
    }

    private List<WorkRow> rows(Caller caller, UUID id) {
        ReorganisationRow row =
                repository.find(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
        UnitTree tree = units.tree();
        List<WorkRow> all =
                row.state() == ReorganisationState.APPLIED
                        ? forecasts.rowsDone(tree, id, row.effectiveOn())
                        : before(caller, tree, row);
        return all.stream()
                .filter(each -> caller.scope().covers(each.unitId()))
                .collect(Collectors.toList());
    }

    private List<WorkRow> before(Caller caller, UnitTree tree, ReorganisationRow row) {
        ReorganisationPlan plan =
                ReorganisationPlan.of(
                        tree, row.effectiveOn(), repository.content(row.id()), caller.scope());
        return forecasts.rows(tree, plan, forecasts.ask(plan, row.effectiveOn()), row.id());
    }

    private static int start(String after) {
        try {
            return after == null ? 0 : Math.max(0, Integer.parseInt(after));
        } catch (NumberFormatException forged) {
            throw new InvalidInput("after", "error.page.cursor");
        }
    }
}
