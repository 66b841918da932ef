package vn.phaodai.force.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.Strength;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.FilterValue;
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
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Transferring officers (điều động): decisions with one line, proposed at once. A district
 * commander or HR proposes, another person of HR or leadership whose scope covers both units
 * approves, and on its day it takes effect by itself.
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
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("madeAt", SortKey.instant("made_at"))
                    .sort("effectiveOn", SortKey.date("effective_on"))
                    .sort("officer", SortKey.text("given_name"), SortKey.text("full_name"))
                    .ownOrder(new SortOrder("madeAt", true))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter("state", "state = :v")
                    .filter(
                            "officerId",
                            "officer_id = cast(:v as uuid)",
                            typed -> FilterValue.id("officerId", typed))
                    .filter(
                            "unitId",
                            "(from_unit = cast(:v as uuid) or to_unit = cast(:v as uuid))",
                            typed -> FilterValue.id("unitId", typed))
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
    @Inject private DecisionRepository decisions;
    @Inject private PersonRepository persons;
    @Inject private DecisionFactsRepository facts;
    @Inject private DecisionForecast forecast;
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

    /** Who is on the way from or to units in scope, by decisions of every kind. */
    public MovesUnderWay underWay() {
        return repository.underWay(callers.current().scope());
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
        require(draft.getOfficerId());
        Person officer =
                person(persons.people(caller.scope(), Set.of(draft.getOfficerId())), draft);
        refuse(moving(caller, officer, draft));
        return preview(officer, draft, units.tree());
    }

    /** The same for a form that has only begun: empty while its fields are wrong or missing. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public Optional<TransferPreview> glance(TransferDraft draft) {
        Caller caller = callers.current();
        UnitTree tree = units.tree();
        return Optional.ofNullable(draft.getOfficerId())
                .map(id -> persons.people(caller.scope(), Set.of(id)).get(id))
                .filter(officer -> moving(caller, officer, draft).isEmpty())
                .map(officer -> preview(officer, draft, tree));
    }

    /**
     * Proposes a transfer.
     *
     * @return the transfer's id
     * @throws InvalidInput if fields are wrong
     * @throws BusinessException if another decision that contradicts it is open
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID propose(TransferDraft draft) {
        Caller caller = callers.current();
        require(draft.getOfficerId());
        Person officer =
                person(persons.lockPeople(caller.scope(), Set.of(draft.getOfficerId())), draft);
        List<FieldError> wrong = moving(caller, officer, draft);
        DecisionCheck rules = forecast.check();
        rules.number("decisionNumber", draft.getDecisionNumber()).ifPresent(wrong::add);
        rules.date(
                        "decisionDate",
                        DecisionKind.TRANSFER,
                        draft.getDecisionDate(),
                        draft.getEffectiveOn())
                .ifPresent(wrong::add);
        wrong.addAll(DecisionCheck.signer(draft.getSignerName(), draft.getSignerTitle()));
        refuse(wrong);
        boolean contradicted =
                persons.open(Set.of(officer.id()), null, null).stream()
                        .anyMatch(
                                other ->
                                        other.contradicts(
                                                DecisionKind.TRANSFER, draft.getEffectiveOn()));
        if (contradicted) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.transfer.open", officer.fullName());
        }
        UUID id = Ids.next();
        Decision decision =
                Decision.transfer(id, draft, officer.unitId(), caller.username(), clock.now());
        DecisionLine line = new DecisionLine(id, decision, 1, officer, line(draft));
        decisions.add(decision, List.of(line));
        audit.change(
                caller,
                AuditAction.CREATE,
                decision.about(line.fromUnit(), officer.serviceNumber()),
                Changes.none()
                        .field("unitId", line.fromUnit(), line.toUnit())
                        .field("position", line.fromPosition(), line.position())
                        .set("effectiveOn", line.effectiveOn())
                        .set("decisionNumber", decision.number())
                        .set("decisionDate", decision.date()));
        decision.propose(fourEyes.propose(proposal(line, officer, units.tree())));
        line.follow(DecisionState.PROPOSED);
        decisions.flush();
        return id;
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

    private TransferPreview preview(Person officer, TransferDraft draft, UnitTree tree) {
        LocalDate day = draft.getEffectiveOn();
        UUID target = draft.getToUnitId();
        boolean stays = officer.unitId().equals(target);
        Map<UUID, Strength> strengths = facts.strengths(List.of(officer.unitId(), target), day);
        Strength from = strengths.get(officer.unitId());
        Strength to = strengths.get(target);
        Strength fromAfter = stays ? from : from.plus(new Strength(0, -1));
        Strength toAfter = stays ? to : to.plus(new Strength(0, 1));
        List<FieldError> doubts = new ArrayList<>();
        if (catalogue.exceedsCeiling(officer.rank(), draft.getPosition(), day)) {
            doubts.add(FieldError.of("position", "warning.officer.ceiling"));
        }
        if (forecast.isCommanding(draft.getPosition())
                && facts.held(List.of(target), day)
                        .contains(new DecisionFactsRepository.Held(target, draft.getPosition()))) {
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
                && decisions.isNumberTaken(
                        draft.getDecisionNumber(), draft.getDecisionDate().getYear(), null)) {
            doubts.add(FieldError.of("decisionNumber", "warning.transfer.number"));
        }
        return new TransferPreview(
                new TransferPreview.UnitChange(name(tree, officer.unitId()), from, fromAfter),
                new TransferPreview.UnitChange(name(tree, target), to, toAfter),
                doubts);
    }

    /** What is wrong with it, without number and date of the decision, which are entered last. */
    private List<FieldError> moving(Caller caller, Person officer, TransferDraft draft) {
        draft.clean();
        return forecast.check().line(caller, DecisionKind.TRANSFER, officer, null, line(draft));
    }

    private static LineDraft line(TransferDraft draft) {
        LineDraft line = new LineDraft();
        line.setOfficerId(draft.getOfficerId());
        line.setToUnitId(draft.getToUnitId());
        line.setPosition(draft.getPosition());
        line.setEffectiveOn(draft.getEffectiveOn());
        return line;
    }

    private static Person person(Map<UUID, Person> found, TransferDraft draft) {
        Person person = found.get(draft.getOfficerId());
        if (person == null) {
            throw new NotFound("thing.officer", draft.getOfficerId());
        }
        return person;
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

    private static ProposalDraft proposal(DecisionLine transfer, Person officer, UnitTree tree) {
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
                        VietnameseText.day(transfer.effectiveOn())));
    }

    static String name(UnitTree tree, UUID unitId) {
        return tree.nameOf(unitId);
    }
}
