package vn.phaodai.force;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Transferring officers (điều động). A district commander or HR proposes, another person of HR or
 * leadership whose scope covers both units approves, and on its day it takes effect by itself.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Transfers {

    /** Kind of the proposals. */
    public static final String KIND = "force.transfer";

    private static final String THING = "thing.transfer";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("madeAt", SortKey.instant("made_at"))
                    .sort("effectiveOn", SortKey.date("effective_on"))
                    .sort("officer", SortKey.text("given_name"), SortKey.text("full_name"))
                    .ownOrder(new SortOrder("madeAt", true))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter("state", "state = :v")
                    .filter("officerId", "officer_id = cast(:v as uuid)", Transfers::id)
                    .filter(
                            "unitId",
                            "(from_unit = cast(:v as uuid) or to_unit = cast(:v as uuid))",
                            Transfers::id)
                    .filter(
                            "openUntil",
                            "(state in ('PROPOSED', 'APPROVED') and effective_on <= :v)",
                            LocalDate::parse)
                    .filter(
                            "changedSince",
                            "(made_at >= :v or ended_at >= :v)",
                            day ->
                                    LocalDate.parse(day)
                                            .atStartOfDay(BusinessClock.ZONE)
                                            .toInstant());

    @Inject private TransferRepository repository;
    @Inject private Catalogue catalogue;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * Transfers from or to units in scope, the latest first. Filters: {@code q} (name or service
     * number), {@code state}, {@code officerId}, {@code unitId}, {@code openUntil} (proposed or
     * approved, to take effect by that ISO date), {@code changedSince} (made or ended since that
     * date).
     */
    public Page<TransferRow> list(PageRequest request) {
        return repository.page(callers.current().scope(), units.tree(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), COLUMNS, filters);
    }

    public TransferRow get(UUID id) {
        return repository
                .find(callers.current().scope(), units.tree(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /**
     * What the transfer would do; nothing is stored. Number and date of the decision may still be
     * missing.
     *
     * @throws InvalidInput if other fields are wrong
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public TransferPreview preview(TransferDraft draft) {
        Caller caller = callers.current();
        UnitTree tree = units.tree();
        Officer officer = officer(caller, draft);
        refuse(new TransferCheck(catalogue, tree, clock.today()).moving(caller, officer, draft));
        return preview(officer, draft, tree);
    }

    /** The same for a form that has only begun: empty while its fields are wrong or missing. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public Optional<TransferPreview> glance(TransferDraft draft) {
        Caller caller = callers.current();
        UnitTree tree = units.tree();
        TransferCheck check = new TransferCheck(catalogue, tree, clock.today());
        return Optional.ofNullable(draft.getOfficerId())
                .flatMap(id -> repository.findOfficer(caller.scope(), id))
                .filter(officer -> check.moving(caller, officer, draft).isEmpty())
                .map(officer -> preview(officer, draft, tree));
    }

    /**
     * Proposes a transfer.
     *
     * @return the transfer's id
     * @throws InvalidInput if fields are wrong
     * @throws BusinessException if another transfer of the officer is open
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID propose(TransferDraft draft) {
        Caller caller = callers.current();
        UnitTree tree = units.tree();
        require(draft.getOfficerId());
        Officer officer =
                repository
                        .lockOfficer(caller.scope(), draft.getOfficerId())
                        .orElseThrow(() -> new NotFound("thing.officer", draft.getOfficerId()));
        refuse(new TransferCheck(catalogue, tree, clock.today()).proposing(caller, officer, draft));
        if (repository.isOpenFor(officer.id())) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.transfer.open", officer.fullName());
        }
        Transfer transfer = new Transfer(draft, officer, caller.username(), clock.now());
        transfer.waitFor(fourEyes.propose(proposal(transfer, officer, tree)));
        repository.add(transfer);
        audit.change(
                caller,
                AuditAction.CREATE,
                about(transfer, officer.serviceNumber()),
                Changes.none()
                        .field("unitId", transfer.fromUnit(), transfer.toUnit())
                        .field("position", transfer.fromPosition(), transfer.position())
                        .set("effectiveOn", transfer.effectiveOn())
                        .set("decisionNumber", transfer.decisionNumber())
                        .set("decisionDate", transfer.decisionDate()));
        return transfer.id();
    }

    /** Approves it as another person than the proposer. */
    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void approve(UUID id) {
        fourEyes.approve(get(id).proposalId());
    }

    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void sendBack(UUID id, String reason) {
        fourEyes.sendBack(get(id).proposalId(), reason);
    }

    /** Takes one's own proposal back. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void withdraw(UUID id) {
        fourEyes.withdraw(get(id).proposalId());
    }

    /** What is printed: for approved transfers, and for those that have taken effect. */
    public TransferDecision decision(UUID id) {
        Caller caller = callers.current();
        UnitTree tree = units.tree();
        TransferDecision decision =
                repository
                        .decision(caller.scope(), tree, catalogue, id)
                        .orElseThrow(() -> new NotFound(THING, id));
        audit.action(
                caller,
                AuditAction.PRINT,
                AuditObject.of("transfer", id, caller.unitId(), decision.serviceNumber()),
                null,
                Changes.none());
        return decision;
    }

    TransferPreview preview(Officer officer, TransferDraft draft, UnitTree tree) {
        LocalDate day = draft.getEffectiveOn();
        boolean stays = officer.unitId().equals(draft.getToUnitId());
        Strength from = repository.strength(officer.unitId(), day);
        Strength to = stays ? from : repository.strength(draft.getToUnitId(), day);
        Strength fromAfter = stays ? from : from.plus(new Strength(0, -1));
        Strength toAfter = stays ? to : to.plus(new Strength(0, 1));
        List<FieldError> doubts = new ArrayList<>();
        if (catalogue.exceedsCeiling(officer.rank(), draft.getPosition(), day)) {
            doubts.add(FieldError.of("position", "warning.officer.ceiling"));
        }
        if (catalogue.position(draft.getPosition()).filter(Position::commanding).isPresent()
                && repository.holding(draft.getToUnitId(), draft.getPosition(), day) > 0) {
            doubts.add(FieldError.of("position", "warning.transfer.held"));
        }
        if (!stays && toAfter.isOver()) {
            doubts.add(FieldError.of("toUnitId", "warning.transfer.over", -toAfter.gap()));
        }
        if (!stays && fromAfter.isShort()) {
            doubts.add(FieldError.of("officerId", "warning.transfer.short", fromAfter.gap()));
        }
        if (draft.getDecisionNumber() != null
                && draft.getDecisionDate() != null
                && repository.isNumberTaken(
                        draft.getDecisionNumber(), draft.getDecisionDate().getYear())) {
            doubts.add(FieldError.of("decisionNumber", "warning.transfer.number"));
        }
        return new TransferPreview(
                new TransferPreview.UnitChange(name(tree, officer.unitId()), from, fromAfter),
                new TransferPreview.UnitChange(name(tree, draft.getToUnitId()), to, toAfter),
                doubts);
    }

    private Officer officer(Caller caller, TransferDraft draft) {
        require(draft.getOfficerId());
        return repository
                .findOfficer(caller.scope(), draft.getOfficerId())
                .orElseThrow(() -> new NotFound("thing.officer", draft.getOfficerId()));
    }

    private static void require(UUID officerId) {
        if (officerId == null) {
            throw new InvalidInput("officerId", "error.required");
        }
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static ProposalDraft proposal(Transfer transfer, Officer officer, UnitTree tree) {
        return new ProposalDraft(
                KIND,
                transfer.id(),
                transfer.fromUnit(),
                Set.of(transfer.fromUnit(), transfer.toUnit()),
                Set.of(Role.HR, Role.LEADERSHIP),
                "transfer.proposal",
                List.of(
                        officer.fullName(),
                        name(tree, transfer.fromUnit()),
                        name(tree, transfer.toUnit()),
                        DAY.format(transfer.effectiveOn())));
    }

    static AuditObject about(Transfer transfer, String label) {
        return AuditObject.of("transfer", transfer.id(), transfer.fromUnit(), label);
    }

    static String name(UnitTree tree, UUID unitId) {
        return tree.findEver(unitId).map(Unit::name).orElse("");
    }

    private static Object id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("id", "error.id.malformed");
        }
    }
}
