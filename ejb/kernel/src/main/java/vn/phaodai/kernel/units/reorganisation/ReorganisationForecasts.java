package vn.phaodai.kernel.units.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** Works out what a reorganisation would do, and who or what somebody has to assign. */
@ApplicationScoped
class ReorganisationForecasts {

    @Inject private ReorganisationRepository repository;
    @Inject private Event<ReorganisationQuestion> question;

    Forecast of(UnitTree tree, UUID id, LocalDate day, Content content, Scope scope) {
        ReorganisationPlan plan = ReorganisationPlan.of(tree, day, content, scope);
        ReorganisationQuestion asked = ask(plan, day);
        Map<String, Long> toDecide = new LinkedHashMap<>();
        asked.items().forEach(item -> toDecide.merge(item.kind(), 1L, Long::sum));
        long open = rows(tree, plan, asked, id).stream().filter(WorkRow::isOpen).count();
        return new Forecast(
                plan.problems(), plan.changes(), asked.counts(), toDecide, open, asked.remarks());
    }

    /** What a reorganisation has done. */
    Forecast done(UUID id) {
        List<ReorganisationRepository.Choice> choices = repository.choices(id);
        Map<String, Long> decided = new LinkedHashMap<>();
        choices.forEach(choice -> decided.merge(choice.item().kind(), 1L, Long::sum));
        return new Forecast(
                List.of(),
                List.of(),
                repository.counts(id),
                decided,
                choices.stream().filter(ReorganisationRepository.Choice::provisional).count(),
                List.of());
    }

    ReorganisationQuestion ask(ReorganisationPlan plan, LocalDate day) {
        ReorganisationQuestion asked =
                new ReorganisationQuestion(day, plan.successions(), plan.kinds());
        if (!plan.successions().isEmpty()) {
            question.fire(asked);
        }
        return asked;
    }

    /** The work list before the day: what there is to decide, and what was. */
    List<WorkRow> rows(
            UnitTree tree, ReorganisationPlan plan, ReorganisationQuestion asked, UUID id) {
        Map<List<Object>, ReorganisationRepository.Choice> made = made(id);
        Map<UUID, List<String>> candidates = candidates(plan);
        List<WorkRow> rows = new ArrayList<>();
        for (WorkItem item : asked.items()) {
            ReorganisationRepository.Choice choice = made.get(key(item));
            boolean valid =
                    choice != null && candidates.get(item.unitId()).contains(choice.newCode());
            rows.add(
                    new WorkRow(
                            item.kind(),
                            item.subjectId(),
                            item.unitId(),
                            name(tree, item.unitId()),
                            item.label(),
                            item.detail(),
                            candidates.get(item.unitId()),
                            valid ? choice.newCode() : null,
                            false,
                            valid ? choice.by() : null,
                            valid ? choice.at() : null));
        }
        return rows;
    }

    /** The work list from the day on. */
    List<WorkRow> rowsDone(UnitTree tree, UUID id, LocalDate day) {
        Map<UUID, List<String>> candidates = new HashMap<>();
        List<WorkRow> rows = new ArrayList<>();
        for (ReorganisationRepository.Choice choice : repository.choices(id)) {
            WorkItem item = choice.item();
            rows.add(
                    new WorkRow(
                            item.kind(),
                            item.subjectId(),
                            item.unitId(),
                            name(tree, item.unitId()),
                            item.label(),
                            item.detail(),
                            candidates.computeIfAbsent(
                                    item.unitId(), unit -> codes(tree, id, unit, day)),
                            choice.newCode(),
                            choice.provisional(),
                            choice.by(),
                            choice.at()));
        }
        return rows;
    }

    /** All that was asked about, with where it goes on the day. */
    Map<WorkItem, ReorganisationRepository.Choice> settled(
            ReorganisationPlan plan, ReorganisationQuestion asked, UUID id) {
        Map<List<Object>, ReorganisationRepository.Choice> made = made(id);
        Map<UUID, List<String>> candidates = candidates(plan);
        Map<WorkItem, ReorganisationRepository.Choice> settled = new LinkedHashMap<>();
        for (WorkItem item : asked.items()) {
            ReorganisationRepository.Choice choice = made.get(key(item));
            List<String> open = candidates.get(item.unitId());
            boolean valid = choice != null && open.contains(choice.newCode());
            settled.put(
                    item,
                    valid
                            ? new ReorganisationRepository.Choice(
                                    item, choice.newCode(), false, choice.by(), choice.at())
                            : new ReorganisationRepository.Choice(
                                    item, open.get(0), true, null, null));
        }
        return settled;
    }

    private Map<List<Object>, ReorganisationRepository.Choice> made(UUID id) {
        return repository.choices(id).stream()
                .collect(Collectors.toMap(choice -> key(choice.item()), Function.identity()));
    }

    private static List<Object> key(WorkItem item) {
        return List.of(item.kind(), item.subjectId());
    }

    private static Map<UUID, List<String>> candidates(ReorganisationPlan plan) {
        Map<UUID, List<String>> candidates = new HashMap<>();
        for (Succession succession : plan.successions()) {
            candidates.put(
                    succession.unitId(),
                    succession.successors().stream().map(plan::codeOf).toList());
        }
        return candidates;
    }

    /** Codes of the units among which one that was split has been shared out. */
    private List<String> codes(UnitTree tree, UUID id, UUID unit, LocalDate day) {
        Set<String> shared =
                repository.content(id).links().stream()
                        .filter(link -> link.oldCode().equals(codeBefore(tree, unit, day)))
                        .sorted(Comparator.comparing(Link::number))
                        .map(Link::newCode)
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return shared.isEmpty() ? Collections.emptyList() : List.copyOf(shared);
    }

    private static String codeBefore(UnitTree tree, UUID unit, LocalDate day) {
        return tree.find(unit, day.minusDays(1)).map(Unit::code).orElse("");
    }

    private static String name(UnitTree tree, UUID unit) {
        return tree.findEver(unit).map(Unit::name).orElse("");
    }
}
