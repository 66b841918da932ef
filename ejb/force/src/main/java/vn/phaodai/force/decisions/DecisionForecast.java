package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Position;
import vn.phaodai.force.Strength;
import vn.phaodai.force.roster.PublishedDuties;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** Tells what a decision would do, and what stands against it. */
@ApplicationScoped
class DecisionForecast {

    private static final long HUNDRED = 100;

    @Inject private DecisionRepository repository;
    @Inject private DecisionFactsRepository facts;
    @Inject private PersonRepository persons;
    @Inject private DecisionRegisterRepository registers;
    @Inject private PublishedDuties published;
    @Inject private Catalogue catalogue;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    DecisionCheck check() {
        return new DecisionCheck(
                catalogue,
                units.tree(),
                clock.today(),
                facts.pastDays(clock.today()),
                facts.leaveKinds(),
                registers.commendations(),
                registers.courses());
    }

    /**
     * What the lines of such a decision may name: kinds of leave, forms of discipline and so on.
     */
    List<DecisionCode> codes(DecisionKind kind) {
        return switch (kind) {
            case LEAVE -> facts.leaveKinds();
            case DISCIPLINE -> DecisionCheck.DISCIPLINE;
            case COMMENDATION -> registers.commendations();
            case TRAINING -> registers.courses();
            default -> List.of();
        };
    }

    boolean isPosition(String code) {
        return catalogue.position(code).isPresent();
    }

    boolean isRank(String code) {
        return catalogue.rank(code).isPresent();
    }

    DecisionPreview of(Caller caller, Decision decision, List<DecisionLine> lines) {
        Map<UUID, Person> people =
                persons.people(
                        caller.scope(),
                        lines.stream().map(DecisionLine::officerId).toList(),
                        decision.supersedes());
        List<DecisionPreview.Problem> problems = new ArrayList<>();
        if (decision.state() == DecisionState.DRAFT || decision.state() == DecisionState.PROPOSED) {
            problems(caller, decision, lines, people).forEach(problems::add);
        }
        List<DecisionPreview.UnitEffect> effects =
                decision.state() == DecisionState.DRAFT
                                || decision.state() == DecisionState.PROPOSED
                        ? effects(decision, lines, people)
                        : List.of();
        return new DecisionPreview(
                lines.size(), effects, problems, doubts(decision, lines, people));
    }

    /**
     * How far officers meet the conditions of a promotion on the days on which it takes effect, by
     * officer; empty for other kinds.
     *
     * @param superseded decision without which they are met; null if none is superseded
     */
    Map<UUID, NextRank> nextRanks(DecisionKind kind, UUID superseded, Map<UUID, LocalDate> days) {
        return kind == DecisionKind.RANK_PROMOTION && !days.isEmpty()
                ? facts.nextRanks(days, clock.today(), superseded)
                : Map.of();
    }

    private Map<UUID, NextRank> nextRanks(Decision decision, List<DecisionLine> lines) {
        Map<UUID, LocalDate> days = new HashMap<>();
        lines.forEach(line -> days.put(line.officerId(), line.effectiveOn()));
        return nextRanks(decision.kind(), decision.supersedes(), days);
    }

    /** What is wrong, as fields of the lines. */
    List<FieldError> errors(
            Caller caller, Decision decision, List<DecisionLine> lines, Map<UUID, Person> people) {
        Map<Integer, Integer> place = new HashMap<>();
        lines.forEach(line -> place.put(line.ordinal(), place.size()));
        return problems(caller, decision, lines, people).stream()
                .map(
                        problem ->
                                new FieldError(
                                        "lines["
                                                + place.get(problem.ordinal())
                                                + "]."
                                                + problem.error().field(),
                                        problem.error().key(),
                                        problem.error().args()))
                .toList();
    }

