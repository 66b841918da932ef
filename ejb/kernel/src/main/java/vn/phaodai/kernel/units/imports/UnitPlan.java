package vn.phaodai.kernel.units.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** What has to be done so that the tree is as the file says. */
final class UnitPlan {

    /** A unit to be added, or to have another shape from the line's day on. */
    record Step(UnitLine line, UUID unitId, UUID parentId, Unit known) {

        boolean adds() {
            return known == null;
        }
    }

    private final UnitTree tree;
    private final List<UnitLine> lines;
    private final LocalDate endOn;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, UnitLine> byCode = new HashMap<>();
    private final Map<String, UUID> added = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private List<Unit> absent = List.of();

    private UnitPlan(UnitTree tree, List<UnitLine> lines, LocalDate endOn) {
        this.tree = tree;
        this.lines = lines;
        this.endOn = endOn;
        lines.forEach(line -> byCode.put(line.code(), line));
    }

    /**
     * @param endOn day on which units that the file leaves out end; null if they go on
     * @throws InvalidInput naming every line that cannot be
     */
    static UnitPlan of(UnitTree tree, List<UnitLine> lines, LocalDate endOn) {
        UnitPlan plan = new UnitPlan(tree, lines, endOn);
        plan.addNew();
        lines.forEach(plan::place);
        plan.absent = plan.leftOut();
        plan.checkCycles();
        plan.checkEnds();
        if (!plan.errors.isEmpty()) {
            throw new InvalidInput(plan.errors);
        }
        return plan;
    }

    private void addNew() {
        for (UnitLine line : lines) {
            if (tree.findByCode(line.code(), line.validFrom()).isPresent()) {
                continue;
            }
            Optional<Unit> later =
                    tree.everByCode(line.code()).stream()
                            .filter(unit -> unit.validFrom().isAfter(line.validFrom()))
                            .findFirst();
            if (later.isPresent()) {
                wrong(line, "error.unitImport.overlap", line.code(), later.get().validFrom());
            }
            added.put(line.code(), Ids.next());
        }
    }

    private void place(UnitLine line) {
        UUID parent = null;
        if (line.parentCode() != null) {
            parent = parentOf(line).orElse(null);
            if (parent == null) {
                wrong(line, "error.unitImport.parent", line.parentCode());
                return;
            }
        }
        UUID id = added.get(line.code());
        if (id != null) {
            steps.put(line.code(), new Step(line, id, parent, null));
            return;
        }
        Unit known = tree.findByCode(line.code(), line.validFrom()).orElseThrow();
        if (!known.name().equals(line.name())
                || known.kind() != line.kind()
                || !Objects.equals(known.parentId(), parent)) {
            steps.put(line.code(), new Step(line, known.id(), parent, known));
        }
    }

    private Optional<UUID> parentOf(UnitLine line) {
        UnitLine above = byCode.get(line.parentCode());
        if (above != null && added.containsKey(above.code())) {
            return above.validFrom().isAfter(line.validFrom())
                    ? Optional.empty()
                    : Optional.of(added.get(above.code()));
        }
        return tree.findByCode(line.parentCode(), line.validFrom()).map(Unit::id);
    }

