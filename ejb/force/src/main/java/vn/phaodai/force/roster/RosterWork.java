package vn.phaodai.force.roster;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.roster.plan.RosterPlan;
import vn.phaodai.force.roster.plan.RosterSolver;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/**
 * The steps of a run that touch the database, each one transaction; between them the solver works.
 */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RosterWork {

    /** More than the units that are filled in a row may take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final String TASK = "rosters";

    @Inject private RosterRunRepository runs;
    @Inject private RosterRepository rosters;
    @Inject private Plans plans;
    @Inject private RosterSeats places;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Notices notices;

    /**
     * What came of some units.
     *
     * @param units how many
     * @param skipped those among them that have another roster
     * @param empty seats that nobody could take
     * @param tooLarge those units among them that have more people than the solver takes
     * @param unready those that lack a template for the standby that is ordered
     */
    record Filled(int units, int skipped, int empty, int tooLarge, int unready) {

        static final Filled NONE = new Filled(0, 0, 0, 0, 0);
        static final Filled SKIPPED = new Filled(1, 1, 0, 0, 0);

        Filled and(Filled other) {
            return new Filled(
                    units + other.units,
                    skipped + other.skipped,
                    empty + other.empty,
                    tooLarge + other.tooLarge,
                    unready + other.unready);
        }
    }

    /**
     * The draft of a unit, ready to be filled.
     *
     * @param unready whether it lacks a template for the standby that is ordered
     */
    record Ready(UUID roster, long version, RosterPlan plan, Set<UUID> own, boolean unready) {

        Filled leaving(int empty) {
            return new Filled(1, 0, empty, RosterSolver.isTooLarge(plan) ? 1 : 0, unready ? 1 : 0);
        }
    }

    public Optional<RosterRunRepository.Claimed> claim() {
        Instant now = clock.now();
        return runs.claim(Ids.next(), now, now.plus(LEASE));
    }

    /** Makes the draft of a unit, or takes the one of the same days; empty if there is another. */
    public Optional<Ready> prepare(RosterRunRepository.Claimed run, UUID unit) {
        Scope scope = callers.scopeOf(unit);
        Plans.Frame frame = new Plans.Frame(unit, run.frame().first(), run.frame().last());
        Optional<UUID> known = rosters.overlapping(scope, unit, frame.first(), frame.last());
        Roster roster;
        Map<String, DutyRow> kept = new HashMap<>();
        if (known.isPresent()) {
            roster = rosters.lock(scope, known.get()).orElseThrow();
            if (!roster.isDraft()
                    || !roster.firstDay().equals(frame.first())
                    || !roster.lastDay().equals(frame.last())) {
                return Optional.empty();
            }
            rosters.duties(scope, roster.id()).stream()
                    .filter(DutyRow::pinned)
                    .forEach(duty -> kept.put(duty.place(), duty));
            rosters.removeDuties(roster.id());
        } else {
            roster = new Roster(unit, frame.first(), frame.last(), run.by(), clock.now());
            rosters.add(roster);
        }
        roster.filledBy(run.id());
        RosterSeats.Places wanted = places.of(scope, frame, roster.id());
        List<DutyRow> seats =
                wanted.seats().stream().map(seat -> kept.getOrDefault(seat.place(), seat)).toList();
        rosters.add(seats);
        rosters.flush();
        Plans.Prepared prepared = plans.prepare(scope, frame, roster.id(), seats);
        return Optional.of(
                new Ready(
                        roster.id(),
                        roster.version(),
                        prepared.plan(),
                        prepared.own(),
                        !wanted.unready().isEmpty()));
    }

    /**
     * Stores who takes what, unless somebody changed the draft by hand meanwhile: then theirs
     * counts.
     *
     * @return how many seats stayed empty
     */
    public int store(RosterRunRepository.Claimed run, Ready ready, RosterPlan solved) {
        Roster roster = rosters.lockFor(ready.roster());
        if (roster == null || !roster.isDraft() || roster.version() != ready.version()) {
            return 0;
        }
        Map<UUID, UUID> officers = Plans.Prepared.officersOf(solved, ready.own());
        rosters.assign(roster.id(), officers);
        roster.touch();
        int empty = (int) officers.values().stream().filter(each -> each == null).count();
        audit.action(
                callers.system(TASK),
                AuditAction.CREATE,
                roster.about(),
                null,
                Changes.none()
                        .set("run", run.id())
                        .set("seats", officers.size())
                        .set("empty", empty));
        return empty;
    }

    /** Units come in the order of the run: those that are filled are always its first ones. */
    public boolean advance(RosterRunRepository.Claimed run, Filled filled) {
        return runs.advance(run.id(), run.claim(), filled, clock.now().plus(LEASE));
    }

    /**
     * How long the solver may look for the roster of one unit: as long as a unit may take at most,
     * and no longer than its share of what all units of the run may take together.
     *
     * @param workers how many units are worked on at a time
     */
    public Duration longest(RosterRunRepository.Claimed run, int workers) {
        return plans.longest(run.frame().first(), run.all(), workers);
    }

    /** Its other units wait for their turn. */
    public void release(RosterRunRepository.Claimed run) {
        runs.release(run.id(), run.claim());
    }

    public void finish(RosterRunRepository.Claimed run) {
        if (runs.finish(run.id(), run.claim(), RosterRunState.DONE, null, clock.now())) {
            tell(run, "notice.rosterRun.done");
        }
    }

    public void fail(RosterRunRepository.Claimed run, String why) {
        if (runs.finish(run.id(), run.claim(), RosterRunState.FAILED, why, clock.now())) {
            tell(run, "notice.rosterRun.failed");
        }
    }

    /** What is over is changed no more. */
    public void freezeWhatIsOver() {
        Caller system = callers.system(TASK);
        for (UUID id : rosters.over(clock.today())) {
            Roster roster = rosters.lockFor(id);
            if (roster.state() == RosterState.PUBLISHED) {
                roster.freeze(clock.now());
                audit.change(
                        system,
                        AuditAction.UPDATE,
                        roster.about(),
                        Changes.none().field("state", RosterState.PUBLISHED, roster.state()));
            }
        }
    }

    private void tell(RosterRunRepository.Claimed run, String key) {
        notices.toPerson(
                run.by(),
                new NoticeText(
                        key,
                        List.of(
                                VietnameseText.day(run.frame().first()),
                                VietnameseText.day(run.frame().last())),
                        "/rosters/runs/" + run.id()));
    }
}
