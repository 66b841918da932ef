package vn.phaodai.kernel.units.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Part;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.imports.UnitChange;

/**
 * Works out what a reorganisation does to the tree. A code may name one unit until the day and
 * another from it on: a unit goes on as the same one if nothing of it leaves and, where it gets a
 * new shape, nothing joins it; else it ends, and what has its code from then on is a new unit.
 */
final class ReorganisationPlan {

    /** A unit that begins, or goes on with another shape. */
    record Step(NewUnit unit, UUID unitId, UUID parentId, Unit known) {

        boolean adds() {
            return known == null;
        }
    }

    private final UnitTree tree;
    private final LocalDate day;
    private final Content content;
    private final Scope scope;
    private final Map<String, List<Link>> byOld = new LinkedHashMap<>();
    private final Map<String, List<Link>> byNew = new HashMap<>();
    private final Map<String, NewUnit> newUnits = new LinkedHashMap<>();
    private final Map<String, UUID> begin = new LinkedHashMap<>();
    private final Set<String> goOn = new HashSet<>();
    private final Map<UUID, Unit> ending = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<FieldError> problems = new ArrayList<>();

    private ReorganisationPlan(UnitTree tree, LocalDate day, Content content, Scope scope) {
        this.tree = tree;
        this.day = day;
        this.content = content;
        this.scope = scope;
        for (Link link : content.links()) {
            byOld.computeIfAbsent(link.oldCode(), none -> new ArrayList<>()).add(link);
            byNew.computeIfAbsent(link.newCode(), none -> new ArrayList<>()).add(link);
        }
        content.units().forEach(unit -> newUnits.put(unit.code(), unit));
    }

    /**
     * @param day first day of the new order
     * @param scope units that its maker may reorganise
     */
    static ReorganisationPlan of(UnitTree tree, LocalDate day, Content content, Scope scope) {
        ReorganisationPlan plan = new ReorganisationPlan(tree, day, content, scope);
        plan.checkLinks();
        plan.tellWhoGoesOn();
        plan.tellWhoEnds();
        plan.place();
        plan.follow();
        plan.checkChildren();
        plan.checkLaterChanges();
        plan.checkCycles();
        return plan;
    }

    private Optional<Unit> known(String code) {
        return tree.findByCode(code, day)
                .filter(unit -> unit.validFrom().isBefore(day) && scope.covers(unit.id()));
    }

    private void checkLinks() {
        Set<String> pairs = new HashSet<>();
        for (Link link : content.links()) {
            if (known(link.oldCode()).isEmpty()) {
                wrong(link, "error.reorganisation.unknown", link.oldCode(), day);
            }
            if (!pairs.add(link.oldCode() + ">" + link.newCode())) {
                wrong(link, "error.reorganisation.twice", link.oldCode(), link.newCode());
            }
        }
        byOld.forEach(
                (code, links) -> {
                    boolean whole = links.stream().anyMatch(link -> link.part() == Part.FULL);
                    if (whole && links.size() > 1) {
                        links.stream()
                                .filter(link -> link.part() == Part.FULL)
                                .forEach(
                                        link ->
                                                wrong(
                                                        link,
                                                        "error.reorganisation.fullElsewhere",
                                                        code));
                    } else if (!whole && links.size() == 1) {
                        wrong(links.get(0), "error.reorganisation.remainder", code);
                    }
                });
    }

    private void tellWhoGoesOn() {
        for (NewUnit unit : content.units()) {
            Optional<Unit> known = known(unit.code());
            List<Link> out = byOld.getOrDefault(unit.code(), List.of());
            List<Link> in = byNew.getOrDefault(unit.code(), List.of());
            boolean itself =
                    out.size() == 1
                            && in.size() == 1
                            && out.get(0).equals(in.get(0))
                            && out.get(0).part() == Part.FULL;
            if (known.isPresent() && (itself || (out.isEmpty() && in.isEmpty()))) {
                goOn.add(unit.code());
                continue;
            }
            if (known.isPresent() && out.isEmpty()) {
                wrong(unit, "error.reorganisation.noSuccessor", unit.code(), known.get().name());
            }
            tree.everByCode(unit.code()).stream()
                    .filter(other -> other.validTo() == null || other.validTo().isAfter(day))
                    .filter(other -> known.isEmpty() || !other.id().equals(known.get().id()))
                    .findFirst()
                    .ifPresent(
                            other ->
                                    wrong(
                                            unit,
                                            "error.unitImport.overlap",
                                            unit.code(),
                                            other.validFrom()));
            begin.put(unit.code(), Ids.next());
        }
    }

    private void tellWhoEnds() {
        byOld.forEach(
                (code, links) -> {
                    boolean rest = links.stream().anyMatch(link -> link.newCode().equals(code));
                    boolean stays = goOn.contains(code) || (rest && !newUnits.containsKey(code));
                    if (!stays) {
                        known(code).ifPresent(unit -> ending.put(unit.id(), unit));
                    }
                });
    }

    /** The unit that has this code from the day on. */
    private Optional<UUID> after(String code) {
        if (begin.containsKey(code)) {
            return Optional.of(begin.get(code));
        }
        return known(code).map(Unit::id).filter(id -> !ending.containsKey(id));
    }

