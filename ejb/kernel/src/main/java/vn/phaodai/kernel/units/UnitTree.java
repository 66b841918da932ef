package vn.phaodai.kernel.units;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.kernel.VietnameseText;

/**
 * All units in time, immutable and in memory: a city has some hundreds, and every call needs them
 * for its scope. Ordered by code, so that lists made of it are stable.
 */
public final class UnitTree {

    private static final int DAYS_KEPT = 64;

    private final long revision;
    private final List<Unit> shapes;
    private final Set<UUID> ids;
    private final List<Lineage> lineage;
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

    UnitTree(long revision, List<Unit> shapes, List<Lineage> lineage) {
        this.revision = revision;
        this.shapes = List.copyOf(shapes);
        this.ids = shapes.stream().map(Unit::id).collect(Collectors.toUnmodifiableSet());
        this.lineage = List.copyOf(lineage);
    }

    /** Grows with every change of any unit: what was worked out on one revision may be checked. */
    public long revision() {
        return revision;
    }

    /** The units of that day, ordered by code. */
    public List<Unit> at(LocalDate day) {
        return day(day).units;
    }

    public Optional<Unit> find(UUID id, LocalDate day) {
        return id == null ? Optional.empty() : Optional.ofNullable(day(day).byId.get(id));
    }

    /** The unit whose code this is on that day. */
    public Optional<Unit> findByCode(String code, LocalDate day) {
        return code == null ? Optional.empty() : Optional.ofNullable(day(day).byCode.get(code));
    }

    /** The unit's last known shape on any day, for histories that name units which have ended. */
    public Optional<Unit> findEver(UUID id) {
        return shapes.stream()
                .filter(unit -> unit.id().equals(id))
                .reduce((earlier, later) -> later);
    }

    /** Its shape on that day; its last known one, if it did not exist then. */
    public Optional<Unit> findShape(UUID id, LocalDate day) {
        return find(id, day).or(() -> findEver(id));
    }

    /** Its last known name; empty if there never was such a unit. */
    public String nameOf(UUID id) {
        return findEver(id).map(Unit::name).orElse("");
    }

    /** All shapes of one unit in time order. */
    public List<Unit> history(UUID id) {
        return shapes.stream().filter(unit -> unit.id().equals(id)).toList();
    }

    /** Every unit that ever carried this code, in time order. */
    public List<Unit> everByCode(String code) {
        return shapes.stream().filter(unit -> unit.code().equals(code)).toList();
    }

    public List<Unit> children(UUID parentId, LocalDate day) {
        return day(day).children.getOrDefault(parentId, List.of());
    }

    /** Units without a parent on that day: the city, as a rule. */
    public List<Unit> roots(LocalDate day) {
        return day(day).children.getOrDefault(null, List.of());
    }

    /** Whether all units of that day are below this one. */
    public boolean isTop(UUID id, LocalDate day) {
        List<Unit> roots = roots(day);
        return roots.size() == 1 && roots.get(0).id().equals(id);
    }

    /** Ids of all units that there ever were. */
    public Set<UUID> ids() {
        return ids;
    }

    /**
     * Ids of the unit and of all below it on that day; just the id itself if it is not in the tree
     * then.
     */
    public Set<UUID> subtree(UUID id, LocalDate day) {
        Day tree = day(day);
        return tree.subtrees.computeIfAbsent(
                id,
                top -> {
                    Set<UUID> found = new HashSet<>();
                    Deque<UUID> open = new ArrayDeque<>(List.of(top));
                    while (!open.isEmpty()) {
                        UUID next = open.pop();
                        if (found.add(next)) {
                            tree.children
                                    .getOrDefault(next, List.of())
                                    .forEach(child -> open.push(child.id()));
                        }
                    }
                    return Collections.unmodifiableSet(found);
                });
    }

    /**
     * What whoever has this unit may see on that day: the unit, all below it, and the units that
     * ended before and whose successors, or else whose last superior, are all among these. So the
     * past of a unit, and those who left the service in it, stay in sight of those who took it
     * over; of one that was split, in sight of those who have all its parts.
     */
    public Set<UUID> reach(UUID id, LocalDate day) {
        return day(day).reaches.computeIfAbsent(id, top -> reaching(subtree(top, day), day));
    }

