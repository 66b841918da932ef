package vn.phaodai.force.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;

/** Writes decisions before they are proposed: HR all of them, district commanders some kinds. */
@Stateless
@RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
public class DecisionDrafting {

    /** How many months ahead a decision may take effect. */
    public static final int FURTHEST_MONTHS = DecisionCheck.FURTHEST_MONTHS;

    @Inject private Decisions decisions;
    @Inject private DecisionRepository repository;
    @Inject private PersonRepository persons;
    @Inject private DecisionForecast forecast;
    @Inject private LineValues values;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * Begins a decision as a draft; its lines may still lack something.
     *
     * @param lines null to begin with what the superseded decision says of the caller's officers
     * @return the decision's id
     * @throws InvalidInput if fields of the head are wrong, or an officer is named twice
     * @throws NotFound if an officer, or the decision that it supersedes, is not in scope
     * @throws vn.phaodai.kernel.BusinessException if another supersedes that decision already
     */
    public UUID create(DecisionDraft draft, List<LineDraft> lines) {
        Caller caller = callers.current();
        refuse(forecast.check().head(draft));
        if (!decisions.kinds().contains(draft.getKind())) {
            throw new NotAllowed("error.decision.kindOfHr");
        }
        if (caller.unitId() == null) {
            throw new InvalidInput("kind", "error.noUnit");
        }
        if (draft.getSupersedes() != null) {
            requireSupersedable(decisions.get(draft.getSupersedes()), draft.getKind());
        }
        List<LineDraft> said = lines == null ? inherited(caller, draft) : lines;
        Decision decision =
                new Decision(Ids.next(), draft, caller.unitId(), caller.username(), clock.now());
        repository.add(decision, List.of());
        add(caller, decision, 0, said, DecisionDrafting::place);
        audit.change(
                caller,
                AuditAction.CREATE,
                decision.about(),
                Changes.none()
                        .set("kind", decision.kind())
                        .set("number", decision.number())
                        .set("date", decision.date())
                        .set("effectiveOn", decision.effectiveOn())
                        .set("supersedes", decision.supersedes())
                        .set("lines", said.size()));
        return decision.id();
    }

    /** Another takes its place only if it touches the same of an officer. */
    private void requireSupersedable(DecisionRow older, DecisionKind kind) {
        decisions.refuseSecond(older);
        if (!older.state().isSupersedable()) {
            throw new InvalidInput("supersedes", "error.decision.supersedes");
        }
        boolean same = kind.theme() == older.kind().theme();
        if (!same || (kind.theme() == DecisionKind.Theme.OTHER && kind != older.kind())) {
            throw new InvalidInput("kind", "error.decision.supersedesKind");
        }
    }

    /** What the superseded decision says of officers in scope, from the new day of effect on. */
    private List<LineDraft> inherited(Caller caller, DecisionDraft draft) {
        if (draft.getSupersedes() == null) {
            return List.of();
        }
        List<DecisionLine> lines =
                repository.linesOf(draft.getSupersedes()).stream()
                        .filter(line -> line.state().isSupersedable())
                        .toList();
        Set<UUID> known =
                persons.people(caller.scope(), lines.stream().map(DecisionLine::officerId).toList())
                        .keySet();
        List<LineDraft> drafts =
                lines.stream()
                        .filter(line -> known.contains(line.officerId()))
                        .map(DecisionLine::draft)
                        .toList();
        drafts.forEach(line -> line.beginOn(draft.getEffectiveOn()));
        return drafts;
    }

