package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/** Makes the rosters of a unit: by hand from empty seats, or by correcting what was filled. */
@Stateless
@RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
public class RosterMaking {

    private static final Duration FILLING = Duration.ofSeconds(4);

    @Inject private RosterRepository repository;
    @Inject private Plans plans;
    @Inject private RosterSeats seats;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Notices notices;
    @Inject private DutyNews news;

    /**
     * Makes an empty draft: every seat that the shifts ask for, taken by nobody.
     *
     * @throws BusinessException if the unit has a roster on one of the days
     * @throws InvalidInput naming the field that is wrong
     */
    public UUID create(RosterDraft draft) {
        Caller caller = callers.current();
        plans.check(caller.scope(), draft);
        Roster roster =
                new Roster(
                        draft.unitId(),
                        draft.firstDay(),
                        draft.lastDay(),
                        caller.username(),
                        clock.now());
        repository.add(roster);
        List<DutyRow> empty = seats.of(caller.scope(), roster.frame(), roster.id()).seats();
        if (empty.isEmpty()) {
            throw new InvalidInput("unitId", "error.roster.noShifts");
        }
        repository.add(empty);
        audit.change(
                caller,
                AuditAction.CREATE,
                roster.about(),
                Changes.none()
                        .set("firstDay", roster.firstDay())
                        .set("lastDay", roster.lastDay())
                        .set("seats", empty.size()));
        return roster.id();
    }

