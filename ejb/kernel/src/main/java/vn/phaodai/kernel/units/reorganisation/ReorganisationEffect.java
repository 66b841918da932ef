package vn.phaodai.kernel.units.reorganisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditLine;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.imports.UnitChanges;

/**
 * Applies a reorganisation in one transaction: the tree, and through {@link UnitsReorganised} all
 * that the capabilities keep about it. The state that it leaves behind lets nobody apply it again.
 */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReorganisationEffect {

    @Inject private ReorganisationRepository repository;
    @Inject private ReorganisationForecasts forecasts;
    @Inject private UnitChanges changes;
    @Inject private Callers callers;
    @Inject private Notices notices;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Event<UnitsReorganised> reorganised;

    /** Those whose day has come, the earliest first. */
    public List<UUID> due() {
        return repository.due(clock.today());
    }

    /** Does nothing if it is in another's hand or was dealt with. */
    public void of(UUID id) {
        Optional<Reorganisation> due = repository.lockDue(id);
        if (due.isEmpty()) {
            return;
        }
        Reorganisation known = due.get();
        Caller system = callers.system("reorganisations");
        UnitTree tree = changes.lock();
        ReorganisationPlan plan =
                ReorganisationPlan.of(
                        tree, known.effectiveOn(), repository.content(id), system.scope());
        if (plan.problems().isEmpty()) {
            long open = apply(known, plan, system);
            known.apply(clock.now());
            tell(known, "notice.reorganisation.applied", Long.toString(open));
        } else {
            known.fail("reorganisation.failure.changed", clock.now());
            tell(known, "notice.reorganisation.failed", "");
        }
        repository.flush();
        audit.change(
                system,
                AuditAction.TAKE_EFFECT,
                Reorganisations.about(known),
                Changes.none()
                        .field("state", ReorganisationState.APPROVED, known.state())
                        .set("reason", plan.problems().isEmpty() ? null : first(plan)));
    }

    private static String first(ReorganisationPlan plan) {
        return plan.problems().get(0).key() + " " + plan.problems().get(0).args();
    }

    /** Returns how much went somewhere only because nobody had decided. */
    private long apply(Reorganisation known, ReorganisationPlan plan, Caller system) {
        LocalDate on = known.effectiveOn();
        ReorganisationQuestion asked = forecasts.ask(plan, on);
        Map<WorkItem, ReorganisationRepository.Choice> settled =
                forecasts.settled(plan, asked, known.id());
        change(plan, on);
        repository.addLineage(known.id(), on, plan.successions());
        settled.values().stream()
                .map(ReorganisationRepository.Choice::at)
                .distinct()
                .forEach(
                        at ->
                                repository.choose(
                                        known.id(),
                                        settled.values().stream()
                                                .filter(
                                                        choice ->
                                                                java.util.Objects.equals(
                                                                        choice.at(), at))
                                                .toList()));
        UnitsReorganised event =
                new UnitsReorganised(known, system, plan.successions(), choices(plan, settled));
        reorganised.fire(event);
        repository.count(known.id(), event.counts());
        record(plan, system, on);
        changes.done();
        return settled.values().stream()
                .filter(ReorganisationRepository.Choice::provisional)
                .count();
    }

    private static Map<String, Map<UUID, UUID>> choices(
            ReorganisationPlan plan, Map<WorkItem, ReorganisationRepository.Choice> settled) {
        Map<String, Map<UUID, UUID>> choices = new HashMap<>();
        settled.forEach(
                (item, choice) ->
                        choices.computeIfAbsent(item.kind(), none -> new HashMap<>())
                                .put(
                                        item.subjectId(),
                                        plan.successor(choice.newCode()).orElseThrow()));
        return choices;
    }

    /** What ends comes first: its code may go to a unit that begins. */
    private void change(ReorganisationPlan plan, LocalDate on) {
        plan.ended().forEach(unit -> changes.end(unit, on));
        for (ReorganisationPlan.Step step : plan.steps()) {
            if (step.adds()) {
                changes.add(step.unitId(), step.unit().code(), on);
            }
        }
        for (ReorganisationPlan.Step step : plan.steps()) {
            NewUnit unit = step.unit();
            if (step.adds()) {
                changes.shape(step.unitId(), on, unit.name(), unit.kind(), step.parentId());
            } else {
                changes.reshape(step.known(), on, unit.name(), unit.kind(), step.parentId());
            }
        }
    }

    private void record(ReorganisationPlan plan, Caller system, LocalDate on) {
        List<AuditLine> added = new ArrayList<>();
        List<AuditLine> changed = new ArrayList<>();
        for (ReorganisationPlan.Step step : plan.steps()) {
            Unit before = step.known();
            Changes fields =
                    Changes.none()
                            .field(
                                    "name",
                                    before == null ? null : before.name(),
                                    step.unit().name())
                            .field(
                                    "kind",
                                    before == null ? null : before.kind(),
                                    step.unit().kind())
                            .field(
                                    "parent",
                                    before == null ? null : before.parentId(),
                                    step.parentId())
                            .set("from", on);
            (step.adds() ? added : changed)
                    .add(new AuditLine(unit(step.unitId(), step.unit().code()), fields));
        }
        for (Unit unit : plan.ended()) {
            changed.add(
                    new AuditLine(
                            unit(unit.id(), unit.code()),
                            Changes.none().field("validTo", unit.validTo(), on)));
        }
        audit.changes(system, AuditAction.CREATE, added);
        audit.changes(system, AuditAction.UPDATE, changed);
    }

    private static AuditObject unit(UUID id, String code) {
        return AuditObject.of("unit", id, id, code);
    }

    private void tell(Reorganisation known, String key, String open) {
        NoticeText text =
                new NoticeText(
                        key,
                        List.of(known.title(), VietnameseText.day(known.effectiveOn()), open),
                        "/reorganisations/" + known.id());
        notices.toPerson(known.madeBy(), text);
        notices.toRole(Role.HR, known.unitId(), null, text);
        notices.toRole(Role.LEADERSHIP, known.unitId(), null, text);
    }
}
