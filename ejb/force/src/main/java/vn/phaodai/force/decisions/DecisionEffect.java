package vn.phaodai.force.decisions;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.force.PostingKind;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Units;

/**
 * Lets what a decision says of an officer take effect, and end again if it was for a time, each in
 * one transaction of its own: the state it leaves behind and the unique line of a posting let no
 * second one, on this node or another, do it again.
 */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DecisionEffect {

    private static final int AT_ONCE = 100;

    @Inject private DecisionRepository repository;
    @Inject private PersonRepository persons;
    @Inject private DecisionEffectRepository effects;
    @Inject private DecisionRegisterRepository registers;
    @Inject private DecisionNews news;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** Lines whose day has come. */
    public List<UUID> due() {
        return repository.due(clock.today(), AT_ONCE);
    }

    /** Lines whose time is over. */
    public List<UUID> over() {
        return repository.over(clock.today(), AT_ONCE);
    }

    /** Does nothing if the line is in another's hand or was dealt with. */
    public void of(UUID id) {
        Optional<DecisionLine> due = repository.lockLine(id, DecisionState.APPROVED);
        if (due.isEmpty()) {
            return;
        }
        DecisionLine line = due.get();
        Decision decision = repository.lock(line.decisionId());
        Caller system = callers.system("decisions");
        Person person = person(system, line);
        Instant now = clock.now();
        Optional<String> obstacle = obstacle(decision, line, person);
        if (obstacle.isPresent()) {
            line.fail(obstacle.get(), now);
        } else {
            replaceOlder(decision, line, system.username(), now);
            carryOut(decision, line, person, system.username(), now);
            line.takeEffect(now);
        }
        repository.flush();
        finish(decision, now);
        audit.change(
                system,
                AuditAction.TAKE_EFFECT,
                decision.about(line.fromUnit(), person.serviceNumber()),
                Changes.none()
                        .field("state", DecisionState.APPROVED, line.state())
                        .set("reason", line.reason()));
        news.ended(decision, line, person);
    }

    /** Ends a secondment, reinforcement, training or leave: the officer is back. */
    public void endOf(UUID id) {
        Optional<DecisionLine> over = repository.lockLine(id, DecisionState.IN_EFFECT);
        if (over.isEmpty()) {
            return;
        }
        DecisionLine line = over.get();
        Decision decision = repository.lock(line.decisionId());
        Caller system = callers.system("decisions");
        Person person = person(system, line);
        Optional<String> obstacle = returnObstacle(decision, line, person);
        line.comeBack(line.endsOn(), obstacle.orElse(null));
        if (obstacle.isEmpty()) {
            comeBack(decision, line, person, system.username());
        }
        repository.flush();
        audit.change(
                system,
                AuditAction.TAKE_EFFECT,
                decision.about(line.fromUnit(), person.serviceNumber()),
                Changes.none().set("returnedOn", line.returnedOn()).set("reason", line.reason()));
        news.cameBack(decision, line, person);
    }

    private Person person(Caller system, DecisionLine line) {
        return persons.lockPeople(system.scope(), Set.of(line.officerId())).get(line.officerId());
    }

    private void carryOut(
            Decision decision, DecisionLine line, Person person, String by, Instant now) {
        DecisionKind kind = decision.kind();
        if (kind.moves()) {
            move(
                    decision,
                    line,
                    line.effectiveOn(),
                    line.toUnit(),
                    line.position(),
                    kind.posting());
            effects.stopReturns(person.id(), line.id(), line.effectiveOn());
            effects.touch(person.id(), null, by, now);
            news.follow(person);
        } else if (kind.leaves()) {
            move(decision, line, line.effectiveOn(), null, null, null);
            effects.stopReturns(person.id(), line.id(), line.effectiveOn());
            effects.touch(person.id(), kind.status(), by, now);
            news.follow(person);
        } else {
            enter(decision, line, person, by, now);
        }
    }

    /** What changes the record only. */
    private void enter(
            Decision decision, DecisionLine line, Person person, String by, Instant now) {
        switch (decision.kind()) {
            case RANK_PROMOTION ->
                    effects.holdRank(
                            decision,
                            line,
                            line.isExceptional() ? "EARLY_PROMOTION" : "PROMOTION",
                            by);
            case RANK_DEMOTION -> effects.holdRank(decision, line, "DEMOTION", by);
            case SALARY_RAISE -> effects.holdSalary(line);
            case TRAINING, LEAVE -> effects.touch(person.id(), decision.kind().status(), by, now);
            case DISCIPLINE -> effects.discipline(decision, line, by);
            case COMMENDATION -> {
                // one that was decided before decisions named the form is in no register
                if (line.code() != null) {
                    registers.commend(decision, line, by);
                }
            }
            default -> {
                // REAPPOINT is entered by being in effect
            }
        }
    }

    private void move(
            Decision decision,
            DecisionLine line,
            LocalDate day,
            UUID unit,
            String position,
            PostingKind kind) {
        effects.move(
                decision,
                line,
                new DecisionEffectRepository.Move(
                        day, unit, position, kind == null ? null : kind.name()));
    }

    private void comeBack(Decision decision, DecisionLine line, Person person, String by) {
        if (decision.kind().moves()) {
            move(
                    decision,
                    line,
                    line.endsOn(),
                    line.fromUnit(),
                    line.fromPosition(),
                    PostingKind.RETURN);
            effects.touch(person.id(), null, by, clock.now());
            news.follow(person);
        } else {
            effects.touch(person.id(), OfficerStatus.ACTIVE, by, clock.now());
            if (decision.kind() == DecisionKind.TRAINING && line.code() != null) {
                registers.train(decision, line, by);
            }
        }
    }

    /** What the decision supersedes ends for this officer, in the registers as well. */
    private void replaceOlder(Decision decision, DecisionLine line, String by, Instant now) {
        if (decision.supersedes() == null) {
            return;
        }
        repository.linesOf(decision.supersedes()).stream()
                .filter(older -> older.officerId().equals(line.officerId()))
                .filter(older -> older.state() == DecisionState.IN_EFFECT)
                .forEach(
                        older -> {
                            older.cease(DecisionState.SUPERSEDED, now);
                            registers.strike(older.decisionId(), older.officerId(), decision, by);
                        });
    }

    private void finish(Decision decision, Instant now) {
        if (repository.isAnyLineApproved(decision.id())) {
            return;
        }
        boolean any = repository.isAnyLineInEffect(decision.id());
        decision.finish(any, now);
        if (any && decision.supersedes() != null) {
            Decision older = repository.lock(decision.supersedes());
            if (older.state() == DecisionState.IN_EFFECT) {
                older.supersede(now);
            }
        }
    }

    /** Message key of what has changed since the approval so that it cannot take effect. */
    private Optional<String> obstacle(Decision decision, DecisionLine line, Person person) {
        DecisionKind kind = decision.kind();
        Optional<LocalDate> posted = effects.postedFrom(person.id());
        if (!person.status().isServing() || posted.isEmpty()) {
            return Optional.of("transfer.failure.left");
        }
        if (kind.moves()
                && !(person.unitId().equals(line.fromUnit())
                        && person.position().equals(line.fromPosition()))) {
            return Optional.of("transfer.failure.elsewhere");
        }
        if ((kind.moves() || kind.leaves()) && !posted.get().isBefore(line.effectiveOn())) {
            return Optional.of("transfer.failure.sameDay");
        }
        if (kind.moves() && units.tree().find(line.toUnit(), line.effectiveOn()).isEmpty()) {
            return Optional.of("transfer.failure.unitEnded");
        }
        if (kind.ranks() && !person.rank().equals(line.fromRank())) {
            return Optional.of("decision.failure.rank");
        }
        if (kind.ranks() && !person.rankSince().isBefore(line.effectiveOn())) {
            return Optional.of("decision.failure.rankSameDay");
        }
        boolean away = person.status() != OfficerStatus.ACTIVE;
        return away && (kind == DecisionKind.TRAINING || kind == DecisionKind.LEAVE)
                ? Optional.of("decision.failure.away")
                : Optional.empty();
    }

    /** Message key of why nothing is to be done at the end; the line only notes the day. */
    private Optional<String> returnObstacle(Decision decision, DecisionLine line, Person person) {
        if (!person.status().isServing()) {
            return Optional.of("transfer.failure.left");
        }
        if (!decision.kind().moves()) {
            return person.status() == decision.kind().status()
                    ? Optional.empty()
                    : Optional.of("decision.failure.standing");
        }
        if (!person.unitId().equals(line.toUnit()) || !person.position().equals(line.position())) {
            return Optional.of("transfer.failure.elsewhere");
        }
        return units.tree().find(line.fromUnit(), line.endsOn()).isPresent()
                ? Optional.empty()
                : Optional.of("decision.failure.homeEnded");
    }
}