    /**
     * Gives a duty to an officer, or to nobody. A draft takes it and tells what it breaks; a
     * published roster takes it only if it breaks nothing more than before, and those whom it
     * concerns are told.
     *
     * @param officerId null for nobody
     * @param version the roster's version that was read
     */
    public RosterCheck assign(UUID id, UUID dutyId, UUID officerId, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.requireOpenToHand();
        DutyRow duty = duty(caller, id, dutyId);
        List<DutyRow> duties = repository.duties(caller.scope(), id);
        Plans.Frame frame = roster.frame();
        Plans.Prepared before = plans.prepare(caller.scope(), frame, id, duties);
        if (officerId != null && !before.knows(officerId)) {
            throw new InvalidInput("officerId", "error.roster.otherUnit");
        }
        List<Violation> known = before.violations(frame);
        List<Violation> now =
                before.holding(Collections.singletonMap(dutyId, officerId)).violations(frame);
        List<Violation> caused = now.stream().filter(each -> !known.contains(each)).toList();
        if (!roster.isDraft()) {
            refuse(caused);
        }
        repository.assign(dutyId, officerId, officerId != null);
        roster.touch();
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                roster.about(),
                Changes.none()
                        .set("duty", duty.shift() + " " + duty.day())
                        .field("officerId", duty.officerId(), officerId));
        if (!roster.isDraft()) {
            news.passed(caller, duty, officerId);
        }
        return new RosterCheck(roster.version(), now, caused);
    }

    /**
     * Shows the roster to the unit and makes it count.
     *
     * @param gapsReason why seats stay empty; needed if some do
     * @throws BusinessException if a rule is not kept
     */
    public void publish(UUID id, String gapsReason, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.requireDraft();
        Plans.Frame frame = roster.frame();
        List<DutyRow> duties = repository.duties(caller.scope(), id);
        List<Violation> violations =
                plans.prepare(caller.scope(), frame, id, duties).violations(frame);
        long broken = violations.stream().filter(Violation::isHard).count();
        if (broken > 0) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.roster.broken", broken);
        }
        String reason = VietnameseText.clean(gapsReason);
        long empty = violations.size();
        if (empty > 0 && reason == null) {
            throw new InvalidInput("gapsReason", "error.roster.gaps", empty);
        }
        roster.publish(caller, clock.now(), empty == 0 ? null : reason);
        repository.flush();
        repository.putInForce(id);
        audit.change(
                caller,
                AuditAction.UPDATE,
                roster.about(),
                Changes.none()
                        .field("state", RosterState.DRAFT, roster.state())
                        .set("empty", empty)
                        .set("gapsReason", reason));
        NoticeText text =
                new NoticeText(
                        "notice.roster.published",
                        List.of(
                                VietnameseText.day(roster.firstDay()),
                                VietnameseText.day(roster.lastDay())),
                        "/duties");
        repository.accounts(caller.scope(), id).forEach(account -> notices.toPerson(account, text));
    }

    /**
     * Brings the standby seats of the days to come in line with what is ordered now; all else stays
     * as it is. If the roster is published, those who get or lose seats are told.
     *
     * @param version the roster's version that was read
     */
    public StandbyChange followStandby(UUID id, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.requireOpenToHand();
        LocalDate today = clock.today();
        Plans.Frame frame = roster.frame();
        List<DutyRow> kept = new ArrayList<>();
        List<DutyRow> surplus = new ArrayList<>();
        Map<String, DutyRow> missing = new LinkedHashMap<>();
        RosterSeats.Places places = seats.of(caller.scope(), frame, id);
        places.seats().stream()
                .filter(seat -> seat.kind() == ShiftKind.STANDBY && !seat.day().isBefore(today))
                .forEach(seat -> missing.put(seat.place(), seat));
        for (DutyRow duty : repository.duties(caller.scope(), id)) {
            boolean wanted = missing.remove(duty.place()) != null;
            if (duty.kind() == ShiftKind.STANDBY && !duty.day().isBefore(today) && !wanted) {
                surplus.add(duty);
            } else {
                kept.add(duty.pinned(true));
            }
        }
        Set<UUID> removed = repository.removeUnused(id, surplus.stream().map(DutyRow::id).toList());
        repository.add(List.copyOf(missing.values()));
        kept.addAll(missing.values());
        Plans.Prepared prepared = plans.prepare(caller.scope(), frame, id, kept);
        Map<UUID, UUID> officers =
                Plans.Prepared.officersOf(
                        Plans.solver().solve(prepared.plan(), FILLING, () -> false),
                        prepared.own());
        officers.keySet().retainAll(missing.values().stream().map(DutyRow::id).toList());
        repository.assign(id, officers);
        if (!roster.isDraft()) {
            repository.putInForce(id);
        }
        roster.touch();
        repository.flush();
        StandbyChange change =
                new StandbyChange(
                        missing.size(),
                        removed.size(),
                        (int) officers.values().stream().filter(Objects::isNull).count(),
                        (int)
                                places.unready().stream()
                                        .filter(day -> !day.isBefore(today))
                                        .count());
        audit.change(
                caller,
                AuditAction.UPDATE,
                roster.about(),
                Changes.none()
                        .set("standbyAdded", change.added())
                        .set("standbyRemoved", change.removed()));
        if (!roster.isDraft()) {
            news.standby(
                    caller,
                    missing.values().stream()
                            .map(seat -> seat.takenBy(officers.get(seat.id())))
                            .toList(),
                    surplus.stream().filter(duty -> removed.contains(duty.id())).toList());
        }
        return change;
    }

    /** From now on only approved changes alter it. */
    public void freeze(UUID id, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.freeze(clock.now());
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                roster.about(),
                Changes.none().field("state", RosterState.PUBLISHED, roster.state()));
    }

    /** Throws a draft away. */
    public void delete(UUID id, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.requireDraft();
        repository.remove(roster);
        audit.change(caller, AuditAction.DELETE, roster.about(), Changes.none());
    }

    static void refuse(List<Violation> caused) {
        caused.stream()
                .filter(Violation::isHard)
                .findFirst()
                .ifPresent(
                        broken -> {
                            throw new BusinessException(
                                    BusinessException.Kind.CONFLICT,
                                    "roster.rule." + broken.rule(),
                                    broken.args().toArray());
                        });
    }

    private Roster locked(Caller caller, UUID id, long version) {
        Roster roster =
                repository
                        .lock(caller.scope(), id)
                        .orElseThrow(() -> new NotFound(Rosters.THING, id));
        EditConflict.check(Rosters.THING, id, version, roster.version());
        return roster;
    }

    private DutyRow duty(Caller caller, UUID roster, UUID id) {
        return repository
                .duty(caller.scope(), id)
                .filter(each -> each.rosterId().equals(roster))
                .orElseThrow(() -> new NotFound("thing.duty", id));
    }
}