    private void place() {
        for (NewUnit unit : content.units()) {
            UUID parent = null;
            if (unit.parentCode() != null) {
                parent = after(unit.parentCode()).orElse(null);
                if (parent == null) {
                    boolean ends = known(unit.parentCode()).isPresent();
                    wrong(
                            unit,
                            ends ? "error.reorganisation.parentEnds" : "error.unitImport.parent",
                            unit.parentCode());
                    continue;
                }
            }
            if (begin.containsKey(unit.code())) {
                steps.add(new Step(unit, begin.get(unit.code()), parent, null));
                continue;
            }
            Unit known = known(unit.code()).orElseThrow();
            if (!known.name().equals(unit.name())
                    || known.kind() != unit.kind()
                    || !Objects.equals(known.parentId(), parent)) {
                steps.add(new Step(unit, known.id(), parent, known));
            }
        }
    }

    private void follow() {
        byOld.forEach(
                (code, links) -> {
                    List<UUID> successors = new ArrayList<>();
                    for (Link link : links) {
                        after(link.newCode())
                                .ifPresentOrElse(
                                        successors::add,
                                        () ->
                                                wrong(
                                                        link,
                                                        "error.reorganisation.successor",
                                                        link.newCode(),
                                                        day));
                    }
                    UUID unit = known(code).map(Unit::id).orElse(null);
                    boolean itself = successors.size() == 1 && successors.get(0).equals(unit);
                    if (unit != null && !successors.isEmpty() && !itself) {
                        successions.add(new Succession(unit, successors));
                    }
                });
    }

    /** Units under one that ends have to go somewhere too. */
    private void checkChildren() {
        Set<UUID> placed = new HashSet<>();
        steps.forEach(step -> placed.add(step.unitId()));
        for (Unit unit : tree.at(day)) {
            Unit above = unit.parentId() == null ? null : ending.get(unit.parentId());
            if (above != null && !ending.containsKey(unit.id()) && !placed.contains(unit.id())) {
                Link link = byOld.get(above.code()).get(0);
                wrong(link, "error.reorganisation.childLeft", unit.code(), unit.name());
            }
        }
    }

    private void checkLaterChanges() {
        for (Unit unit : ending.values()) {
            tree.history(unit.id()).stream()
                    .filter(shape -> !shape.shape().from().isBefore(day))
                    .findFirst()
                    .ifPresent(
                            shape ->
                                    wrong(
                                            byOld.get(unit.code()).get(0),
                                            "error.reorganisation.changesLater",
                                            unit.code(),
                                            shape.shape().from()));
        }
    }

    private void checkCycles() {
        Map<UUID, UUID> above = new HashMap<>();
        tree.at(day).forEach(unit -> above.put(unit.id(), unit.parentId()));
        ending.keySet().forEach(above::remove);
        steps.forEach(step -> above.put(step.unitId(), step.parentId()));
        for (Step step : steps) {
            Set<UUID> seen = new HashSet<>();
            UUID next = step.unitId();
            while (next != null && seen.add(next)) {
                next = above.get(next);
            }
            if (next != null) {
                wrong(step.unit(), "error.unitImport.cycle", step.unit().code());
            }
        }
    }

    List<FieldError> problems() {
        return List.copyOf(problems);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Unit> ended() {
        return List.copyOf(ending.values());
    }

    List<Succession> successions() {
        return List.copyOf(successions);
    }

    /** The unit that has this code from the day on, of those that something can go to. */
    Optional<UUID> successor(String code) {
        return after(code);
    }

    /** Kinds of all successors from the day on. */
    Map<UUID, UnitKind> kinds() {
        Map<UUID, UnitKind> kinds = new HashMap<>();
        for (Succession succession : successions) {
            for (UUID successor : succession.successors()) {
                tree.find(successor, day).ifPresent(unit -> kinds.put(successor, unit.kind()));
            }
        }
        steps.forEach(step -> kinds.put(step.unitId(), step.unit().kind()));
        return kinds;
    }

    /** Code of a unit from the day on. */
    String codeOf(UUID id) {
        return begin.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> tree.find(id, day).map(Unit::code))
                .orElseThrow();
    }

    List<UnitChange> changes() {
        List<UnitChange> changes = new ArrayList<>();
        for (Step step : steps) {
            NewUnit unit = step.unit();
            changes.add(
                    new UnitChange(
                            what(step),
                            step.adds() ? null : step.unitId(),
                            unit.code(),
                            step.adds() ? null : shape(step.known()),
                            new UnitChange.Shape(unit.name(), unit.kind(), unit.parentCode())));
        }
        for (Unit unit : ending.values()) {
            changes.add(
                    new UnitChange(
                            UnitChange.What.ENDED, unit.id(), unit.code(), shape(unit), null));
        }
        return changes;
    }

    private UnitChange.Shape shape(Unit unit) {
        return new UnitChange.Shape(
                unit.name(),
                unit.kind(),
                tree.find(unit.parentId(), day).map(Unit::code).orElse(null));
    }

    private static UnitChange.What what(Step step) {
        if (step.adds()) {
            return UnitChange.What.ADDED;
        }
        boolean renamed =
                !step.known().name().equals(step.unit().name())
                        || step.known().kind() != step.unit().kind();
        if (Objects.equals(step.known().parentId(), step.parentId())) {
            return UnitChange.What.RENAMED;
        }
        return renamed ? UnitChange.What.RENAMED_AND_MOVED : UnitChange.What.MOVED;
    }

    private void wrong(Link link, String key, Object... args) {
        problems.add(LinkFile.wrong("links", link.number(), key, args));
    }

    private void wrong(NewUnit unit, String key, Object... args) {
        problems.add(LinkFile.wrong("units", unit.number(), key, args));
    }
}
