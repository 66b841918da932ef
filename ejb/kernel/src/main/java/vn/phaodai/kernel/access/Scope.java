package vn.phaodai.kernel.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.NotFound;

/**
 * The units whose data a caller may see: the subtree of the caller's unit today, and the units that
 * ended and that it took over ({@link vn.phaodai.kernel.units.UnitTree#reach}); for the unit on top
 * of the tree every unit there ever was. Every query over scoped data is made here, with the marker
 * <code>{scope:alias.column}</code> where the unit of the row is compared, or <code>
 * {scope-all:alias.column}</code> where all units of an array must lie inside; a text without
 * either is refused.
 */
public final class Scope {

    private static final Pattern MARKER = Pattern.compile("\\{scope(-all)?:([a-z_][a-z0-9_.]*)}");
    private static final Scope EVERYTHING = new Scope(null, Set.of(), true);
    private static final Scope NOTHING = new Scope(null, Set.of(), false);

    private final UUID root;
    private final Set<UUID> units;
    private final boolean all;

    private Scope(UUID root, Set<UUID> units, boolean all) {
        this.root = root;
        this.units = units;
        this.all = all;
    }

    static Scope of(UUID root, Set<UUID> units) {
        return new Scope(root, units, false);
    }

    /** That of the unit on top of the only tree: all units, also those that have ended. */
    static Scope ofTop(UUID root, Set<UUID> units) {
        return new Scope(root, units, true);
    }

    static Scope everything() {
        return EVERYTHING;
    }

    static Scope nothing() {
        return NOTHING;
    }

    public boolean covers(UUID unitId) {
        return this == EVERYTHING || (unitId != null && units.contains(unitId));
    }

    public boolean coversAll(Collection<UUID> unitIds) {
        return this == EVERYTHING || units.containsAll(unitIds);
    }

    public boolean isEverything() {
        return this == EVERYTHING;
    }

    /** The unit on top of the scope; empty for the system's own scope and for nobody's. */
    public Optional<UUID> root() {
        return Optional.ofNullable(root);
    }

    /**
     * @throws NotFound if the unit lies outside: what is out of scope does not exist for the caller
     */
    public void require(UUID unitId) {
        if (!covers(unitId)) {
            throw new NotFound("thing.unit", unitId);
        }
    }

    /**
     * A query whose rows lie inside this scope.
     *
     * @param sql text with at least one marker
     */
    public ListQuery query(EntityManager entityManager, String sql) {
        Matcher markers = MARKER.matcher(sql);
        if (!markers.find()) {
            throw new IllegalArgumentException("A scoped query needs {scope:column}: " + sql);
        }
        if (all) {
            return new ListQuery(entityManager, markers.replaceAll("true"));
        }
        return new ListQuery(entityManager, markers.replaceAll(Scope::condition))
                .set("scope_units", units.toArray(UUID[]::new));
    }

    private static String condition(MatchResult marker) {
        return marker.group(1) == null
                ? marker.group(2) + " = any(:scope_units)"
                : marker.group(2) + " <@ cast(:scope_units as uuid[])";
    }

    /** The entity, if it exists and lies inside this scope. */
    public <T extends Scoped> Optional<T> find(
            EntityManager entityManager, Class<T> type, UUID id) {
        return Optional.ofNullable(entityManager.find(type, id))
                .filter(found -> covers(found.unitId()));
    }

    /** The entity, locked for change, if it exists and lies inside this scope. */
    public <T extends Scoped> Optional<T> lock(
            EntityManager entityManager, Class<T> type, UUID id) {
        return Optional.ofNullable(entityManager.find(type, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> covers(found.unitId()));
    }
}