    /**
     * Changes the head of a draft; its kind stays.
     *
     * @param version version that the caller read
     * @throws EditConflict if it was changed since
     */
    public void change(UUID id, long version, DecisionDraft draft) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        EditConflict.check(Decisions.THING, id, version, decision.version());
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
        audit.change(caller, AuditAction.UPDATE, decision.about(), changes);
    }

    /** Adds an officer to a draft; errors name the fields as they are. */
    public void addLine(UUID id, LineDraft line) {
        addLines(id, List.of(line), index -> "");
    }

    /** Adds officers to a draft; errors name the fields as {@code lines[0].position}. */
    public void addLines(UUID id, List<LineDraft> lines) {
        addLines(id, lines, DecisionDrafting::place);
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
        if (known.size() + lines.size() > Decisions.MOST_LINES) {
            throw new InvalidInput("lines", "error.decision.tooMany", Decisions.MOST_LINES);
        }
        int last = known.stream().mapToInt(DecisionLine::ordinal).max().orElse(0);
        add(caller, decision, last, lines, places);
        audit.change(
                caller,
                AuditAction.UPDATE,
                decision.about(),
                Changes.none().field("lines", known.size(), known.size() + lines.size()));
    }

    /**
     * Changes what a draft says of an officer.
     *
     * @param version version of the line that the caller read
     * @throws EditConflict if it was changed since
     */
    public void changeLine(UUID id, UUID lineId, long version, LineDraft draft) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        DecisionLine line = line(decision, lineId);
        EditConflict.check("thing.decisionLine", lineId, version, line.version());
        Person person =
                persons.people(caller.scope(), Set.of(line.officerId()), decision.supersedes())
                        .get(line.officerId());
        if (person == null) {
            throw new NotFound("thing.officer", line.officerId());
        }
        draft.clean();
        values.require("", draft);
        line.describe(decision, person, draft);
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                decision.about(line.fromUnit(), person.serviceNumber()),
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
    public int changeAllLines(UUID id, LineDraft common) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        List<DecisionLine> lines = repository.linesOf(id);
        if (lines.isEmpty()) {
            throw new InvalidInput("lines", "error.decision.noLines");
        }
        common.clean();
        Map<UUID, Person> people =
                persons.people(
                        caller.scope(),
                        lines.stream().map(DecisionLine::officerId).toList(),
                        decision.supersedes());
        for (DecisionLine line : lines) {
            Person person = people.get(line.officerId());
            if (person == null) {
                throw new NotFound("thing.officer", line.officerId());
            }
            LineDraft draft = line.draft();
            draft.fill(common);
            values.require("", draft);
            line.describe(decision, person, draft);
        }
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                decision.about(),
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
    public void removeLine(UUID id, UUID lineId) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        DecisionLine line = line(decision, lineId);
        repository.remove(line);
        audit.change(
                caller,
                AuditAction.UPDATE,
                decision.about(),
                Changes.none().field("officerId", line.officerId(), null));
    }

    /** Gives a draft up. */
    public void discard(UUID id) {
        Caller caller = callers.current();
        Decision decision = own(caller, id);
        decision.discard(clock.now());
        repository.linesOf(id).forEach(line -> line.follow(DecisionState.WITHDRAWN));
        repository.flush();
        audit.change(
                caller,
                AuditAction.WITHDRAW,
                decision.about(),
                Changes.none().field("state", DecisionState.DRAFT, decision.state()));
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
            values.require(places.apply(i), line);
        }
        if (lines.size() > Decisions.MOST_LINES) {
            throw new InvalidInput("lines", "error.decision.tooMany", Decisions.MOST_LINES);
        }
        Map<UUID, Person> people = persons.people(caller.scope(), named, decision.supersedes());
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

    /** A draft that the caller made, locked. */
    private Decision own(Caller caller, UUID id) {
        decisions.get(id);
        Decision decision = repository.lock(id);
        decision.requireMaker(caller);
        decision.require(DecisionState.DRAFT);
        return decision;
    }

    private DecisionLine line(Decision decision, UUID id) {
        return repository
                .line(decision.id(), id)
                .orElseThrow(() -> new NotFound("thing.decisionLine", id));
    }

    private static String place(int index) {
        return "lines[" + index + "].";
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