    private Set<UUID> reaching(Set<UUID> living, LocalDate day) {
        Map<UUID, Set<UUID>> heirs = new HashMap<>();
        for (Unit unit : shapes) {
            if (unit.validTo() != null && !unit.validTo().isAfter(day)) {
                Set<UUID> last = new HashSet<>();
                if (unit.parentId() != null) {
                    last.add(unit.parentId());
                }
                heirs.put(unit.id(), last);
            }
        }
        Map<UUID, Set<UUID>> successors = new HashMap<>();
        lineage.stream()
                .filter(line -> heirs.containsKey(line.predecessor()))
                .forEach(
                        line ->
                                successors
                                        .computeIfAbsent(
                                                line.predecessor(), none -> new HashSet<>())
                                        .add(line.successor()));
        heirs.putAll(successors);
        Set<UUID> reached = new HashSet<>(living);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Map.Entry<UUID, Set<UUID>> ended : heirs.entrySet()) {
                if (!ended.getValue().isEmpty()
                        && !reached.contains(ended.getKey())
                        && reached.containsAll(ended.getValue())) {
                    grows |= reached.add(ended.getKey());
                }
            }
        }
        return Collections.unmodifiableSet(reached);
    }

    /** Which units this one took over from, the latest first. */
    public List<Lineage> predecessors(UUID id) {
        return lineage.stream()
                .filter(line -> line.successor().equals(id) && !line.predecessor().equals(id))
                .sorted(Comparator.comparing(Lineage::on).reversed())
                .toList();
    }

    /** Which units took over from this one. */
    public List<Lineage> successors(UUID id) {
        return lineage.stream()
                .filter(line -> line.predecessor().equals(id) && !line.successor().equals(id))
                .toList();
    }

    /** The unit and those above it, from the top down. */
    public List<Unit> path(UUID id, LocalDate day) {
        LinkedList<Unit> path = new LinkedList<>();
        for (Optional<Unit> next = find(id, day);
                next.isPresent();
                next = find(next.get().parentId(), day)) {
            path.addFirst(next.get());
        }
        return List.copyOf(path);
    }

    /**
     * Units of that day whose code or name has all the words typed, without regard to diacritics:
     * best match first, then by code.
     */
    public List<Unit> search(String typed, LocalDate day, int limit) {
        String[] words = VietnameseText.searchForm(typed).split(" ");
        if (words[0].isEmpty()) {
            return List.of();
        }
        Day tree = day(day);
        return tree.units.stream()
                .filter(unit -> Stream.of(words).allMatch(tree.searched.get(unit.id())::contains))
                .sorted(Comparator.comparing(unit -> rank(unit, words)))
                .limit(limit)
                .toList();
    }

    /** 0 the code itself, 1 the name ends with it as typed (Quận 1, not Quận 12), 2 the rest. */
    private static int rank(Unit unit, String[] words) {
        String typed = String.join(" ", words);
        if (unit.code().equalsIgnoreCase(typed)) {
            return 0;
        }
        return (" " + VietnameseText.searchForm(unit.name())).endsWith(" " + typed) ? 1 : 2;
    }

    private Day day(LocalDate day) {
        if (days.size() > DAYS_KEPT) {
            days.clear();
        }
        return days.computeIfAbsent(day, wanted -> new Day(shapes, wanted));
    }

    private static final class Day {

        private final List<Unit> units;
        private final Map<UUID, Unit> byId = new HashMap<>();
        private final Map<UUID, String> searched = new HashMap<>();
        private final Map<String, Unit> byCode = new HashMap<>();
        private final Map<UUID, List<Unit>> children = new LinkedHashMap<>();
        private final Map<UUID, Set<UUID>> subtrees = new ConcurrentHashMap<>();
        private final Map<UUID, Set<UUID>> reaches = new ConcurrentHashMap<>();

        Day(List<Unit> shapes, LocalDate day) {
            units = shapes.stream().filter(unit -> unit.shape().covers(day)).toList();
            for (Unit unit : units) {
                byId.put(unit.id(), unit);
                byCode.put(unit.code(), unit);
                searched.put(unit.id(), VietnameseText.searchForm(unit.code() + " " + unit.name()));
            }
            for (Unit unit : units) {
                UUID parent = byId.containsKey(unit.parentId()) ? unit.parentId() : null;
                children.computeIfAbsent(parent, none -> new ArrayList<>()).add(unit);
            }
        }
    }
}