    /** Units below the tops of the file that the file does not name. */
    private List<Unit> leftOut() {
        LocalDate day = endOn == null ? suggestedEnd() : endOn;
        Set<String> tops =
                lines.stream()
                        .filter(line -> line.parentCode() == null)
                        .map(UnitLine::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (tops.isEmpty()) {
            lines.stream()
                    .map(UnitLine::parentCode)
                    .filter(code -> !byCode.containsKey(code))
                    .forEach(tops::add);
        }
        Set<UUID> below = new HashSet<>();
        for (String top : tops) {
            tree.findByCode(top, day)
                    .ifPresent(
                            unit -> {
                                below.addAll(tree.subtree(unit.id(), day));
                                below.remove(unit.id());
                            });
        }
        return tree.at(day).stream()
                .filter(unit -> below.contains(unit.id()) && !byCode.containsKey(unit.code()))
                .toList();
    }

    /** Whether somebody would be above himself, the rest of the tree considered. */
    private void checkCycles() {
        LocalDate day = suggestedEnd();
        Map<UUID, UUID> above = new HashMap<>();
        tree.at(day).forEach(unit -> above.put(unit.id(), unit.parentId()));
        steps.values().forEach(step -> above.put(step.unitId(), step.parentId()));
        for (Step step : steps.values()) {
            Set<UUID> seen = new HashSet<>();
            UUID next = step.unitId();
            while (next != null && seen.add(next)) {
                next = above.get(next);
            }
            if (next != null) {
                wrong(step.line(), "error.unitImport.cycle", step.line().code());
            }
        }
    }

    private void checkEnds() {
        if (endOn == null) {
            return;
        }
        Set<String> ending = absent.stream().map(Unit::code).collect(Collectors.toSet());
        for (UnitLine line : lines) {
            if (ending.contains(line.parentCode())) {
                wrong(line, "error.unitImport.orphan", line.parentCode());
            }
        }
        for (Unit unit : absent) {
            if (!unit.validFrom().isBefore(endOn)) {
                errors.add(
                        FieldError.of(
                                "endOn",
                                "error.unit.endBeforeStart",
                                unit.code(),
                                unit.validFrom()));
            }
            tree.history(unit.id()).stream()
                    .filter(shape -> !shape.shape().from().isBefore(endOn))
                    .findFirst()
                    .ifPresent(
                            shape ->
                                    errors.add(
                                            FieldError.of(
                                                    "endOn",
                                                    "error.unit.changesLater",
                                                    unit.code(),
                                                    shape.shape().from())));
        }
    }

    /** Added and reshaped units, as in the file. */
    List<Step> steps() {
        return List.copyOf(steps.values());
    }

    List<Unit> ended() {
        return endOn == null ? List.of() : absent;
    }

    List<String> absentCodes() {
        return endOn == null ? absent.stream().map(Unit::code).toList() : List.of();
    }

    LocalDate suggestedEnd() {
        return lines.stream().map(UnitLine::validFrom).max(Comparator.naturalOrder()).orElseThrow();
    }

    int unchanged() {
        return lines.size() - steps.size();
    }

    List<UnitChange> changes() {
        List<UnitChange> changes = new ArrayList<>();
        for (Step step : steps.values()) {
            UnitLine line = step.line();
            changes.add(
                    new UnitChange(
                            what(step),
                            step.adds() ? null : step.unitId(),
                            line.code(),
                            step.adds() ? null : shape(step.known(), line.validFrom()),
                            new UnitChange.Shape(line.name(), line.kind(), line.parentCode())));
        }
        for (Unit unit : ended()) {
            changes.add(
                    new UnitChange(
                            UnitChange.What.ENDED,
                            unit.id(),
                            unit.code(),
                            shape(unit, endOn),
                            null));
        }
        return changes;
    }

    private UnitChange.Shape shape(Unit unit, LocalDate day) {
        return new UnitChange.Shape(
                unit.name(),
                unit.kind(),
                tree.find(unit.parentId(), day).map(Unit::code).orElse(null));
    }

    private static UnitChange.What what(Step step) {
        if (step.adds()) {
            return UnitChange.What.ADDED;
        }
        boolean moved = !Objects.equals(step.known().parentId(), step.parentId());
        boolean renamed =
                !step.known().name().equals(step.line().name())
                        || step.known().kind() != step.line().kind();
        if (moved) {
            return renamed ? UnitChange.What.RENAMED_AND_MOVED : UnitChange.What.MOVED;
        }
        return UnitChange.What.RENAMED;
    }

    private void wrong(UnitLine line, String key, Object... args) {
        List<Object> all = new ArrayList<>(List.of((Object) line.number()));
        all.addAll(List.of(args));
        errors.add(new FieldError("line " + line.number(), key, all));
    }
}
