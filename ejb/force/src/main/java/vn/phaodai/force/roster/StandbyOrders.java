package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
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

/** What an order of standby must keep, giving it and telling those below; for form and import. */
@ApplicationScoped
class StandbyOrders {

    static final int TEXT = 200;
    static final int HALF = 50;
    static final int ALL = 100;
    private static final int LONGEST = 62;

    @Inject private StandbyRepository repository;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Notices notices;

    static List<FieldError> check(StandbyDraft draft) {
        List<FieldError> wrong = new ArrayList<>();
        require(wrong, "unitId", draft.unitId());
        require(wrong, "firstDay", draft.firstDay());
        require(wrong, "lastDay", draft.lastDay());
        text(wrong, "occasion", draft.occasion());
        text(wrong, "source", draft.source());
        if (draft.percent() != HALF && draft.percent() != ALL) {
            wrong.add(FieldError.of("percent", "error.standby.percent"));
        }
        if (draft.firstDay() != null && draft.lastDay() != null) {
            long days = ChronoUnit.DAYS.between(draft.firstDay(), draft.lastDay()) + 1;
            if (days < 1 || days > LONGEST) {
                wrong.add(FieldError.of("lastDay", "error.roster.days", LONGEST));
            }
        }
        return wrong;
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

    /** Gives an order that was checked, for a unit in the caller's scope. */
    UUID give(Caller caller, StandbyDraft draft) {
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

    /** The commanders of the unit and of all below it: each hears once, of the own unit. */
    void tell(Caller by, UUID unit, NoticeText text) {
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
}
