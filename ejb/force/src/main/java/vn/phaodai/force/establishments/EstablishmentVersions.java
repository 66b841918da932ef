package vn.phaodai.force.establishments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.Position;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.FilterValue;
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
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Putting the establishment of many units together (lập phương án biên chế): copied, changed one by
 * one or in bulk, compared, and approved by a second person.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class EstablishmentVersions {

    /** Kind of the proposals. */
    public static final String KIND = "force.establishmentVersion";

    /** Kind of the proposals to revoke one. */
    public static final String REVOCATION = "force.establishmentRevocation";

    private static final String THING = "thing.establishmentVersion";
    private static final int MOST = 10_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REASON = 1_000;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("effectiveOn", SortKey.date("effective_on"))
                    .sort("madeAt", SortKey.instant("made_at"))
                    .ownOrder(new SortOrder("effectiveOn", true))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter("state", "state = :v");
    private static final ListColumns COMPARED =
            ListColumns.keyedBy("id")
                    .sort("unit", SortKey.text("unit_code"), SortKey.number("ordinal"))
                    .filter(
                            "unitId",
                            "unit_id = cast(:v as uuid)",
                            typed -> FilterValue.id("unitId", typed))
                    .filter("position", "position = :v")
                    .filter("changed", "(before <> after) = cast(:v as boolean)", Boolean::valueOf)
                    .filter("moved", "(now is not null) = cast(:v as boolean)", Boolean::valueOf);

    @Inject private EstablishmentVersionRepository repository;
    @Inject private VersionCheck check;
    @Inject private Catalogue catalogue;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * The latest day first. Filters: {@code q} (part of the title or number, without diacritics if
     * need be), {@code state}.
     */
    public Page<VersionRow> list(PageRequest request) {
        return repository.page(callers.current().scope(), clock.today(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), clock.today(), COLUMNS, filters);
    }

    public VersionRow get(UUID id) {
        return repository
                .find(callers.current().scope(), clock.today(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /**
     * Begins a draft with the figures that count on its day, or with those of another version, and
     * sets in it what is given of the unit on top. Nothing counts before a second person has
     * approved it.
     *
     * @throws InvalidInput if a field is wrong or the day has passed; only the first establishment
     *     of all units concerned may begin on a day before
     */
    @RolesAllowed(Role.HR_NAME)
    public UUID create(VersionDraft draft) {
        Caller caller = callers.current();
        UUID top = draft.getUnitId() == null ? caller.unitId() : draft.getUnitId();
        caller.scope().require(top);
        check(caller, draft, top);
        EstablishmentVersion made =
                new EstablishmentVersion(draft, top, caller.username(), clock.now());
        Set<UUID> concerned = concerned(caller, top, draft.getEffectiveOn());
        repository.add(made);
        int copied =
                draft.getCopyOf() == null
                        ? repository.copyDay(made.id(), concerned, draft.getEffectiveOn())
                        : repository.copyVersion(
                                made.id(),
                                concerned,
                                draft.getEffectiveOn(),
                                get(draft.getCopyOf()).id());
        draft.getFigures()
                .forEach((position, figure) -> repository.set(made.id(), top, position, figure));
        record(caller, AuditAction.CREATE, made, Changes.none().set("figures", copied));
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
    @RolesAllowed(Role.HR_NAME)
    public void change(UUID id, long version, VersionDraft draft) {
        Caller caller = callers.current();
        EstablishmentVersion known = draft(caller, id);
        EditConflict.check(THING, id, version, known.version());
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
        record(caller, AuditAction.UPDATE, known, changes);
    }

    /** Sets one figure of a draft. */
    @RolesAllowed(Role.HR_NAME)
    public void set(UUID id, UUID unitId, String position, Integer figure) {
        Caller caller = callers.current();
        EstablishmentVersion known = draft(caller, id);
        if (figure == null || figure < 0 || figure > MOST) {
            throw new InvalidInput("authorised", "error.establishment.figure", MOST);
        }
        Unit unit =
                units.tree()
                        .find(unitId, known.effectiveOn())
                        .filter(
                                each ->
                                        concerned(caller, known.unitId(), known.effectiveOn())
                                                .contains(each.id()))
                        .orElseThrow(() -> new NotFound("thing.unit", unitId));
        Position found =
                catalogue
                        .position(position)
                        .orElseThrow(() -> new InvalidInput("position", "error.officer.position"));
        if (figure > 0 && !found.unitKinds().contains(unit.kind())) {
            throw new InvalidInput("position", "error.officer.positionOfUnit", unit.name());
        }
        repository.set(id, unitId, position, figure);
        record(
                caller,
                AuditAction.UPDATE,
                known,
                Changes.none().set("unit", unit.code()).set(position, figure));
    }

    /**
     * Changes the figures of one position in many units.
     *
     * @return how many have changed
     */
    @RolesAllowed(Role.HR_NAME)
    public int change(UUID id, BulkChange change) {
        Caller caller = callers.current();
        EstablishmentVersion known = draft(caller, id);
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
        Set<UUID> within = concerned(caller, known.unitId(), day);
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
        int changed = repository.change(id, wanted, change);
        record(
                caller,
                AuditAction.UPDATE,
                known,
                Changes.none()
                        .set("position", change.position())
                        .set("how", change.how())
                        .set("amount", change.amount())
                        .set("figures", changed));
        return changed;
    }

    /**
     * Its figures beside those it was copied from. Filters: {@code unitId}, {@code position},
     * {@code changed=true}, {@code moved=true} (somebody else has changed it since the copy).
     */
    public Page<VersionLine> lines(UUID id, PageRequest request) {
        return repository.comparedWithBase(
                callers.current().scope(), units.tree(), get(id).id(), COMPARED, request);
    }

    public long countLines(UUID id, Map<String, String> filters) {
        return repository.countCompared(callers.current().scope(), get(id).id(), COMPARED, filters);
    }

    /**
     * Takes over into a draft what was put in force since it was copied. Figures that were not
     * changed follow; those that were keep what was typed, to be looked at beside the new ones.
     */
    @RolesAllowed(Role.HR_NAME)
    public void refresh(UUID id) {
        Caller caller = callers.current();
        EstablishmentVersion known = draft(caller, id);
        refresh(caller, known);
        record(caller, AuditAction.UPDATE, known, Changes.none().set("refreshed", clock.now()));
    }

    private void refresh(Caller caller, EstablishmentVersion known) {
        LocalDate day = known.effectiveOn();
        repository.refresh(known.id(), concerned(caller, known.unitId(), day), day);
    }

    /** Its figures beside those of another version. */
    public Page<VersionLine> compare(UUID id, UUID other, PageRequest request) {
        return repository.comparedWithVersion(
                callers.current().scope(),
                units.tree(),
                get(id).id(),
                get(other).id(),
                COMPARED,
                request);
    }

    public long countCompared(UUID id, UUID other, Map<String, String> filters) {
        return repository.countCompared(
                callers.current().scope(), get(id).id(), get(other).id(), COMPARED, filters);
    }

    /**
     * Writes its figures as a workbook: a row for each unit, a column for each position, as {@link
     * EstablishmentImport} takes them.
     */
    public void write(UUID id, Words words, OutputStream out) {
        Caller caller = callers.current();
        VersionRow row = get(id);
        UnitTree tree = units.tree();
        Set<UUID> within = concerned(caller, row.unitId(), row.effectiveOn());
        Map<UUID, Map<String, Integer>> figures = repository.figures(id, within);
        List<Position> positions = catalogue.positions();
        int rows = 0;
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(
                    words.text("establishmentVersion.sheet"),
                    EstablishmentImport.columns(positions, List.of()).stream()
                            .map(
                                    column ->
                                            sheetColumn(
                                                    words.isVietnamese()
                                                            ? column.vietnamese()
                                                            : column.english(),
                                                    column.id()))
                            .toList());
            for (Unit unit : tree.at(row.effectiveOn())) {
                if (within.contains(unit.id())) {
                    writer.row(line(row, unit, positions, figures));
                    rows++;
                }
            }
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of("establishmentVersion", id, row.unitId(), row.decisionNumber()),
                null,
                Changes.none().set("rows", rows));
    }

    private static SheetColumn sheetColumn(String name, String id) {
        return switch (id) {
            case EstablishmentImport.VERSION, EstablishmentImport.UNIT ->
                    SheetColumn.text(name, 16);
            case EstablishmentImport.NAME -> SheetColumn.text(name, 34);
            default -> SheetColumn.whole(name);
        };
    }

    private static Object[] line(
            VersionRow version,
            Unit unit,
            List<Position> positions,
            Map<UUID, Map<String, Integer>> figures) {
        Map<String, Integer> own = figures.getOrDefault(unit.id(), Map.of());
        List<Object> cells = new ArrayList<>();
        cells.add(version.decisionNumber());
        cells.add(unit.code());
        cells.add(unit.name());
        for (Position position : positions) {
            cells.add(
                    position.unitKinds().contains(unit.kind())
                            ? own.getOrDefault(position.code(), 0)
                            : own.get(position.code()));
        }
        return cells.toArray();
    }

    @RolesAllowed(Role.HR_NAME)
    public void propose(UUID id) {
        Caller caller = callers.current();
        EstablishmentVersion known = draft(caller, id);
        if (!repository.isFirst(id)) {
            known.requireFrom(clock.today());
        }
        check.requireUnmoved(known);
        known.propose(
                fourEyes.propose(
                        new ProposalDraft(
                                KIND,
                                id,
                                known.unitId(),
                                Set.of(known.unitId()),
                                Set.of(Role.HR, Role.LEADERSHIP),
                                "establishmentVersion.proposal",
                                List.of(known.title(), VietnameseText.day(known.effectiveOn())))));
        repository.flush();
    }

    /**
     * Proposes to revoke an approved version before its day; another person approves that too.
     *
     * @throws BusinessException if its day has come, or it is not approved
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
        EstablishmentVersion known = lock(caller, id);
        known.requireApproved();
        known.requireBefore(clock.today());
        known.askRevocation(
                fourEyes.propose(
                        new ProposalDraft(
                                REVOCATION,
                                id,
                                known.unitId(),
                                Set.of(known.unitId()),
                                Set.of(Role.HR, Role.LEADERSHIP),
                                "establishmentVersion.revocation",
                                List.of(known.title(), VietnameseText.day(known.effectiveOn())))),
                why);
        repository.flush();
    }

    /** Approves the version, or that it is revoked. */
    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void approve(UUID id) {
        fourEyes.approve(waiting(get(id)));
    }

    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void sendBack(UUID id, String reason) {
        fourEyes.sendBack(waiting(get(id)), reason);
    }

    /** Gives a draft up, or takes one's own proposal, of the version or of its revocation, back. */
    @RolesAllowed(Role.HR_NAME)
    public void withdraw(UUID id) {
        Caller caller = callers.current();
        EstablishmentVersion known = lock(caller, id);
        if (known.is(VersionState.PROPOSED)) {
            fourEyes.withdraw(known.proposalId());
            return;
        }
        if (known.is(VersionState.APPROVED) && known.revocationId() != null) {
            fourEyes.withdraw(known.revocationId());
            return;
        }
        known.withdraw(clock.now());
        repository.flush();
        record(caller, AuditAction.WITHDRAW, known, Changes.none());
    }

    private static UUID waiting(VersionRow row) {
        return row.revocationId() == null ? row.proposalId() : row.revocationId();
    }

    private Set<UUID> concerned(Caller caller, UUID top, LocalDate day) {
        return units.tree().subtree(top, day).stream()
                .filter(caller.scope()::covers)
                .filter(unit -> units.tree().find(unit, day).isPresent())
                .collect(Collectors.toSet());
    }

    private EstablishmentVersion lock(Caller caller, UUID id) {
        return repository.lock(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
    }

    private EstablishmentVersion draft(Caller caller, UUID id) {
        EstablishmentVersion known = lock(caller, id);
        known.requireDraft();
        return known;
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
        } else if (on.isBefore(clock.today()) && !repository.areFirst(concerned(caller, top, on))) {
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

    private void record(
            Caller caller, AuditAction action, EstablishmentVersion about, Changes changes) {
        audit.change(caller, action, about(about), changes);
    }

    static AuditObject about(EstablishmentVersion about) {
        return AuditObject.of(
                "establishmentVersion", about.id(), about.unitId(), about.decisionNumber());
    }
}
