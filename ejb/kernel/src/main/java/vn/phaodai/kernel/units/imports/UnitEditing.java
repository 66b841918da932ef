package vn.phaodai.kernel.units.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitChanging;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.UnitsChanged;
import vn.phaodai.kernel.units.UnitsEnding;

/** Changes single units by hand: what it means can be seen first, then it is done. */
@Stateless
@RolesAllowed(Role.ADMIN_NAME)
public class UnitEditing {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,19}";
    private static final int LONGEST_NAME = 200;
    private static final String THING = "thing.unit";
    private static final String PARENT = "parentId";

    @Inject private UnitChangeRepository repository;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private BusinessClock clock;
    @Inject private Event<UnitChanging> changing;
    @Inject private Event<UnitsEnding> ending;
    @Inject private Event<UnitsChanged> changed;

    /** What a change does to a unit. */
    private record Step(UnitEdit edit, Unit known) {

        UUID unitId() {
            return known == null ? null : known.id();
        }

        boolean renames() {
            return !known.name().equals(edit.name()) || known.kind() != edit.kind();
        }

        boolean moves() {
            return !Objects.equals(known.parentId(), edit.parentId());
        }

        UnitChange.What what() {
            if (edit.creates()) {
                return UnitChange.What.ADDED;
            }
            if (edit.ends()) {
                return UnitChange.What.ENDED;
            }
            if (moves()) {
                return renames() ? UnitChange.What.RENAMED_AND_MOVED : UnitChange.What.MOVED;
            }
            return UnitChange.What.RENAMED;
        }
    }

    /**
     * What a change would mean; nothing is stored.
     *
     * @throws NotFound if there is no such unit on that day
     * @throws InvalidInput if fields are wrong, or nothing would change
     */
    public UnitEditPreview preview(UnitEdit wanted) {
        UnitTree tree = units.tree();
        Step step = check(tree, wanted);
        UnitEdit edit = step.edit();
        boolean goesOn = !edit.creates() && !edit.ends();
        if (goesOn && !step.renames() && !step.moves()) {
            throw new InvalidInput(edit.names() ? "name" : PARENT, "error.unit.nothingChanges");
        }
        LocalDate day = edit.ends() ? edit.on().minusDays(1) : edit.on();
        Set<UUID> concerned = edit.creates() ? Set.of() : tree.subtree(step.unitId(), day);
        UnitChanging question = new UnitChanging(step.unitId(), concerned, edit.on(), edit.kind());
        if (edit.on().isBefore(clock.today())) {
            question.warn("warning.unit.past");
        }
        changing.fire(question);
        return new UnitEditPreview(
                new UnitChange(
                        step.what(),
                        step.unitId(),
                        edit.creates() ? edit.code() : step.known().code(),
                        edit.creates() ? null : shape(tree, step.known(), day),
                        edit.ends() ? null : shape(tree, edit)),
                edit.on(),
                goesOn ? step.known().shape().to() : null,
                Math.max(0, concerned.size() - 1),
                question.figures(),
                question.warnings(),
                edit.ends() ? obstacles(step.known(), edit.on()) : List.of(),
                tree.revision());
    }

    /**
     * Does it.
     *
     * @param revision of the tree when the change was previewed; null if it does not matter
     * @return the unit's id
     * @throws NotFound if there is no such unit on that day
     * @throws InvalidInput if fields are wrong
     * @throws BusinessException if the tree is another by now, or the unit cannot end
     */
    public UUID apply(UnitEdit wanted, Long revision) {
        UnitTree tree = units.treeOf(repository.lockRevision());
        if (revision != null && revision != tree.revision()) {
            throw new BusinessException(
                    BusinessException.Kind.STALE, "error.unit.changedMeanwhile");
        }
        Step step = check(tree, wanted);
        return switch (wanted.what()) {
            case CREATE -> add(step.edit());
            case RENAME, MOVE, RESHAPE -> reshape(step);
            case END -> end(step.known(), wanted.on());
        };
    }

    private Step check(UnitTree tree, UnitEdit edit) {
        return switch (edit.what()) {
            case CREATE -> addition(tree, edit);
            case RENAME, MOVE, RESHAPE -> reshaping(tree, edit);
            case END -> ending(tree, edit);
        };
    }

    private static Step addition(UnitTree tree, UnitEdit edit) {
        String name = checkedName(edit.name());
        if (edit.code() == null || !edit.code().matches(CODE)) {
            throw new InvalidInput("code", "error.unit.code");
        }
        required("kind", edit.kind());
        required("validFrom", edit.on());
        if (tree.everByCode(edit.code()).stream().anyMatch(unit -> isThereFrom(unit, edit.on()))) {
            throw new InvalidInput("code", "error.unit.codeTaken", edit.code());
        }
        requireParent(tree, edit.parentId(), edit.on(), null);
        return new Step(
                UnitEdit.create(edit.code(), name, edit.kind(), edit.parentId(), edit.on()), null);
    }

    private static Step reshaping(UnitTree tree, UnitEdit wanted) {
        required("validFrom", wanted.on());
        if (wanted.names()) {
            required("kind", wanted.kind());
        }
        Unit known = get(tree, wanted.unitId(), wanted.on());
        UnitEdit edit = wanted.over(known.name(), known.kind(), known.parentId());
        if (wanted.names()) {
            edit =
                    UnitEdit.reshape(
                            known.id(),
                            edit.on(),
                            checkedName(edit.name()),
                            edit.kind(),
                            edit.parentId());
        }
        if (wanted.places() && !Objects.equals(known.parentId(), edit.parentId())) {
            requireParent(tree, edit.parentId(), edit.on(), known.shape().to());
            if (tree.subtree(known.id(), edit.on()).contains(edit.parentId())) {
                throw new InvalidInput(PARENT, "error.unit.cycle", known.code());
            }
        }
        return new Step(edit, known);
    }

    private static Step ending(UnitTree tree, UnitEdit edit) {
        required("endOn", edit.on());
        Unit known = get(tree, edit.unitId(), edit.on().minusDays(1));
        if (known.validTo() != null && !known.validTo().isAfter(edit.on())) {
            throw new InvalidInput("endOn", "error.unit.endsThen", known.code(), known.validTo());
        }
        if (tree.history(known.id()).stream()
                .anyMatch(shape -> !shape.shape().from().isBefore(edit.on()))) {
            throw new InvalidInput("endOn", "error.unit.changesLater", known.code(), edit.on());
        }
        return new Step(edit, known);
    }

    private UUID add(UnitEdit edit) {
        UUID id = Ids.next();
        repository.addUnit(id, edit.code(), edit.on());
        repository.addShape(id, edit.on(), null, edit.name(), edit.kind(), edit.parentId());
        record(
                AuditAction.CREATE,
                id,
                edit.code(),
                Changes.none()
                        .set("name", edit.name())
                        .set("kind", edit.kind())
                        .set("parent", edit.parentId())
                        .set("from", edit.on()));
        return id;
    }

    /** Changes nothing if the unit is so already. */
    private UUID reshape(Step step) {
        Unit known = step.known();
        UnitEdit edit = step.edit();
        if (step.renames() || step.moves()) {
            repository.reshape(known, edit.on(), edit.name(), edit.kind(), edit.parentId());
            record(
                    AuditAction.UPDATE,
                    known.id(),
                    known.code(),
                    Changes.none()
                            .field("name", known.name(), edit.name())
                            .field("kind", known.kind(), edit.kind())
                            .field("parent", known.parentId(), edit.parentId())
                            .set("from", edit.on()));
        }
        return known.id();
    }

    private UUID end(Unit known, LocalDate on) {
        Optional<UnitsEnding.Remark> obstacle =
                obstacles(known, on).stream().filter(UnitsEnding.Remark::forbids).findFirst();
        if (obstacle.isPresent()) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    obstacle.get().key(),
                    obstacle.get().args().toArray());
        }
        repository.end(known, on);
        record(
                AuditAction.UPDATE,
                known.id(),
                known.code(),
                Changes.none().field("validTo", known.validTo(), on));
        return known.id();
    }

    /** What the capabilities say about the unit's end, and whether units are left below it. */
    private List<UnitsEnding.Remark> obstacles(Unit unit, LocalDate on) {
        UnitsEnding question = new UnitsEnding(Set.of(unit.id()), on);
        if (repository.hasChildrenFrom(unit.id(), on)) {
            question.veto(unit.id(), "error.unit.hasChildren", unit.code());
        }
        ending.fire(question);
        return new ArrayList<>(question.remarks());
    }

    private static UnitChange.Shape shape(UnitTree tree, Unit unit, LocalDate day) {
        return new UnitChange.Shape(unit.name(), unit.kind(), code(tree, unit.parentId(), day));
    }

    private static UnitChange.Shape shape(UnitTree tree, UnitEdit edit) {
        return new UnitChange.Shape(
                edit.name(), edit.kind(), code(tree, edit.parentId(), edit.on()));
    }

    private static String code(UnitTree tree, UUID id, LocalDate day) {
        return tree.find(id, day).map(Unit::code).orElse(null);
    }

    private static boolean isThereFrom(Unit unit, LocalDate day) {
        return unit.validTo() == null || unit.validTo().isAfter(day);
    }

    private static Unit get(UnitTree tree, UUID id, LocalDate day) {
        return tree.find(id, day).orElseThrow(() -> new NotFound(THING, id));
    }

    /**
     * @param until first day on which the unit above is no longer needed; null if it always is
     */
    private static void requireParent(
            UnitTree tree, UUID parentId, LocalDate day, LocalDate until) {
        if (parentId == null) {
            return;
        }
        Unit parent =
                tree.find(parentId, day)
                        .orElseThrow(() -> new InvalidInput(PARENT, "error.unit.parent", day));
        if (parent.validTo() != null && (until == null || parent.validTo().isBefore(until))) {
            throw new InvalidInput(
                    PARENT, "error.unit.parentEnds", parent.code(), parent.validTo());
        }
    }

    private static String checkedName(String name) {
        String clean = VietnameseText.clean(name);
        if (clean == null || clean.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "error.unit.name", LONGEST_NAME);
        }
        return clean;
    }

    private static void required(String field, Object value) {
        if (value == null) {
            throw new InvalidInput(List.of(FieldError.of(field, "error.required")));
        }
    }

    private void record(AuditAction action, UUID id, String code, Changes changes) {
        audit.change(callers.current(), action, AuditObject.of("unit", id, id, code), changes);
        changed.fire(new UnitsChanged());
    }
}
