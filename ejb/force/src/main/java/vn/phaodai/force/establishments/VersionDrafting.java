package vn.phaodai.force.establishments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Position;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Putting the establishment of many units together (lập phương án biên chế): copied, changed one by
 * one or in bulk. Nothing counts before a second person has approved it.
 */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class VersionDrafting {

    private static final int MOST = 10_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;

    @Inject private EstablishmentVersions versions;
    @Inject private EstablishmentVersionRepository repository;
    @Inject private VersionFigureRepository figures;
    @Inject private VersionAccess access;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * Begins a draft with the figures that count on its day, or with those of another version, and
     * sets in it what is given of the unit on top. Nothing counts before a second person has
     * approved it.
     *
     * @throws InvalidInput if a field is wrong or the day has passed; only the first establishment
     *     of all units concerned may begin on a day before
     */
    public UUID create(VersionDraft draft) {
        Caller caller = callers.current();
        UUID top = draft.getUnitId() == null ? caller.unitId() : draft.getUnitId();
        caller.scope().require(top);
        check(caller, draft, top);
        EstablishmentVersion made =
                new EstablishmentVersion(draft, top, caller.username(), clock.now());
        Set<UUID> concerned = access.concerned(caller, top, draft.getEffectiveOn());
        repository.add(made);
        int copied =
                draft.getCopyOf() == null
                        ? figures.copyDay(made.id(), concerned, draft.getEffectiveOn())
                        : figures.copyVersion(
                                made.id(),
                                concerned,
                                draft.getEffectiveOn(),
                                versions.get(draft.getCopyOf()).id());
        draft.getFigures()
                .forEach((position, figure) -> figures.set(made.id(), top, position, figure));
        audit.change(
                caller, AuditAction.CREATE, made.about(), Changes.none().set("figures", copied));
        return made.id();
    }

    /**
     * Changes what is said of a draft as a whole. On another day other figures count: those that
     * were not changed follow them.
     *
     * @param version version of the draft that the caller read
     * @param draft all of it; the unit on top, a copy and figures are not taken
     * @throws InvalidInput if a field is wrong
     */
    public void change(UUID id, long version, VersionDraft draft) {
        Caller caller = callers.current();
        EstablishmentVersion known = access.draft(caller, id);
        EditConflict.check(EstablishmentVersions.THING, id, version, known.version());
        draft.getFigures().clear();
        check(caller, draft, known.unitId());
        Changes changes =
                Changes.none()
                        .field("title", known.title(), draft.getTitle())
                        .field("effectiveOn", known.effectiveOn(), draft.getEffectiveOn())
                        .field("decisionNumber", known.decisionNumber(), draft.getDecisionNumber())
                        .field("decisionDate", known.decisionDate(), draft.getDecisionDate());
        if (changes.isEmpty()) {
            return;
        }
        boolean moves = !known.effectiveOn().equals(draft.getEffectiveOn());
        known.describe(draft);
        repository.flush();
        if (moves) {
            refresh(caller, known);
        }
        audit.change(caller, AuditAction.UPDATE, known.about(), changes);
    }

    /** Sets one figure of a draft. */
    public void set(UUID id, UUID unitId, String position, Integer figure) {
        Caller caller = callers.current();
        EstablishmentVersion known = access.draft(caller, id);
        if (figure == null || figure < 0 || figure > MOST) {
            throw new InvalidInput("authorised", "error.establishment.figure", MOST);
        }
        Unit unit =
                units.tree()
                        .find(unitId, known.effectiveOn())
                        .filter(
                                each ->
                                        access.concerned(
                                                        caller, known.unitId(), known.effectiveOn())
                                                .contains(each.id()))
                        .orElseThrow(() -> new NotFound("thing.unit", unitId));
        Position found =
                catalogue
                        .position(position)
                        .orElseThrow(() -> new InvalidInput("position", "error.officer.position"));
        if (figure > 0 && !found.unitKinds().contains(unit.kind())) {
            throw new InvalidInput("position", "error.officer.positionOfUnit", unit.name());
        }
        figures.set(id, unitId, position, figure);
        audit.change(
                caller,
                AuditAction.UPDATE,
                known.about(),
                Changes.none().set("unit", unit.code()).set(position, figure));
    }

    /**
     * Changes the figures of one position in many units.
     *
     * @return how many have changed
     */
    public int change(UUID id, BulkChange change) {
        Caller caller = callers.current();
        EstablishmentVersion known = access.draft(caller, id);
        List<FieldError> wrong = new ArrayList<>();
        Position position = catalogue.position(change.position()).orElse(null);
        if (position == null) {
            wrong.add(FieldError.of("position", "error.officer.position"));
        }
        if (change.how() == null) {
            wrong.add(FieldError.of("how", "error.required"));
        }
        if (change.amount() == null
                || Math.abs(change.amount()) > MOST
                || (change.amount() < 0 && change.how() != BulkChange.How.ADD)) {
            wrong.add(FieldError.of("amount", "error.establishment.figure", MOST));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        UnitTree tree = units.tree();
        LocalDate day = known.effectiveOn();
        Set<UUID> within = access.concerned(caller, known.unitId(), day);
        if (change.underUnit() != null) {
            if (!within.contains(change.underUnit())) {
                throw new NotFound("thing.unit", change.underUnit());
            }
            within =
                    tree.subtree(change.underUnit(), day).stream()
                            .filter(within::contains)
                            .collect(Collectors.toSet());
        }
        List<UUID> wanted =
                within.stream()
                        .map(unit -> tree.find(unit, day).orElseThrow())
                        .filter(unit -> position.unitKinds().contains(unit.kind()))
                        .filter(
                                unit ->
                                        change.unitKind() == null
                                                || unit.kind() == change.unitKind())
                        .map(Unit::id)
                        .toList();
        int changed = figures.change(id, wanted, change);
        audit.change(
                caller,
                AuditAction.UPDATE,
                known.about(),
                Changes.none()
                        .set("position", change.position())
                        .set("how", change.how())
                        .set("amount", change.amount())
                        .set("figures", changed));
        return changed;
    }

    /**
     * Takes over into a draft what was put in force since it was copied. Figures that were not
     * changed follow; those that were keep what was typed, to be looked at beside the new ones.
     */
    public void refresh(UUID id) {
        Caller caller = callers.current();
        EstablishmentVersion known = access.draft(caller, id);
        refresh(caller, known);
        audit.change(
                caller,
                AuditAction.UPDATE,
                known.about(),
                Changes.none().set("refreshed", clock.now()));
    }

    private void refresh(Caller caller, EstablishmentVersion known) {
        LocalDate day = known.effectiveOn();
        figures.refresh(known.id(), access.concerned(caller, known.unitId(), day), day);
    }

    private void check(Caller caller, VersionDraft draft, UUID top) {
        draft.clean();
        LocalDate on = draft.getEffectiveOn();
        Unit unit = units.tree().find(top, on == null ? clock.today() : on).orElse(null);
        if (draft.getTitle() == null && unit != null && draft.getDecisionNumber() != null) {
            draft.setTitle(unit.name() + " · " + draft.getDecisionNumber());
        }
        List<FieldError> wrong = new ArrayList<>();
        text("title", draft.getTitle(), LONGEST_TITLE, wrong);
        text("decisionNumber", draft.getDecisionNumber(), LONGEST_NUMBER, wrong);
        if (on == null) {
            wrong.add(FieldError.of("effectiveOn", "error.required"));
        } else if (unit == null) {
            wrong.add(FieldError.of("unitId", "error.unit.unknown"));
        } else if (on.isBefore(clock.today())
                && !figures.areFirst(access.concerned(caller, top, on))) {
            wrong.add(FieldError.of("effectiveOn", "error.establishmentVersion.past"));
        }
        if (draft.getDecisionDate() == null) {
            wrong.add(FieldError.of("decisionDate", "error.required"));
        } else if (on != null && draft.getDecisionDate().isAfter(on)) {
            wrong.add(
                    FieldError.of(
                            "decisionDate", "error.establishmentVersion.decisionAfterEffect"));
        }
        if (unit != null) {
            draft.getFigures().forEach((position, figure) -> check(unit, position, figure, wrong));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    /** A figure as it was typed for a position, under which it is also refused. */
    private void check(Unit unit, String code, Integer figure, List<FieldError> wrong) {
        Position position = catalogue.position(code).orElse(null);
        if (position == null) {
            wrong.add(FieldError.of(code, "error.officer.position"));
        } else if (figure == null || figure < 0 || figure > MOST) {
            wrong.add(FieldError.of(code, "error.establishment.figure", MOST));
        } else if (figure > 0 && !position.unitKinds().contains(unit.kind())) {
            wrong.add(FieldError.of(code, "error.officer.positionOfUnit", unit.name()));
        }
    }

    private static void text(String field, String value, int longest, List<FieldError> wrong) {
        if (value == null) {
            wrong.add(FieldError.of(field, "error.required"));
        } else if (value.length() > longest) {
            wrong.add(FieldError.of(field, "error.tooLong", longest));
        }
    }
}
