package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.phaodai.force.roster.plan.DutyOfficer;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.access.Scope;

/** Works out what a change does to rosters: for a call-off, with the fewest changes there are. */
@ApplicationScoped
class DutyRepair {

    private static final Duration LONGEST = Duration.ofSeconds(4);

    @Inject private DutyChangeRepository changes;
    @Inject private RosterRepository rosters;
    @Inject private Plans plans;
    @Inject private BusinessClock clock;

    /** Duties of a roster that would pass from one to another. */
    record Repaired(Roster roster, List<DutyMove> moves) {}

    /**
     * The rosters it is about now: for a call-off all in which the officer has duties on the days
     * left of it.
     */
    List<UUID> concerned(Scope scope, DutyChange change) {
        if (change.kind() != DutyChangeKind.CALL_OFF) {
            return List.of(change.rosterId());
        }
        LocalDate today = clock.today();
        List<UUID> touched =
                changes.rostersWithDuties(
                        scope,
                        change.officerId(),
                        change.firstDay().isBefore(today) ? today : change.firstDay(),
                        change.lastDay());
        return touched.isEmpty() ? List.of(change.rosterId()) : touched;
    }

    /** What would pass to whom in all rosters that the reader may see; nothing is stored. */
    List<DutyMove> moves(Scope scope, DutyChange change) {
        List<Roster> seen =
                concerned(scope, change).stream()
                        .flatMap(id -> rosters.read(scope, id).stream())
                        .toList();
        return repaired(scope, seen, change).stream()
                .flatMap(each -> each.moves().stream())
                .toList();
    }

    /** What would pass to whom, roster by roster; nothing is stored. */
    List<Repaired> repaired(Scope scope, List<Roster> concerned, DutyChange change) {
        List<Repaired> repaired = new ArrayList<>();
        List<DutyRow> settled = new ArrayList<>();
        for (Roster roster : concerned) {
            List<DutyRow> duties = rosters.duties(scope, roster.id());
            repaired.add(
                    new Repaired(
                            roster,
                            change.kind() == DutyChangeKind.CALL_OFF
                                    ? callOff(scope, roster, duties, change, settled)
                                    : swap(scope, roster, duties, change)));
        }
        return repaired;
    }

    private List<DutyMove> swap(
            Scope scope, Roster roster, List<DutyRow> duties, DutyChange change) {
        Plans.Frame frame = roster.frame();
        Plans.Prepared before = plans.prepare(scope, frame, roster.id(), duties);
        if (!before.knows(change.otherOfficer())) {
            throw new InvalidInput("otherOfficerId", "error.roster.otherUnit");
        }
        List<DutyRow> changed = duties.stream().map(duty -> taken(duty, change)).toList();
        Map<UUID, UUID> taken = new HashMap<>();
        changed.forEach(duty -> taken.put(duty.id(), duty.officerId()));
        List<Violation> known = before.violations(frame);
        RosterMaking.refuse(
                before.holding(taken).violations(frame).stream()
                        .filter(each -> !known.contains(each))
                        .toList());
        return moves(duties, changed, before);
    }

    private static DutyRow taken(DutyRow duty, DutyChange change) {
        if (duty.id().equals(change.dutyId())) {
            return duty.takenBy(change.otherOfficer());
        }
        return duty.id().equals(change.otherDuty()) ? duty.takenBy(change.officerId()) : duty;
    }

    /**
     * @param settled the duties of rosters that were repaired before; those of this one come to
     *     them
     */
    private List<DutyMove> callOff(
            Scope scope,
            Roster roster,
            List<DutyRow> duties,
            DutyChange change,
            List<DutyRow> settled) {
        LocalDate today = clock.today();
        List<DutyRow> vacant = new ArrayList<>();
        for (DutyRow duty : duties) {
            boolean gone =
                    change.officerId().equals(duty.officerId())
                            && !duty.day().isBefore(change.firstDay())
                            && !duty.day().isAfter(change.lastDay());
            boolean past = duty.day().isBefore(today);
            vacant.add((gone && !past ? duty.takenBy(null) : duty).pinned(past));
        }
        Plans.Prepared prepared =
                plans.prepare(
                        scope,
                        roster.frame(),
                        roster.id(),
                        vacant,
                        new Plans.Unstored(
                                List.of(
                                        new PlanRepository.Leave(
                                                change.officerId(),
                                                change.firstDay(),
                                                change.lastDay())),
                                settled));
        Map<UUID, UUID> solved =
                Plans.Prepared.officersOf(
                        Plans.solver().solve(prepared.plan(), LONGEST, () -> false),
                        prepared.own());
        List<DutyRow> after =
                duties.stream().map(duty -> duty.takenBy(solved.get(duty.id()))).toList();
        settled.addAll(after);
        return moves(duties, after, prepared);
    }

    private static List<DutyMove> moves(
            List<DutyRow> before, List<DutyRow> after, Plans.Prepared prepared) {
        Map<UUID, String> names = new HashMap<>();
        for (DutyOfficer officer : prepared.plan().officers()) {
            names.put(officer.id(), officer.name());
        }
        List<DutyMove> moves = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            DutyRow was = before.get(i);
            UUID now = after.get(i).officerId();
            if (!Objects.equals(was.officerId(), now)) {
                moves.add(
                        new DutyMove(
                                was.id(),
                                was.day(),
                                was.shift(),
                                was.officerId(),
                                was.officer(),
                                now,
                                names.get(now)));
            }
        }
        return moves;
    }
}
