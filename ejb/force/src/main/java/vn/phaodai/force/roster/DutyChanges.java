package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Units;

/**
 * Swaps and call-offs in rosters that are in force. An officer proposes for the own duties, a
 * commander for any in scope; another commander or HR, whom it does not concern, decides.
 */
@Stateless
@RolesAllowed({
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME,
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME
})
public class DutyChanges {

    /** Kind of the proposals. */
    public static final String KIND = "force.dutyChange";

    static final Set<Role> DECIDING = Set.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
    private static final String THING = "thing.dutyChange";
    private static final int LONGEST = 31;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("madeAt", SortKey.instant("made_at"))
                    .ownOrder(new SortOrder("madeAt", true))
                    .filter("state", "state = :v")
                    .filter(
                            "rosterId",
                            """
                            (roster_id = cast(:v as uuid) or id in (select m.change_id from force.duty_move m
                                join force.duty d on d.id = m.duty_id where d.roster_id = cast(:v as uuid)))
                            """,
                            typed -> FilterValue.id("rosterId", typed));

    @Inject private DutyChangeRepository repository;
    @Inject private RosterRepository rosters;
    @Inject private DutyRepair repair;
    @Inject private DutyTakers takers;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * The latest first; officers see those that concern them. Filters: {@code state}, {@code
     * rosterId}.
     */
    public Page<DutyChangeRow> list(PageRequest request) {
        Caller caller = callers.current();
        return repository.page(caller.scope(), me(caller), units.tree(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        Caller caller = callers.current();
        return repository.count(caller.scope(), me(caller), COLUMNS, filters);
    }

    public DutyChangeRow get(UUID id) {
        Caller caller = callers.current();
        return repository
                .find(caller.scope(), me(caller), units.tree(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /** What it did, or would do if it were approved now. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public List<DutyMove> moves(UUID id) {
        DutyChangeRow row = get(id);
        return switch (row.state()) {
            case APPROVED -> repository.moves(id);
            case PROPOSED -> repair.moves(callers.current().scope(), repository.read(id));
            case RETURNED, WITHDRAWN -> List.of();
        };
    }

    /**
     * @throws InvalidInput naming the field that is wrong
     * @throws BusinessException if it would break a rule, or another change of the duty is open
     */
    public UUID propose(DutyChangeDraft draft) {
        Caller caller = callers.current();
        if (draft.kind() == null) {
            throw new InvalidInput("kind", "error.required");
        }
        DutyChange change =
                draft.kind() == DutyChangeKind.CALL_OFF
                        ? callOff(caller, draft)
                        : swap(caller, draft);
        String name = repository.name(change.officerId());
        change.waitFor(
                fourEyes.propose(
                        new ProposalDraft(
                                KIND,
                                change.id(),
                                change.unitId(),
                                units(caller.scope(), change),
                                DECIDING,
                                "dutyChange.proposal." + change.kind(),
                                List.of(
                                        name,
                                        VietnameseText.day(change.firstDay()),
                                        VietnameseText.day(change.lastDay())))));
        repository.add(change);
        audit.change(
                caller,
                AuditAction.CREATE,
                about(change, name),
                Changes.none()
                        .set("kind", change.kind())
                        .set("dutyId", change.dutyId())
                        .set("otherOfficer", change.otherOfficer())
                        .set("otherDuty", change.otherDuty())
                        .set("firstDay", change.firstDay())
                        .set("lastDay", change.lastDay()));
        return change.id();
    }

    /** Those whose rosters it changes. */
    private Set<UUID> units(Scope scope, DutyChange change) {
        return repair.concerned(scope, change).stream()
                .map(id -> roster(scope, id).unitId())
                .collect(Collectors.toSet());
    }

    private DutyChange swap(Caller caller, DutyChangeDraft draft) {
        DutyRow duty = mine(caller, draft.dutyId());
        Roster roster = roster(caller.scope(), duty.rosterId());
        roster.requireInForce(clock.today());
        DutyChange change;
        if (draft.kind() == DutyChangeKind.EXCHANGE) {
            DutyRow other = duty(caller, "otherDutyId", draft.otherDutyId());
            if (!other.rosterId().equals(roster.id())
                    || other.officerId() == null
                    || other.officerId().equals(duty.officerId())) {
                throw new InvalidInput("otherDutyId", "error.dutyChange.other");
            }
            change = DutyChange.exchange(roster, duty, other, caller.username(), clock.now());
        } else {
            if (draft.otherOfficerId() == null) {
                throw new InvalidInput("otherOfficerId", "error.required");
            }
            if (draft.otherOfficerId().equals(duty.officerId())) {
                throw new InvalidInput("otherOfficerId", "error.dutyChange.same");
            }
            change =
                    DutyChange.give(
                            roster, duty, draft.otherOfficerId(), caller.username(), clock.now());
        }
        repair.repaired(caller.scope(), List.of(roster), change);
        return change;
    }

    private DutyRow duty(Caller caller, String field, UUID id) {
        if (id == null) {
            throw new InvalidInput(field, "error.required");
        }
        DutyRow duty =
                rosters.duty(caller.scope(), id).orElseThrow(() -> new NotFound("thing.duty", id));
        if (duty.day().isBefore(clock.today())) {
            throw new InvalidInput(field, "error.dutyChange.past");
        }
        if (repository.isPending(caller.scope(), id)) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.proposal.pending");
        }
        return duty;
    }

    /** Who could take one's duty without a rule being broken. */
    public List<DutyTaker> takers(UUID dutyId) {
        Caller caller = callers.current();
        DutyRow duty = mine(caller, dutyId);
        return takers.of(caller.scope(), frame(caller.scope(), duty), duty).stream()
                .filter(DutyTaker::fits)
                .toList();
    }

    /** Duties of others, still to come, that one's own could be exchanged for. */
    public List<DutyRow> exchanges(UUID dutyId) {
        Caller caller = callers.current();
        DutyRow duty = mine(caller, dutyId);
        LocalDate today = clock.today();
        return takers.exchanges(
                caller.scope(),
                frame(caller.scope(), duty),
                duty,
                rosters.duties(caller.scope(), duty.rosterId()).stream()
                        .filter(each -> each.officerId() != null && !each.day().isBefore(today))
                        .filter(each -> !each.officerId().equals(duty.officerId()))
                        .toList());
    }

    private DutyRow mine(Caller caller, UUID dutyId) {
        DutyRow duty = duty(caller, "dutyId", dutyId);
        if (duty.officerId() == null) {
            throw new InvalidInput("dutyId", "error.dutyChange.nobody");
        }
        requireMine(caller, duty.officerId());
        return duty;
    }

    private Plans.Frame frame(Scope scope, DutyRow duty) {
        return rosters.read(scope, duty.rosterId())
                .map(Roster::frame)
                .orElseThrow(() -> new NotFound(Rosters.THING, duty.rosterId()));
    }

    private DutyChange callOff(Caller caller, DutyChangeDraft draft) {
        UUID officer =
                draft.officerId() != null
                        ? draft.officerId()
                        : repository
                                .officerOf(caller.username())
                                .orElseThrow(() -> new InvalidInput("officerId", "error.required"));
        requireMine(caller, officer);
        LocalDate first = draft.firstDay();
        LocalDate last = draft.lastDay() == null ? first : draft.lastDay();
        if (first == null) {
            throw new InvalidInput("firstDay", "error.required");
        }
        if (first.isBefore(clock.today())) {
            throw new InvalidInput("firstDay", "error.dutyChange.past");
        }
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
            throw new InvalidInput("lastDay", "error.roster.days", LONGEST);
        }
        UUID roster =
                repository.rostersWithDuties(caller.scope(), officer, first, last).stream()
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("firstDay", "error.dutyChange.noDuty"));
        return DutyChange.callOff(
                roster(caller.scope(), roster),
                officer,
                first,
                last,
                caller.username(),
                clock.now());
    }

    private Roster roster(Scope scope, UUID id) {
        return rosters.lock(scope, id).orElseThrow(() -> new NotFound(Rosters.THING, id));
    }

    private void requireMine(Caller caller, UUID officer) {
        if (me(caller) != null
                && repository.officerOf(caller.username()).filter(officer::equals).isEmpty()) {
            throw new NotAllowed("error.dutyChange.notYours");
        }
    }

    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void approve(UUID id) {
        fourEyes.approve(get(id).proposalId());
    }

    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void sendBack(UUID id, String reason) {
        fourEyes.sendBack(get(id).proposalId(), reason);
    }

    /** Takes one's own proposal back. */
    public void withdraw(UUID id) {
        fourEyes.withdraw(get(id).proposalId());
    }

    private static String me(Caller caller) {
        return caller.isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR)
                ? null
                : caller.username();
    }

    static AuditObject about(DutyChange change, String name) {
        return AuditObject.of("dutyChange", change.id(), change.unitId(), name);
    }
}