    private List<DecisionPreview.Problem> problems(
            Caller caller, Decision decision, List<DecisionLine> lines, Map<UUID, Person> people) {
        DecisionCheck rules = check();
        List<DecisionPreview.Problem> found = new ArrayList<>();
        Map<UUID, List<OpenLine>> open =
                persons
                        .open(
                                lines.stream().map(DecisionLine::officerId).toList(),
                                decision.id(),
                                decision.supersedes())
                        .stream()
                        .collect(Collectors.groupingBy(OpenLine::officerId));
        Map<UUID, NextRank> next = nextRanks(decision, lines);
        Set<UUID> onLeave =
                decision.kind() == DecisionKind.LEAVE ? persons.onLeave(decision.id()) : Set.of();
        for (DecisionLine line : lines) {
            Person person = people.get(line.officerId());
            if (person == null) {
                found.add(
                        new DecisionPreview.Problem(
                                line.ordinal(),
                                null,
                                FieldError.of("officerId", "error.decision.elsewhere")));
                continue;
            }
            List<FieldError> wrong =
                    new ArrayList<>(
                            rules.line(
                                    caller,
                                    decision.kind(),
                                    person,
                                    next.get(person.id()),
                                    line.draft()));
            open.getOrDefault(person.id(), List.of()).stream()
                    .filter(other -> other.contradicts(decision.kind(), line.effectiveOn()))
                    .findFirst()
                    .ifPresent(
                            other ->
                                    wrong.add(
                                            FieldError.of(
                                                    "officerId",
                                                    "error.decision.contradicts",
                                                    other.number(),
                                                    other.effectiveOn())));
            if (onLeave.contains(person.id())) {
                wrong.add(FieldError.of("effectiveOn", "error.decision.onLeave"));
            }
            wrong.forEach(
                    error ->
                            found.add(
                                    new DecisionPreview.Problem(
                                            line.ordinal(), person.fullName(), error)));
        }
        return found;
    }

    /** Strength of every unit that changes, on the last day on which it does. */
    private List<DecisionPreview.UnitEffect> effects(
            Decision decision, List<DecisionLine> lines, Map<UUID, Person> people) {
        Map<UUID, Integer> change = new LinkedHashMap<>();
        Map<UUID, LocalDate> lastDay = new HashMap<>();
        for (DecisionLine line : lines) {
            Person person = people.get(line.officerId());
            boolean there = person == null || person.status().isServing();
            boolean comes = decision.kind().moves() && line.toUnit() != null;
            boolean stays = there && comes && line.toUnit().equals(line.fromUnit());
            if (there && !stays && (comes || decision.kind().leaves())) {
                count(change, lastDay, line.fromUnit(), -1, line.effectiveOn());
            }
            if (comes && !stays) {
                count(change, lastDay, line.toUnit(), 1, line.effectiveOn());
            }
        }
        Map<LocalDate, Set<UUID>> byDay = new TreeMap<>();
        lastDay.forEach(
                (unit, day) -> byDay.computeIfAbsent(day, any -> new LinkedHashSet<>()).add(unit));
        UnitTree tree = units.tree();
        List<DecisionPreview.UnitEffect> effects = new ArrayList<>();
        byDay.forEach(
                (day, changed) -> {
                    Map<UUID, Strength> before = facts.strengths(changed, day);
                    Map<String, Integer> covers = facts.minimumCover(day);
                    for (UUID unit : changed) {
                        Strength was = before.getOrDefault(unit, Strength.NONE);
                        effects.add(
                                new DecisionPreview.UnitEffect(
                                        unit,
                                        tree.nameOf(unit),
                                        day,
                                        was,
                                        was.plus(new Strength(0, change.get(unit))),
                                        minimum(tree.find(unit, day), was, covers)));
                    }
                });
        return effects;
    }

