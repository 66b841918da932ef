package vn.phaodai.kernel.units.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.UnitsChanged;

/**
 * Writes the tree for those in the kernel that change many units at once, inside their own
 * transaction; they answer for rights and audit.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UnitChanges {

    @Inject private UnitChangeRepository repository;
    @Inject private Units units;
    @Inject private Event<UnitsChanged> changed;

    /** The tree as it is now, which nobody else changes until the end of the transaction. */
    public UnitTree lock() {
        return units.treeOf(repository.lockRevision());
    }

    public void add(UUID id, String code, LocalDate from) {
        repository.addUnit(id, code, from);
    }

    public void shape(UUID id, LocalDate from, String name, UnitKind kind, UUID parentId) {
        repository.addShape(id, from, null, name, kind, parentId);
    }

    public void reshape(Unit known, LocalDate from, String name, UnitKind kind, UUID parentId) {
        repository.reshape(known, from, name, kind, parentId);
    }

    public void end(Unit known, LocalDate on) {
        repository.end(known, on);
    }

    /** Says that it is done, once for all of it. */
    public void done() {
        changed.fire(new UnitsChanged());
    }
}
