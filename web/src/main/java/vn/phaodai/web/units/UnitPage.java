package vn.phaodai.web.units;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Lineage;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Days;

/** One unit on a day, what it was before, and who carried its code. */
@Named
@RequestScoped
public class UnitPage {

    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private UUID id;
    private String at;
    private LocalDate day;
    private Unit unit;
    private List<Unit> path;
    private List<Unit> below;
    private List<Shape> history;
    private List<Unit> sameCode;
    private List<Relative> predecessors;
    private List<Relative> successors;

    /** What the unit was in one period. */
    public record Shape(Unit unit, String above) {}

    /** A unit that this one took over from, or that took over from it. */
    public record Relative(Unit unit, Lineage how) {}

    public void load() {
        day = Days.of(at, clock.today());
        UnitTree tree = units.tree();
        unit = tree.findShape(id, day).orElseThrow(() -> new NotFound("thing.unit", id));
        path = tree.path(id, day);
        below = tree.children(id, day);
        history =
                tree.history(id).stream()
                        .map(shape -> new Shape(shape, nameOf(tree, shape.parentId())))
                        .toList();
        sameCode =
                tree.everByCode(unit.code()).stream()
                        .filter(other -> !other.id().equals(id))
                        .toList();
        predecessors =
                tree.predecessors(id).stream()
                        .map(how -> new Relative(named(tree, how.predecessor()), how))
                        .toList();
        successors =
                tree.successors(id).stream()
                        .map(how -> new Relative(named(tree, how.successor()), how))
                        .toList();
    }

    private static Unit named(UnitTree tree, UUID id) {
        return tree.findEver(id).orElseThrow(() -> new NotFound("thing.unit", id));
    }

    private static String nameOf(UnitTree tree, UUID parent) {
        return parent == null ? "" : tree.findEver(parent).map(Unit::name).orElse("");
    }

    /** Whether the caller may see who serves there. */
    public boolean isInScope() {
        return me.caller().scope().covers(id);
    }

    public Unit getUnit() {
        return unit;
    }

    /** From the top down to the unit; empty if it does not exist on the day. */
    public List<Unit> getPath() {
        return path;
    }

    public List<Unit> getBelow() {
        return below;
    }

    public List<Shape> getHistory() {
        return history;
    }

    /** Other units that carried this code at other times. */
    public List<Unit> getSameCode() {
        return sameCode;
    }

    /** Whether changes of it are the reader's to make, and it has not ended. */
    public boolean isEditable() {
        return me.is(Role.ADMIN_NAME)
                && (unit.validTo() == null || unit.validTo().isAfter(clock.today()));
    }

    public List<Relative> getPredecessors() {
        return predecessors;
    }

    public List<Relative> getSuccessors() {
        return successors;
    }

    public LocalDate getDay() {
        return day;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
