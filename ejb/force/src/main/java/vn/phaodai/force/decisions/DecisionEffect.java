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
    @Inject private DecidedLeave leaves;
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
        Person person = person(system, line, decision.supersedes());
        Instant now = clock.now();
        Optional<String> obstacle = obstacle(decision, line, person);
        if (obstacle.isPresent()) {
            line.fail(obstacle.get(), now);
            leaves.giveUp(decision, List.of(line), null, now);
        } else {
            replaceOlder(decision, line, person, system.username(), now);
            line.goesHome(decision.kind(), person);
            carryOut(decision, line, person, system.username(), now);
            line.takeEffect(person.without().status(), now);
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
        Person person = person(system, line, null);
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

    private Person person(Caller system, DecisionLine line, UUID superseded) {
        return persons.lockPeople(system.scope(), Set.of(line.officerId()), superseded)
                .get(line.officerId());
    }

    private void carryOut(
            Decision decision, DecisionLine line, Person person, String by, Instant now) {
        DecisionKind kind = decision.kind();
        if (kind.moves()) {
            bring(decision, line, person, by);
            effects.stopReturns(person.id(), line.id(), line.effectiveOn());
            OfficerStatus back = person.status().isServing() ? null : person.without().status();
            effects.touch(person.id(), back, by, now);
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

    /**
     * Brings the officer to unit and position. What a superseded decision opened there by the same
     * kind goes on, and what it opened on this very day is this one's instead.
     */
    private void bring(Decision decision, DecisionLine line, Person person, String by) {
        PostingKind kind = decision.kind().posting();
        Superseded older = person.older();
        Optional<DecisionEffectRepository.Posted> posted = effects.posted(person.id());
        boolean instead = older != null && older.holdsPlace();
        boolean back = older != null && older.holdsOutOfService();
        boolean stays =
                posted.isPresent()
                        && line.toUnit().equals(posted.get().unitId())
                        && line.position().equals(posted.get().position())
                        && (back || (instead && posted.get().kind() == kind));
        if (stays) {
            return;
        }
        if (instead && posted.isPresent() && posted.get().from().equals(line.effectiveOn())) {
            registers.keepPosting(posted.get().id(), decision, by);
            effects.repost(decision, line, posted.get().id(), kind);
            return;
        }
        move(decision, line, line.effectiveOn(), line.toUnit(), line.position(), kind);
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
                    line.homeUnit(),
                    line.homePosition(),
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

    /**
     * What the decision supersedes ends for this officer: what it entered in the registers, the
     * rank, salary or leaving that it brought. What stood is kept as a version.
     */
    private void replaceOlder(
            Decision decision, DecisionLine line, Person person, String by, Instant now) {
        Superseded older = person.older();
        if (older == null) {
            return;
        }
        repository
                .line(older.decisionId(), older.lineId())
                .ifPresent(known -> known.cease(DecisionState.SUPERSEDED, now));
        registers.strike(older.decisionId(), person.id(), decision, by);
        if (!older.holds()) {
            return;
        }
        switch (older.kind().theme()) {
            case RANK -> registers.undoRank(older, person.id(), decision, by);
            case SALARY -> registers.undoSalary(older, person.id(), decision, by);
            case POSTING -> {
                boolean there = units.tree().find(person.unitId(), line.effectiveOn()).isPresent();
                if (older.kind().leaves() && there) {
                    registers.undoLeaving(older, person.id(), decision, by);
                }
            }
            case ABSENCE, OTHER -> {
                // the next one says where the officer is
            }
        }
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
        Person without = person.without();
        Superseded older = person.older();
        if (older != null && !older.stands()) {
            return Optional.of("decision.failure.builtUpon");
        }
        boolean instead = older != null && older.holdsPlace();
        boolean back = older != null && older.holdsOutOfService();
        Optional<LocalDate> posted =
                back || (instead && kind.moves())
                        ? Optional.of(without.postedSince())
                        : effects.posted(person.id()).map(DecisionEffectRepository.Posted::from);
        if (!without.status().isServing() || posted.isEmpty()) {
            return Optional.of("transfer.failure.left");
        }
        if (kind.moves() && !instead && !person.isAt(line.fromUnit(), line.fromPosition())) {
            return Optional.of("transfer.failure.elsewhere");
        }
        if ((kind.moves() || kind.leaves()) && !posted.get().isBefore(line.effectiveOn())) {
            return Optional.of("transfer.failure.sameDay");
        }
        if (kind.moves() && units.tree().find(line.toUnit(), line.effectiveOn()).isEmpty()) {
            return Optional.of("transfer.failure.unitEnded");
        }
        if (kind.ranks() && !without.rank().equals(line.fromRank())) {
            return Optional.of("decision.failure.rank");
        }
        if (kind.ranks() && !without.rankSince().isBefore(line.effectiveOn())) {
            return Optional.of("decision.failure.rankSameDay");
        }
        if (kind == DecisionKind.SALARY_RAISE
                && without.salarySince() != null
                && !without.salarySince().isBefore(line.effectiveOn())) {
            return Optional.of("decision.failure.salarySameDay");
        }
        boolean away = without.status() != OfficerStatus.ACTIVE;
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
        if (!person.isAt(line.toUnit(), line.position())) {
            return Optional.of("transfer.failure.elsewhere");
        }
        return units.tree().find(line.homeUnit(), line.endsOn()).isPresent()
                ? Optional.empty()
                : Optional.of("decision.failure.homeEnded");
    }
}
