package vn.phaodai.force.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
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
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Units;

/**
 * Decisions on personnel (quyết định về cán bộ), of all kinds, about one officer or many. HR makes
 * them all, district commanders those that stay within their units; another person of HR or
 * leadership whose scope covers all units concerned approves; on its day each line takes effect by
 * itself.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Decisions {

    /** Kind of the proposals. */
    public static final String KIND = "force.decision";

    /** Kind of the proposals to revoke. */
    public static final String REVOCATION = "force.decision.revocation";

    /** Owner type of attachments. */
    public static final String ATTACHMENTS = "decision";

    public static final int MOST_LINES = 1_000;

    private static final int MOST_OF_OFFICER = 200;
    static final String THING = "thing.decision";
    private static final Set<DecisionKind> OF_COMMANDERS =
            EnumSet.of(
                    DecisionKind.TRANSFER,
                    DecisionKind.ROTATION,
                    DecisionKind.SECONDMENT,
                    DecisionKind.REINFORCEMENT,
                    DecisionKind.TRAINING,
                    DecisionKind.LEAVE,
                    DecisionKind.COMMENDATION);
    private static final Set<DecisionState> SUPERSEDABLE =
            EnumSet.of(DecisionState.APPROVED, DecisionState.IN_EFFECT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final BigDecimal MOST_COEFFICIENT = BigDecimal.valueOf(100);
    private static final int LONGEST_REASON = 1_000;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("madeAt", SortKey.instant("made_at"))
                    .sort("effectiveOn", SortKey.date("effective_on"))
                    .sort("date", SortKey.date("decision_date"))
                    .ownOrder(new SortOrder("madeAt", true))
                    .filter(
                            "q",
                            "(lower(decision_number) like :v or search_text like :v)",
                            OfficerRecords::pattern)
                    .filter("kind", "kind = :v")
                    .filter("state", "state = :v")
                    .filter("from", "effective_on >= cast(:v as date)", Decisions::day)
                    .filter("to", "effective_on <= cast(:v as date)", Decisions::day)
                    .filter(
                            "officerId",
                            "kind <> 'DISCIPLINE' and exists (select from force.decision_line x"
                                    + " where x.decision_id = q.id and x.officer_id = cast(:v as uuid))",
                            Decisions::id)
                    .filter(
                            "unitId",
                            "exists (select from force.decision_line x where x.decision_id = q.id"
                                    + " and (x.from_unit = cast(:v as uuid) or x.to_unit = cast(:v as uuid)))",
                            Decisions::id);
    private static final ListColumns LINE_COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("ordinal", SortKey.number("ordinal"))
                    .sort("effectiveOn", SortKey.date("effective_on"))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter("state", "state = :v");

    @Inject private DecisionRepository repository;
    @Inject private DecisionForecast forecast;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * Decisions about officers of units in scope, the latest first; drafts are seen by their maker
     * and HR. Filters: {@code q} (number, or name or service number of an officer), {@code kind},
     * {@code state}, {@code from} and {@code to} (day of effect), {@code officerId}, {@code
     * unitId}.
     */
    public Page<DecisionRow> list(PageRequest request) {
        return repository.page(callers.current(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current(), COLUMNS, filters);
    }

    public DecisionRow get(UUID id) {
        return repository.find(callers.current(), id).orElseThrow(() -> new NotFound(THING, id));
    }

    /** What it says of officers of units in scope. Filters: {@code q}, {@code state}. */
    public Page<LineRow> lines(UUID id, PageRequest request) {
        get(id);
        return repository.lines(callers.current().scope(), units.tree(), id, LINE_COLUMNS, request);
    }

    public long countLines(UUID id, Map<String, String> filters) {
        return repository.countLines(callers.current().scope(), id, LINE_COLUMNS, filters);
    }

    /**
     * Decisions of an officer in scope as they stand in the record, the latest first. Discipline is
     * told in its own place.
     */
    public List<OfficerDecision> ofOfficer(UUID officer) {
        return repository.ofOfficer(
                callers.current().scope(), units.tree(), officer, MOST_OF_OFFICER);
    }

    /** One line of it. */
    public LineRow line(UUID id, UUID lineId) {
        get(id);
        return repository
                .line(callers.current().scope(), units.tree(), id, lineId)
                .orElseThrow(() -> new NotFound("thing.decisionLine", lineId));
    }

    /** What the lines of such a decision may name: kinds of leave, forms of discipline. */
    public List<DecisionCode> codes(DecisionKind kind) {
        return forecast.codes(kind);
    }

    /** The kinds that the caller may make. */
    public Set<DecisionKind> kinds() {
        Caller caller = callers.current();
        if (caller.is(Role.HR)) {
            return EnumSet.allOf(DecisionKind.class);
        }
        return caller.is(Role.DISTRICT_COMMANDER) ? OF_COMMANDERS : Set.of();
    }

    /** Who signs the last decision that the caller made with a signer. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public Optional<Signer> lastSigner() {
        return repository.lastSigner(callers.current().username());
    }

    /**
     * Begins a decision as a draft; its lines may still lack something.
     *
     * @return the decision's id
     * @throws InvalidInput if fields of the head are wrong, or an officer is named twice
     * @throws NotFound if an officer, or the decision that it supersedes, is not in scope
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID create(DecisionDraft draft, List<LineDraft> lines) {
        Caller caller = callers.current();
        refuse(forecast.check().head(draft));
        if (!kinds().contains(draft.getKind())) {
            throw new NotAllowed("error.decision.kindOfHr");
        }
        if (caller.unitId() == null) {
            throw new InvalidInput("kind", "error.noUnit");
        }
        if (draft.getSupersedes() != null
                && !SUPERSEDABLE.contains(get(draft.getSupersedes()).state())) {
            throw new InvalidInput("supersedes", "error.decision.supersedes");
        }
        Decision decision =
                new Decision(Ids.next(), draft, caller.unitId(), caller.username(), clock.now());
        repository.add(decision, List.of());
        add(caller, decision, 0, lines, Decisions::place);
        audit.change(
                caller,
                AuditAction.CREATE,
                about(decision),
                Changes.none()
                        .set("kind", decision.kind())
                        .set("number", decision.number())
                        .set("date", decision.date())
                        .set("effectiveOn", decision.effectiveOn())
                        .set("supersedes", decision.supersedes())
                        .set("lines", lines.size()));
        return decision.id();
    }

    /**
     * Changes the head of a draft; its kind stays.
     *
     * @param version version that the caller read
     * @throws EditConflict if it was changed since
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void change(UUID id, long version, DecisionDraft draft) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        EditConflict.check(THING, id, version, decision.version());
        draft.setKind(decision.kind());
        refuse(forecast.check().head(draft));
        Changes changes =
                Changes.none()
                        .field("number", decision.number(), draft.getNumber())
                        .field("date", decision.date(), draft.getDate())
                        .field("effectiveOn", decision.effectiveOn(), draft.getEffectiveOn())
                        .field("signerName", decision.signerName(), draft.getSignerName())
                        .field("signerTitle", decision.signerTitle(), draft.getSignerTitle())
                        .field("basis", decision.basis(), draft.getBasis());
        if (changes.isEmpty()) {
            return;
        }
        decision.describe(draft);
        repository.flush();
        audit.change(caller, AuditAction.UPDATE, about(decision), changes);
    }

    /** Adds an officer to a draft; errors name the fields as they are. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void addLine(UUID id, LineDraft line) {
        addLines(id, List.of(line), index -> "");
    }

    /** Adds officers to a draft; errors name the fields as {@code lines[0].position}. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void addLines(UUID id, List<LineDraft> lines) {
        addLines(id, lines, Decisions::place);
    }

    private void addLines(UUID id, List<LineDraft> lines, IntFunction<String> places) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        List<DecisionLine> known = repository.linesOf(id);
        Set<UUID> officers = new HashSet<>();
        known.forEach(line -> officers.add(line.officerId()));
        for (int i = 0; i < lines.size(); i++) {
            if (officers.contains(lines.get(i).getOfficerId())) {
                throw new InvalidInput(places.apply(i) + "officerId", "error.decision.twice");
            }
        }
        if (known.size() + lines.size() > MOST_LINES) {
            throw new InvalidInput("lines", "error.decision.tooMany", MOST_LINES);
        }
        int last = known.stream().mapToInt(DecisionLine::ordinal).max().orElse(0);
        add(caller, decision, last, lines, places);
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(decision),
                Changes.none().field("lines", known.size(), known.size() + lines.size()));
    }

    /**
     * Changes what a draft says of an officer.
     *
     * @param version version of the line that the caller read
     * @throws EditConflict if it was changed since
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void changeLine(UUID id, UUID lineId, long version, LineDraft draft) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        DecisionLine line = line(decision, lineId);
        EditConflict.check("thing.decisionLine", lineId, version, line.version());
        Person person =
                repository.people(caller.scope(), Set.of(line.officerId())).get(line.officerId());
        if (person == null) {
            throw new NotFound("thing.officer", line.officerId());
        }
        draft.clean();
        requireKnown("", draft);
        line.describe(decision, person, draft);
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(decision, line.fromUnit(), person.serviceNumber()),
                Changes.none()
                        .set("toUnitId", line.toUnit())
                        .set("position", line.position())
                        .set("effectiveOn", line.effectiveOn())
                        .set("endsOn", line.endsOn())
                        .set("rank", line.rank())
                        .set("coefficient", line.coefficient()));
    }

    /**
     * Says of all officers of a draft what was entered; what was left empty stays as it is for
     * each.
     *
     * @return of how many officers
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public int changeAllLines(UUID id, LineDraft common) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        List<DecisionLine> lines = repository.linesOf(id);
        if (lines.isEmpty()) {
            throw new InvalidInput("lines", "error.decision.noLines");
        }
        common.clean();
        Map<UUID, Person> people =
                repository.people(
                        caller.scope(), lines.stream().map(DecisionLine::officerId).toList());
        for (DecisionLine line : lines) {
            Person person = people.get(line.officerId());
            if (person == null) {
                throw new NotFound("thing.officer", line.officerId());
            }
            LineDraft draft = line.draft();
            draft.fill(common);
            requireKnown("", draft);
            line.describe(decision, person, draft);
        }
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(decision),
                Changes.none()
                        .set("lines", lines.size())
                        .set("toUnitId", common.getToUnitId())
                        .set("position", common.getPosition())
                        .set("effectiveOn", common.getEffectiveOn())
                        .set("endsOn", common.getEndsOn())
                        .set("rank", common.getRank())
                        .set("coefficient", common.getCoefficient()));
        return lines.size();
    }

    /** Takes an officer out of a draft. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void removeLine(UUID id, UUID lineId) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        DecisionLine line = line(decision, lineId);
        repository.remove(line);
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(decision),
                Changes.none().field("officerId", line.officerId(), null));
    }

    /** What it would do, what is wrong with it, and what is worth a second look. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
    public DecisionPreview preview(UUID id) {
        get(id);
        Caller caller = callers.current();
        Decision decision = repository.read(id);
        List<DecisionLine> lines =
                repository.linesOf(id).stream()
                        .filter(line -> caller.scope().coversAll(unitsOf(line)))
                        .toList();
        return forecast.of(caller, decision, lines);
    }

    /**
     * Sends a draft to the second person.
     *
     * @throws InvalidInput naming each line and field that is wrong
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void propose(UUID id) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        if (decision.supersedes() != null) {
            get(decision.supersedes());
            Decision older = repository.lock(decision.supersedes());
            if (!SUPERSEDABLE.contains(older.state())) {
                throw new BusinessException(
                        BusinessException.Kind.CONFLICT, "error.decision.supersedes");
            }
        }
        List<DecisionLine> lines = repository.linesOf(id);
        if (lines.isEmpty()) {
            throw new InvalidInput("lines", "error.decision.noLines");
        }
        Map<UUID, Person> people =
                repository.lockPeople(
                        caller.scope(), lines.stream().map(DecisionLine::officerId).toList());
        for (DecisionLine line : lines) {
            Person person = people.get(line.officerId());
            if (person != null) {
                line.describe(decision, person, line.draft());
            }
        }
        refuse(forecast.errors(caller, decision, lines, people));
        submit(caller, decision, lines, proposal(decision, lines));
    }

    /** Proposes what was checked. */
    void submit(
            Caller caller, Decision decision, List<DecisionLine> lines, ProposalDraft proposal) {
        decision.propose(fourEyes.propose(proposal));
        lines.forEach(line -> line.follow(DecisionState.PROPOSED));
        repository.flush();
        audit.change(
                caller,
                AuditAction.PROPOSE,
                about(decision),
                Changes.none()
                        .field("state", DecisionState.DRAFT, decision.state())
                        .set("lines", lines.size()));
    }

    /** Approves it as another person than its maker. */
    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void approve(UUID id) {
        fourEyes.approve(waiting(id));
    }

    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void sendBack(UUID id, String reason) {
        fourEyes.sendBack(waiting(id), reason);
    }

    /** Takes one's own proposal, of the decision or of its revocation, back; gives a draft up. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void withdraw(UUID id) {
        if (get(id).state() == DecisionState.DRAFT) {
            discard(id);
        } else {
            fourEyes.withdraw(waiting(id));
        }
    }

    /** Gives a draft up. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void discard(UUID id) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        decision.discard(clock.now());
        repository.linesOf(id).forEach(line -> line.follow(DecisionState.WITHDRAWN));
        repository.flush();
        audit.change(
                caller,
                AuditAction.WITHDRAW,
                about(decision),
                Changes.none().field("state", DecisionState.DRAFT, decision.state()));
    }

    /** Takes one's own decision up again after it was returned or withdrawn. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void reopen(UUID id) {
        Caller caller = callers.current();
        get(id);
        Decision decision = repository.lock(id);
        requireMaker(caller, decision);
        if (decision.isSingle()) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.decision.transferIsFinal");
        }
        DecisionState before = decision.state();
        decision.reopen();
        repository.linesOf(id).forEach(line -> line.follow(DecisionState.DRAFT));
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(decision),
                Changes.none().field("state", before, decision.state()));
    }

    /**
     * Proposes to revoke an approved decision of which nothing has taken effect; another person
     * approves that too.
     */
    @RolesAllowed(Role.HR_NAME)
    public void revoke(UUID id, String reason) {
        Caller caller = callers.current();
        String why = VietnameseText.clean(reason);
        if (why == null) {
            throw new InvalidInput("reason", "error.required");
        }
        if (why.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "error.tooLong", LONGEST_REASON);
        }
        get(id);
        Decision decision = repository.lock(id);
        List<DecisionLine> lines = repository.linesOf(id);
        requireNothingInEffect(decision, lines);
        UUID proposal =
                fourEyes.propose(
                        new ProposalDraft(
                                REVOCATION,
                                id,
                                decision.unitId(),
                                unitsOf(lines),
                                Set.of(Role.HR, Role.LEADERSHIP),
                                "decision.revocation",
                                List.of(decision.number(), why)));
        decision.askRevocation(proposal, why);
        repository.flush();
    }

    static void requireNothingInEffect(Decision decision, List<DecisionLine> lines) {
        decision.require(DecisionState.APPROVED);
        if (lines.stream().anyMatch(line -> line.state() != DecisionState.APPROVED)) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.decision.inEffect");
        }
    }

    private UUID waiting(UUID id) {
        DecisionRow row = get(id);
        UUID proposal =
                row.state() == DecisionState.APPROVED && row.revocationId() != null
                        ? row.revocationId()
                        : row.proposalId();
        if (proposal == null) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.decision.state", row.state());
        }
        return proposal;
    }

    private static String place(int index) {
        return "lines[" + index + "].";
    }

    private void add(
            Caller caller,
            Decision decision,
            int last,
            List<LineDraft> lines,
            IntFunction<String> places) {
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            LineDraft line = lines.get(i);
            line.clean();
            if (line.getOfficerId() == null) {
                throw new InvalidInput(places.apply(i) + "officerId", "error.required");
            }
            if (!named.add(line.getOfficerId())) {
                throw new InvalidInput(places.apply(i) + "officerId", "error.decision.twice");
            }
            requireKnown(places.apply(i), line);
        }
        if (lines.size() > MOST_LINES) {
            throw new InvalidInput("lines", "error.decision.tooMany", MOST_LINES);
        }
        Map<UUID, Person> people = repository.people(caller.scope(), named);
        List<DecisionLine> added = new ArrayList<>();
        for (LineDraft line : lines) {
            Person person = people.get(line.getOfficerId());
            if (person == null) {
                throw new NotFound("thing.officer", line.getOfficerId());
            }
            added.add(
                    new DecisionLine(Ids.next(), decision, last + added.size() + 1, person, line));
        }
        repository.add(added);
    }

    /** What the database would refuse is refused with the name of the field. */
    private void requireKnown(String field, LineDraft line) {
        if (line.getToUnitId() != null && units.tree().findEver(line.getToUnitId()).isEmpty()) {
            throw new InvalidInput(field + "toUnitId", "error.transfer.noSuchUnit");
        }
        if (line.getPosition() != null && !forecast.isPosition(line.getPosition())) {
            throw new InvalidInput(field + "position", "error.officer.position");
        }
        if (line.getRank() != null && !forecast.isRank(line.getRank())) {
            throw new InvalidInput(field + "rank", "error.officer.rank");
        }
        if (line.getEndsOn() != null
                && line.getEffectiveOn() != null
                && !line.getEndsOn().isAfter(line.getEffectiveOn())) {
            throw new InvalidInput(field + "endsOn", "error.decision.endsBefore");
        }
        if (line.isExceptional() && line.getExceptionReason() == null) {
            throw new InvalidInput(field + "exceptionReason", "error.required");
        }
        if (line.getCoefficient() != null
                && (line.getCoefficient().signum() <= 0
                        || line.getCoefficient().compareTo(MOST_COEFFICIENT) > 0
                        || line.getCoefficient().scale() > 2)) {
            throw new InvalidInput(field + "coefficient", "error.decision.coefficient");
        }
        if (line.getCode() != null && !line.getCode().matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new InvalidInput(field + "code", "error.decision.code");
        }
    }

    /** A draft that the caller made, locked. */
    private Decision own(Caller caller, UUID id) {
        get(id);
        Decision decision = repository.lock(id);
        requireMaker(caller, decision);
        decision.require(DecisionState.DRAFT);
        return decision;
    }

    private static void requireMaker(Caller caller, Decision decision) {
        if (!decision.madeBy().equals(caller.username())) {
            throw new NotAllowed("error.decision.notYours");
        }
    }

    private DecisionLine line(Decision decision, UUID id) {
        return repository
                .line(decision.id(), id)
                .orElseThrow(() -> new NotFound("thing.decisionLine", id));
    }

    private static ProposalDraft proposal(Decision decision, List<DecisionLine> lines) {
        return new ProposalDraft(
                KIND,
                decision.id(),
                decision.unitId(),
                unitsOf(lines),
                Set.of(Role.HR, Role.LEADERSHIP),
                "decision.proposal." + decision.kind(),
                List.of(
                        decision.number(),
                        String.valueOf(lines.size()),
                        DAY.format(decision.effectiveOn())));
    }

    static Set<UUID> unitsOf(List<DecisionLine> lines) {
        Set<UUID> all = new LinkedHashSet<>();
        lines.forEach(line -> all.addAll(unitsOf(line)));
        return all;
    }

    private static Set<UUID> unitsOf(DecisionLine line) {
        return line.toUnit() == null
                ? Set.of(line.fromUnit())
                : new HashSet<>(List.of(line.fromUnit(), line.toUnit()));
    }

    static AuditObject about(Decision decision) {
        return about(decision, decision.unitId(), decision.number());
    }

    static AuditObject about(Decision decision, UUID unit, String label) {
        return AuditObject.of(
                decision.isSingle() ? "transfer" : "decision", decision.id(), unit, label);
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static Object id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("id", "error.id.malformed");
        }
    }

    private static Object day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException malformed) {
            throw new InvalidInput("from", "error.date.malformed");
        }
    }
}