    private static void count(
            Map<UUID, Integer> change,
            Map<UUID, LocalDate> lastDay,
            UUID unit,
            int by,
            LocalDate day) {
        change.merge(unit, by, Integer::sum);
        lastDay.merge(unit, day, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Long minimum(
            Optional<Unit> unit, Strength strength, Map<String, Integer> covers) {
        return unit.map(found -> covers.get(found.kind().name()))
                .filter(percent -> strength.establishment() > 0)
                .map(percent -> (strength.establishment() * percent + HUNDRED - 1) / HUNDRED)
                .orElse(null);
    }

    private List<DecisionPreview.Problem> doubts(
            Decision decision, List<DecisionLine> lines, Map<UUID, Person> people) {
        List<DecisionPreview.Problem> found = new ArrayList<>();
        if (repository.isNumberTaken(decision.number(), decision.date().getYear(), decision.id())) {
            found.add(
                    new DecisionPreview.Problem(
                            0, null, FieldError.of("number", "warning.transfer.number")));
        }
        found.addAll(duties(decision, lines, people));
        if (decision.kind() == DecisionKind.DISCIPLINE) {
            lines.stream()
                    .filter(line -> line.endsOn() == null && people.containsKey(line.officerId()))
                    .map(
                            line ->
                                    doubt(
                                            line,
                                            people.get(line.officerId()),
                                            "endsOn",
                                            "warning.decision.countsForGood"))
                    .forEach(found::add);
        }
        if (decision.kind() == DecisionKind.RETIREMENT) {
            found.addAll(retirements(lines, people));
        }
        if (!decision.kind().moves()) {
            return found;
        }
        List<DecisionLine> complete =
                lines.stream()
                        .filter(line -> line.position() != null && line.toUnit() != null)
                        .filter(line -> people.containsKey(line.officerId()))
                        .toList();
        Map<LocalDate, Set<DecisionFactsRepository.Held>> held = new HashMap<>();
        for (DecisionLine line : complete) {
            Person person = people.get(line.officerId());
            if (catalogue.exceedsCeiling(person.rank(), line.position(), line.effectiveOn())) {
                found.add(doubt(line, person, "position", "warning.officer.ceiling"));
            }
            if (isCommanding(line.position())
                    && !person.isAt(line.toUnit(), line.position())
                    && held.computeIfAbsent(line.effectiveOn(), day -> held(complete, day))
                            .contains(
                                    new DecisionFactsRepository.Held(
                                            line.toUnit(), line.position()))) {
                found.add(doubt(line, person, "position", "warning.transfer.held"));
            }
        }
        return found;
    }

    /** Retirements in another month than the one that the age limit says. */
    private List<DecisionPreview.Problem> retirements(
            List<DecisionLine> lines, Map<UUID, Person> people) {
        Map<UUID, LocalDate> byAge = facts.leaveByAge(people.keySet(), clock.today());
        List<DecisionPreview.Problem> found = new ArrayList<>();
        for (DecisionLine line : lines) {
            Person person = people.get(line.officerId());
            if (person == null) {
                continue;
            }
            LocalDate day = byAge.get(person.id());
            if (day == null) {
                found.add(doubt(line, person, "effectiveOn", "warning.decision.noAgeLimit"));
            } else if (!YearMonth.from(day).equals(YearMonth.from(line.effectiveOn()))) {
                found.add(
                        new DecisionPreview.Problem(
                                line.ordinal(),
                                person.fullName(),
                                FieldError.of("effectiveOn", "warning.decision.ageLimit", day)));
            }
        }
        return found;
    }

    /** Published duties that would lose their officer. */
    private List<DecisionPreview.Problem> duties(
            Decision decision, List<DecisionLine> lines, Map<UUID, Person> people) {
        Map<UUID, LocalDate> from = new HashMap<>();
        Map<UUID, LocalDate> until = new HashMap<>();
        for (DecisionLine line : lines) {
            if (people.containsKey(line.officerId()) && takesAway(decision.kind(), line)) {
                from.put(line.officerId(), line.effectiveOn());
                until.put(line.officerId(), line.endsOn());
            }
        }
        if (from.isEmpty()) {
            return List.of();
        }
        Map<UUID, PublishedDuties.Duties> duties = published.missed(from, until);
        return lines.stream()
                .filter(line -> duties.containsKey(line.officerId()))
                .map(
                        line ->
                                new DecisionPreview.Problem(
                                        line.ordinal(),
                                        people.get(line.officerId()).fullName(),
                                        FieldError.of(
                                                "effectiveOn",
                                                "warning.decision.duties",
                                                duties.get(line.officerId()).count(),
                                                duties.get(line.officerId()).first())))
                .toList();
    }

    /** Whether the officer is no longer there for the duties of the unit. */
    private static boolean takesAway(DecisionKind kind, DecisionLine line) {
        boolean elsewhere =
                kind.moves() && line.toUnit() != null && !line.toUnit().equals(line.fromUnit());
        return elsewhere || kind.leaves() || kind.theme() == DecisionKind.Theme.ABSENCE;
    }

    private Set<DecisionFactsRepository.Held> held(List<DecisionLine> lines, LocalDate day) {
        return facts.held(lines.stream().map(DecisionLine::toUnit).toList(), day);
    }

    boolean isCommanding(String position) {
        return catalogue.position(position).filter(Position::commanding).isPresent();
    }

    private static DecisionPreview.Problem doubt(
            DecisionLine line, Person person, String field, String key) {
        return new DecisionPreview.Problem(
                line.ordinal(), person.fullName(), FieldError.of(field, key));
    }
}
