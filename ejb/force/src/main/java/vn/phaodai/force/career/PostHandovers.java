package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Handing over at a transfer (bàn giao công tác): equipment, open cases, beat, accounts. It begins
 * with the new posting, or before by hand. The officer says of each thing what is handed over; a
 * commander of the unit that is left, or HR, takes it over or sends it back; with the last one
 * taken it is done.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class PostHandovers {

    private static final String THING = "thing.postHandover";
    private static final int NOTE = 500;
    private static final int DAYS_AHEAD = 90;
    private static final int DAYS_BACK = 60;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("movesOn", SortKey.date("moves_on"))
                    .sort("fullName", SortKey.text("given_name"), SortKey.text("full_name"))
                    .filter("state", "state = :v", PostHandovers::state)
                    .filter(
                            "officerId",
                            "officer_id = :v",
                            typed -> FilterValue.id("officerId", typed))
                    .filter(
                            "unitId",
                            "(unit_id = :v or to_unit = :v)",
                            typed -> FilterValue.unit("unitId", typed));

    @Inject private PostHandoverRepository repository;
    @Inject private CareerRepository careers;
    @Inject private Notices notices;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * Handovers of units in scope, left or joined, by day. Filters: {@code state}, {@code
     * officerId}, {@code unitId} (left or joined).
     */
    public Page<PostHandoverRow> list(PageRequest request) {
        return repository.page(callers.current().scope(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), COLUMNS, filters);
    }

    /** The caller's own, the latest first. */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public List<PostHandoverRow> own() {
        return repository.own(callers.current().username());
    }

    /**
     * One of the caller's own, or of a unit in scope.
     *
     * @throws NotFound if it is neither
     */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public PostHandover get(UUID id) {
        Caller caller = callers.current();
        PostHandoverRepository.Found found = find(caller, id);
        boolean open = found.row().state() == PostHandoverState.OPEN;
        return new PostHandover(
                found.row(),
                repository.items(id),
                open && gives(caller, found),
                open && takes(caller, found));
    }

    /**
     * Begins the handover of an officer who will leave the unit, before the move takes effect.
     *
     * @param movesOn first day in the unit joined
     * @throws InvalidInput if unit or day are wrong
     * @throws BusinessException if one of the officer is open
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID open(UUID officerId, UUID toUnitId, LocalDate movesOn) {
        Caller caller = callers.current();
        if (officerId == null) {
            throw new InvalidInput("officerId", "error.required");
        }
        CareerRepository.Person person =
                careers.lock(caller.scope(), officerId)
                        .orElseThrow(() -> new NotFound("thing.officer", officerId));
        LocalDate today = clock.today();
        if (movesOn == null) {
            throw new InvalidInput("movesOn", "error.required");
        }
        if (movesOn.isBefore(today.minusDays(DAYS_BACK))
                || movesOn.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new InvalidInput("movesOn", "error.handover.day", DAYS_BACK, DAYS_AHEAD);
        }
        if (toUnitId == null) {
            throw new InvalidInput("toUnitId", "error.required");
        }
        UnitTree tree = units.tree();
        if (toUnitId.equals(person.unitId()) || tree.find(toUnitId, movesOn).isEmpty()) {
            throw new InvalidInput("toUnitId", "error.handover.unit");
        }
        if (repository.exists(officerId)) {
            throw conflict("error.handover.open", person.fullName());
        }
        UUID id = Ids.next();
        repository.open(id, officerId, person.unitId(), toUnitId, movesOn, caller.username());
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("handover", id, person.unitId(), person.serviceNumber()),
                Changes.none().set("unitId", toUnitId).set("movesOn", movesOn));
        return id;
    }

    /**
     * Says what is handed over.
     *
     * @param kind item, of the list HANDOVER
     * @param note what it is, or that there is nothing
     * @throws NotAllowed if the caller is not the one who hands over
     */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public void give(UUID id, String kind, String note) {
        Caller caller = callers.current();
        PostHandoverRepository.Found found = find(caller, id);
        if (!gives(caller, found)) {
            throw new NotAllowed("error.handover.notGiver");
        }
        String what = note(note, "note", true);
        lock(found);
        if (!repository.give(id, kind, what, caller.username())) {
            throw conflict("error.handover.item");
        }
        record(caller, found, kind, Changes.none().set("given", what));
    }

    /**
     * Takes over what was handed over; the last item ends the handover.
     *
     * @param note what is to be said of it; may be empty
     * @throws NotAllowed if the caller does not take over for the unit, or handed it over
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void take(UUID id, String kind, String note) {
        Caller caller = callers.current();
        PostHandoverRepository.Found found = taking(caller, id);
        String what = note(note, "note", false);
        lock(found);
        if (!repository.take(id, kind, what, caller.username())) {
            throw conflict("error.handover.item");
        }
        record(caller, found, kind, Changes.none().set("taken", what == null ? "+" : what));
        if (repository.items(id).stream().allMatch(PostHandoverItem::isTaken)) {
            repository.end(id, PostHandoverState.DONE);
            tell(found, "notice.handover.done", "");
        }
    }

    /** Sends an item back to be handed over again, with the reason. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void sendBack(UUID id, String kind, String reason) {
        Caller caller = callers.current();
        PostHandoverRepository.Found found = taking(caller, id);
        String why = note(reason, "reason", true);
        lock(found);
        if (!repository.sendBack(id, kind, why, caller.username())) {
            throw conflict("error.handover.item");
        }
        record(caller, found, kind, Changes.none().set("sentBack", why));
        tell(found, "notice.handover.sentBack", why);
    }

    /** Ends one whose move does not take place. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void cancel(UUID id, String reason) {
        Caller caller = callers.current();
        PostHandoverRepository.Found found = taking(caller, id);
        String why = note(reason, "reason", true);
        lock(found);
        repository.end(id, PostHandoverState.CANCELLED);
        audit.action(
                caller,
                AuditAction.UPDATE,
                about(found),
                why,
                Changes.none().field("state", PostHandoverState.OPEN, PostHandoverState.CANCELLED));
    }

    private PostHandoverRepository.Found find(Caller caller, UUID id) {
        return repository
                .findOwn(caller.username(), id)
                .or(
                        () ->
                                caller.isAny(
                                                Role.WARD_COMMANDER,
                                                Role.DISTRICT_COMMANDER,
                                                Role.HR,
                                                Role.LEADERSHIP)
                                        ? repository.find(caller.scope(), id)
                                        : Optional.empty())
                .orElseThrow(() -> new NotFound(THING, id));
    }

    private PostHandoverRepository.Found taking(Caller caller, UUID id) {
        PostHandoverRepository.Found found = find(caller, id);
        if (!takes(caller, found)) {
            throw new NotAllowed("error.handover.notTaker");
        }
        return found;
    }

    /**
     * The officer; for one without an account, whoever commands where he leaves or joins, or HR.
     */
    private static boolean gives(Caller caller, PostHandoverRepository.Found found) {
        return found.account() == null
                ? caller.isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR)
                : found.account().equals(caller.username());
    }

    private static boolean takes(Caller caller, PostHandoverRepository.Found found) {
        return caller.isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR)
                && caller.scope().covers(found.row().unitId())
                && !caller.username().equals(found.account());
    }

    private void lock(PostHandoverRepository.Found found) {
        if (!repository.lockOpen(found.row().id())) {
            throw conflict("error.handover.ended");
        }
    }

    private void record(
            Caller caller, PostHandoverRepository.Found found, String kind, Changes changes) {
        audit.change(caller, AuditAction.UPDATE, about(found), changes.set("kind", kind));
    }

    private void tell(PostHandoverRepository.Found found, String key, String arg) {
        if (found.account() != null) {
            notices.toPerson(
                    found.account(),
                    new NoticeText(key, List.of(arg), "/handovers/" + found.row().id()));
        }
    }

    private static AuditObject about(PostHandoverRepository.Found found) {
        PostHandoverRow row = found.row();
        return AuditObject.of("handover", row.id(), row.unitId(), row.serviceNumber());
    }

    private static String note(String typed, String field, boolean required) {
        String note = VietnameseText.clean(typed);
        if (note == null && required) {
            throw new InvalidInput(field, "error.required");
        }
        if (note != null && note.length() > NOTE) {
            throw new InvalidInput(field, "error.tooLong", NOTE);
        }
        return note;
    }

    private static String state(String typed) {
        try {
            return PostHandoverState.valueOf(typed).name();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("state", "error.career.choice");
        }
    }

    private static BusinessException conflict(String key, Object... args) {
        return new BusinessException(BusinessException.Kind.CONFLICT, key, args);
    }
}
