package vn.phaodai.kernel.units.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.UnitsChanged;
import vn.phaodai.kernel.units.UnitsEnding;

/** Changes single units by hand. */
@Stateless
@RolesAllowed(Role.ADMIN_NAME)
public class UnitEditing {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,19}";
    private static final int LONGEST_NAME = 200;

    @Inject private UnitChangeRepository repository;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private Event<UnitsEnding> ending;
    @Inject private Event<UnitsChanged> changed;

    /**
     * @param parentId unit above; null for one on top
     */
    public UUID create(String code, String name, UnitKind kind, UUID parentId, LocalDate from) {
        UnitTree tree = lock();
        String clean = checkedName(name);
        if (code == null || !code.matches(CODE)) {
            throw new InvalidInput("code", "error.unit.code");
        }
        required("kind", kind);
        required("validFrom", from);
        if (tree.everByCode(code).stream()
                .anyMatch(unit -> unit.validTo() == null || unit.validTo().isAfter(from))) {
            throw new InvalidInput("code", "error.unit.codeTaken", code);
        }
        requireParent(tree, parentId, from);
        UUID id = Ids.next();
        repository.addUnit(id, code, from);
        repository.addShape(id, from, null, clean, kind, parentId);
        record(
                AuditAction.CREATE,
                id,
                code,
                Changes.none()
                        .set("name", clean)
                        .set("kind", kind)
                        .set("parent", parentId)
                        .set("from", from));
        return id;
    }

    /** Gives the unit that name and kind from that day on. */
    public void rename(UUID id, LocalDate from, String name, UnitKind kind) {
        UnitTree tree = lock();
        required("validFrom", from);
        required("kind", kind);
        Unit known = get(tree, id, from);
        reshape(known, from, checkedName(name), kind, known.parentId());
    }

    /** Puts the unit, with all below it, under another from that day on. */
    public void move(UUID id, LocalDate from, UUID parentId) {
        UnitTree tree = lock();
        required("validFrom", from);
        Unit known = get(tree, id, from);
        requireParent(tree, parentId, from);
        if (tree.subtree(id, from).contains(parentId)) {
            throw new InvalidInput("parentId", "error.unit.cycle", known.code());
        }
        reshape(known, from, known.name(), known.kind(), parentId);
    }

    /** What the capabilities would say if the unit ended on that day. */
    public List<UnitsEnding.Remark> beforeEnding(UUID id, LocalDate on) {
        required("endOn", on);
        return remarks(get(units.tree(), id, on.minusDays(1)), on);
    }

    /**
     * Ends a unit with nothing below it.
     *
     * @param on first day on which it no longer is
     */
    public void end(UUID id, LocalDate on) {
        UnitTree tree = lock();
        required("endOn", on);
        Unit known = get(tree, id, on.minusDays(1));
        if (tree.history(id).stream().anyMatch(shape -> !shape.shape().from().isBefore(on))) {
            throw new InvalidInput("endOn", "error.unit.changesLater", known.code(), on);
        }
        if (!tree.children(id, on).isEmpty()) {
            throw conflict("error.unit.hasChildren", known.code());
        }
        if (remarks(known, on).stream().anyMatch(UnitsEnding.Remark::forbids)) {
            throw conflict("error.unit.endForbidden", known.code());
        }
        repository.end(known, on);
        record(
                AuditAction.UPDATE,
                id,
                known.code(),
                Changes.none().field("validTo", known.validTo(), on));
    }

    private void reshape(Unit known, LocalDate from, String name, UnitKind kind, UUID parentId) {
        if (known.name().equals(name)
                && known.kind() == kind
                && Objects.equals(known.parentId(), parentId)) {
            return;
        }
        repository.reshape(known, from, name, kind, parentId);
        record(
                AuditAction.UPDATE,
                known.id(),
                known.code(),
                Changes.none()
                        .field("name", known.name(), name)
                        .field("kind", known.kind(), kind)
                        .field("parent", known.parentId(), parentId)
                        .set("from", from));
    }

    private List<UnitsEnding.Remark> remarks(Unit unit, LocalDate on) {
        UnitsEnding question = new UnitsEnding(Set.of(unit.id()), on);
        ending.fire(question);
        return question.remarks();
    }

    private UnitTree lock() {
        return units.treeOf(repository.lockRevision());
    }

    private static Unit get(UnitTree tree, UUID id, LocalDate day) {
        return tree.find(id, day).orElseThrow(() -> new NotFound("thing.unit", id));
    }

    private static void requireParent(UnitTree tree, UUID parentId, LocalDate day) {
        if (parentId != null && tree.find(parentId, day).isEmpty()) {
            throw new InvalidInput("parentId", "error.unit.parent", day);
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

    private static BusinessException conflict(String key, Object... args) {
        return new BusinessException(BusinessException.Kind.CONFLICT, key, args);
    }
}
