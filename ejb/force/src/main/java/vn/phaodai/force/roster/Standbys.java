package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
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
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Ordering standby (ứng trực) for a campaign or a holiday. Drafts made from then on have the seats
 * that the level asks for.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Standbys {

    private static final int LONGEST = 62;
    private static final int TEXT = 200;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("firstDay", SortKey.date("first_day"))
                    .ownOrder(new SortOrder("firstDay", true));

    @Inject private StandbyRepository repository;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Notices notices;

    /** What was ordered for the caller's units, from above too; the latest first. */
    public Page<Standby> list(PageRequest request) {
        Caller caller = callers.current();
        return repository.page(caller.scope(), path(caller), units.tree(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        Caller caller = callers.current();
        return repository.count(caller.scope(), path(caller), COLUMNS, filters);
    }

    /** Units in scope that miss a template for an order that is not over, the next order first. */
    public List<StandbyGap> unready(int limit) {
        Caller caller = callers.current();
        LocalDate today = clock.today();
        UnitTree tree = units.tree();
        Map<UUID, Set<UUID>> held = new LinkedHashMap<>();
        for (Standby order : repository.open(caller.scope(), path(caller), tree, today, limit)) {
            LocalDate first = order.firstDay().isBefore(today) ? today : order.firstDay();
            held.put(order.id(), tree.subtree(order.unitId(), first));
        }
        return repository.unready(caller.scope(), held, tree, today, limit);
    }

    /**
     * @throws InvalidInput naming the field that is wrong
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.LEADERSHIP_NAME})
    public UUID order(StandbyDraft draft) {
        Caller caller = callers.current();
        check(caller, draft);
        UUID id = Ids.next();
        repository.add(id, draft, caller.username(), clock.now());
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("standby", id, draft.unitId(), draft.occasion()),
                Changes.none()
                        .set("firstDay", draft.firstDay())
                        .set("lastDay", draft.lastDay())
                        .set("percent", draft.percent())
                        .set("source", draft.source()));
        tell(
                caller,
                draft.unitId(),
                new NoticeText(
                        "notice.standby.ordered",
                        List.of(
                                Integer.toString(draft.percent()),
                                draft.occasion(),
                                VietnameseText.day(draft.firstDay()),
                                VietnameseText.day(draft.lastDay())),
                        "/rosters/standby"));
        return id;
    }

    /** Ends the order before its time; those who were told of it hear that, too. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.LEADERSHIP_NAME})
    public void lift(UUID id) {
        Caller caller = callers.current();
        Standby order =
                repository
                        .standing(caller.scope(), id, units.tree())
                        .orElseThrow(() -> new NotFound("thing.standby", id));
        repository.lift(id, clock.now());
        audit.change(
                caller,
                AuditAction.UPDATE,
                AuditObject.of("standby", id, order.unitId(), order.occasion()),
                Changes.none().field("lifted", false, true));
        tell(
                caller,
                order.unitId(),
                new NoticeText(
                        "notice.standby.lifted",
                        List.of(
                                Integer.toString(order.percent()),
                                order.occasion(),
                                VietnameseText.day(order.firstDay()),
                                VietnameseText.day(order.lastDay())),
                        "/rosters"));
    }

    /** The commanders of the unit and of all below it: each hears once, of the own unit. */
    private void tell(Caller by, UUID unit, NoticeText text) {
        LocalDate today = clock.today();
        UnitTree tree = units.tree();
        Set<UUID> wards = new HashSet<>();
        Set<UUID> districts = new HashSet<>();
        for (UUID each : tree.subtree(unit, today)) {
            UnitKind kind = tree.find(each, today).map(Unit::kind).orElse(UnitKind.POST);
            if (kind.isGrassroots()) {
                wards.add(each);
            } else if (kind == UnitKind.DISTRICT) {
                districts.add(each);
            }
        }
        if (wards.isEmpty() && districts.isEmpty()) {
            wards.add(unit);
        }
        notices.toRole(Role.WARD_COMMANDER, wards, by, text);
        notices.toRole(Role.DISTRICT_COMMANDER, districts, by, text);
    }

    private static void check(Caller caller, StandbyDraft draft) {
        List<FieldError> wrong = new ArrayList<>();
        require(wrong, "unitId", draft.unitId());
        require(wrong, "firstDay", draft.firstDay());
        require(wrong, "lastDay", draft.lastDay());
        text(wrong, "occasion", draft.occasion());
        text(wrong, "source", draft.source());
        if (draft.percent() != 50 && draft.percent() != 100) {
            wrong.add(FieldError.of("percent", "error.standby.percent"));
        }
        if (draft.firstDay() != null && draft.lastDay() != null) {
            long days = ChronoUnit.DAYS.between(draft.firstDay(), draft.lastDay()) + 1;
            if (days < 1 || days > LONGEST) {
                wrong.add(FieldError.of("lastDay", "error.roster.days", LONGEST));
            }
        }
        if (draft.unitId() != null) {
            caller.scope().require(draft.unitId());
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static void require(List<FieldError> wrong, String field, Object value) {
        if (value == null) {
            wrong.add(FieldError.of(field, "error.required"));
        }
    }

    private static void text(List<FieldError> wrong, String field, String value) {
        require(wrong, field, value);
        if (value != null && value.length() > TEXT) {
            wrong.add(FieldError.of(field, "error.tooLong", TEXT));
        }
    }

    private UUID[] path(Caller caller) {
        return caller.unitId() == null
                ? new UUID[0]
                : units.tree().path(caller.unitId(), clock.today()).stream()
                        .map(Unit::id)
                        .toArray(UUID[]::new);
    }
}
