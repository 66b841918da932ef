package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Shift templates of units. A template is not changed but ended and followed by another, so that
 * old rosters can still be explained.
 */
@Stateless
@RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
public class Shifts {

    static final String THING = "thing.shift";
    private static final int LONGEST = 1_440;
    private static final int SHORTEST = 30;
    private static final int MOST = 50;
    private static final int NAME = 60;

    @Inject private ShiftRepository repository;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** What the unit holds on that day and later. */
    @RolesAllowed({
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public List<Shift> of(UUID unitId, LocalDate day) {
        Caller caller = callers.current();
        caller.scope().require(unitId);
        return repository.of(caller.scope(), unitId, day, LocalDate.of(9999, 1, 1));
    }

    public List<QualificationKind> qualifications() {
        return repository.qualifications();
    }

    /**
     * @throws InvalidInput naming the field that is wrong
     */
    public UUID create(ShiftDraft draft) {
        Caller caller = callers.current();
        draft.clean();
        check(caller, draft);
        return store(caller, draft);
    }

    private UUID store(Caller caller, ShiftDraft draft) {
        UUID id = Ids.next();
        repository.add(id, draft);
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("shift", id, draft.getUnitId(), draft.getName()),
                Changes.none()
                        .set("kind", draft.getKind())
                        .set("startsAt", draft.getStartsAt())
                        .set("minutes", draft.getMinutes())
                        .set("days", draft.getDays())
                        .set("validFrom", draft.getValidFrom())
                        .set("needs", draft.getNeeds()));
        return id;
    }

    /**
     * Ends a template.
     *
     * @param day first day on which it is no longer held
     */
    public void end(UUID id, LocalDate day, long version) {
        Caller caller = callers.current();
        Shift shift =
                repository.find(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
        if (day == null || !day.isAfter(shift.validFrom())) {
            throw new InvalidInput("validTo", "error.period.empty", shift.validFrom(), day);
        }
        if (!repository.end(id, day, version)) {
            throw new EditConflict(THING, id);
        }
        audit.change(
                caller,
                AuditAction.UPDATE,
                AuditObject.of("shift", id, shift.unitId(), shift.name()),
                Changes.none().field("validTo", shift.validTo(), day));
    }

    /**
     * Has a template followed by another from the day on which that one begins.
     *
     * @throws InvalidInput naming the field that is wrong
     */
    public UUID replace(UUID id, ShiftDraft draft, long version) {
        end(id, draft.getValidFrom(), version);
        return create(draft);
    }

    /**
     * Gives the templates of one unit to others that have none yet.
     *
     * @return how many units got them
     */
    public int copy(UUID from, UUID to, LocalDate validFrom) {
        Caller caller = callers.current();
        caller.scope().require(from);
        caller.scope().require(to);
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        List<Shift> known = repository.of(caller.scope(), from, today, today);
        if (known.isEmpty()) {
            throw new InvalidInput("from", "error.shift.none");
        }
        if (validFrom == null) {
            throw new InvalidInput("validFrom", "error.required");
        }
        UUID[] below =
                tree.subtree(to, today).stream()
                        .filter(
                                each ->
                                        tree.find(each, today)
                                                .filter(unit -> unit.kind().isGrassroots())
                                                .isPresent())
                        .toArray(UUID[]::new);
        Set<UUID> equipped =
                new HashSet<>(
                        repository.unitsWithShifts(caller.scope(), below, validFrom, validFrom));
        int count = 0;
        for (UUID unit : below) {
            if (!equipped.contains(unit)) {
                known.forEach(shift -> store(caller, again(shift, unit, validFrom)));
                count++;
            }
        }
        return count;
    }

    private static ShiftDraft again(Shift shift, UUID unit, LocalDate from) {
        ShiftDraft draft = new ShiftDraft();
        draft.setUnitId(unit);
        draft.setName(shift.name());
        draft.setKind(shift.kind());
        draft.setStartsAt(shift.startsAt());
        draft.setMinutes(shift.minutes());
        draft.setDays(shift.days());
        draft.setValidFrom(from);
        draft.setNeeds(shift.needs());
        return draft;
    }

    private void check(Caller caller, ShiftDraft draft) {
        List<FieldError> wrong = new ArrayList<>();
        if (draft.getUnitId() == null) {
            wrong.add(FieldError.of("unitId", "error.required"));
        } else {
            caller.scope().require(draft.getUnitId());
        }
        if (draft.getName() == null) {
            wrong.add(FieldError.of("name", "error.required"));
        } else if (draft.getName().length() > NAME) {
            wrong.add(FieldError.of("name", "error.shift.name", NAME));
        }
        if (draft.getKind() == null) {
            wrong.add(FieldError.of("kind", "error.required"));
        } else if (draft.getKind() == ShiftKind.STANDBY && !draft.getNeeds().isEmpty()) {
            wrong.add(FieldError.of("needs", "error.shift.standby"));
        }
        if (draft.getStartsAt() == null) {
            wrong.add(FieldError.of("startsAt", "error.required"));
        }
        if (draft.getMinutes() < SHORTEST || draft.getMinutes() > LONGEST) {
            wrong.add(FieldError.of("minutes", "error.shift.minutes", SHORTEST, LONGEST));
        }
        if (draft.getDays() == null) {
            wrong.add(FieldError.of("days", "error.required"));
        }
        if (draft.getValidFrom() == null) {
            wrong.add(FieldError.of("validFrom", "error.required"));
        }
        if (draft.getNeeds().isEmpty() && draft.getKind() != ShiftKind.STANDBY) {
            wrong.add(FieldError.of("needs", "error.required"));
        }
        for (Shift.Need need : draft.getNeeds()) {
            check(need, wrong);
        }
        if (wrong.isEmpty()
                && repository
                        .of(
                                caller.scope(),
                                draft.getUnitId(),
                                draft.getValidFrom(),
                                LocalDate.of(9999, 1, 1))
                        .stream()
                        .anyMatch(other -> other.name().equals(draft.getName()))) {
            wrong.add(FieldError.of("name", "error.shift.taken"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private void check(Shift.Need need, List<FieldError> wrong) {
        if (need.needed() < 1 || need.needed() > MOST) {
            wrong.add(FieldError.of("needs", "error.shift.needed", MOST));
        }
        need.positions().stream()
                .filter(code -> catalogue.position(code).isEmpty())
                .forEach(code -> wrong.add(FieldError.of("needs", "error.shift.position", code)));
        if (need.qualification() != null
                && repository.qualifications().stream()
                        .noneMatch(kind -> kind.code().equals(need.qualification()))) {
            wrong.add(FieldError.of("needs", "error.shift.qualification", need.qualification()));
        }
    }
}
