package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
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
import vn.phaodai.kernel.imports.RegisterWriter;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.units.Unit;
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

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("firstDay", SortKey.date("first_day"))
                    .ownOrder(new SortOrder("firstDay", true));

    @Inject private StandbyRepository repository;
    @Inject private StandbyOrders orders;
    @Inject private StandbyImport imports;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

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
        if (draft.unitId() != null) {
            caller.scope().require(draft.unitId());
        }
        List<FieldError> wrong = StandbyOrders.check(draft);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return orders.give(caller, draft);
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
        orders.tell(
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

    /**
     * All orders given for units in scope as a workbook, lifted ones too, in the columns that the
     * import takes. What units above ordered is theirs and not among them.
     *
     * @param unitId the unit with all below it; null for all in scope
     */
    public void export(UUID unitId, Words words, OutputStream out) {
        Caller caller = callers.current();
        UUID top = unitId == null ? caller.unitId() : unitId;
        caller.scope().require(top);
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        UUID[] below = tree.subtree(top, today).toArray(UUID[]::new);
        int written;
        try (RegisterWriter writer =
                new RegisterWriter(
                        words.text("standby.title"), imports.columns(caller.scope()), words, out)) {
            repository.ordered(
                    caller.scope(),
                    below,
                    tree,
                    order ->
                            writer.row(
                                    tree.find(order.unitId(), today).map(Unit::code).orElse(""),
                                    order.firstDay(),
                                    order.lastDay(),
                                    order.percent(),
                                    order.occasion(),
                                    order.source(),
                                    order.liftedOn()));
            written = writer.rows();
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of("standbys", unitId, caller.unitId(), "xlsx"),
                null,
                Changes.none().set("rows", written));
    }

    private UUID[] path(Caller caller) {
        return caller.unitId() == null
                ? new UUID[0]
                : units.tree().path(caller.unitId(), clock.today()).stream()
                        .map(Unit::id)
                        .toArray(UUID[]::new);
    }
}
