package vn.phaodai.force.reorganisation;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditLine;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.outbox.Outbox;
import vn.phaodai.kernel.units.reorganisation.ReorganisationQuestion;
import vn.phaodai.kernel.units.reorganisation.Succession;
import vn.phaodai.kernel.units.reorganisation.SuccessorChosen;
import vn.phaodai.kernel.units.reorganisation.UnitsReorganised;

/**
 * Takes people, establishment, transfers under way and accounts along when units are reorganised,
 * in the transaction of the reorganisation itself.
 */
@ApplicationScoped
class ForceReorganisation {

    static final String OFFICER = "force.officer";
    static final String ESTABLISHMENT = "force.establishment";
    static final String TRANSFER = "force.transfer";

    private static final String ACCOUNT = "force.account";
    private static final String ACCOUNT_UNIT = "account.unit";

    @Inject private ForceReorganisationRepository repository;
    @Inject private EstablishmentMove establishment;
    @Inject private Outbox outbox;
    @Inject private Audit audit;
    @Inject private BusinessClock clock;

    void tell(@Observes ReorganisationQuestion question) {
        UUID[] units = question.successions().stream().map(Succession::unitId).toArray(UUID[]::new);
        UUID[] shared =
                question.successions().stream()
                        .filter(each -> !each.isWhole())
                        .map(Succession::unitId)
                        .toArray(UUID[]::new);
        question.moves(OFFICER, repository.officers(units, question.on()));
        question.moves(ESTABLISHMENT, repository.posts(units, question.on()));
        question.moves(TRANSFER, repository.transfers(units));
        question.moves(ACCOUNT, repository.accounts(units, question.on()));
        repository.officersToPlace(shared, question.on(), OFFICER).forEach(question::asks);
        repository.postsToPlace(shared, question.on(), ESTABLISHMENT).forEach(question::asks);
        repository.transfersToPlace(shared, TRANSFER).forEach(question::asks);
        String[] kinds =
                question.successions().stream()
                        .map(each -> question.kind(each.first()).name())
                        .toArray(String[]::new);
        repository
                .misplaced(units, kinds, question.on())
                .forEach(
                        each ->
                                question.warns(
                                        each.unit(),
                                        "reorganisation.warning.position",
                                        Long.toString(each.people())));
    }

    void move(@Observes UnitsReorganised event) {
        Destinations people = Destinations.of(event.successions(), event.choices(OFFICER));
        Set<UUID> reached = new HashSet<>(people.first().values());
        reached.addAll(people.chosen().values());
        UUID[] targets = reached.toArray(UUID[]::new);
        repository.movePeople(people, event.on(), event.decisionNumber(), event.decisionDate());
        repository.renamePlaces(people, event.on());
        repository.markChanged(targets, event.on(), event.by().username(), clock.now());
        List<ForceReorganisationRepository.Moved> moved =
                repository.moved(people.units(), event.on());
        audit.changes(
                event.by(), AuditAction.UPDATE, moved.stream().map(each -> line(each)).toList());
        event.moved(OFFICER, moved.size());
        event.moved(ESTABLISHMENT, repository.posts(people.units(), event.on()));
        establishment.move(
                event, Destinations.of(event.successions(), event.choices(ESTABLISHMENT)));
        event.moved(
                TRANSFER,
                repository.redirectMoves(
                        people, Destinations.of(event.successions(), event.choices(TRANSFER))));
        event.moved(ACCOUNT, tellAccounts(repository.accountsOf(targets, event.on())));
    }

    void correct(@Observes SuccessorChosen choice) {
        switch (choice.kind()) {
            case OFFICER -> {
                repository.correct(choice.subjectId(), choice.from(), choice.to(), choice.on());
                UUID[] target = {choice.to()};
                tellAccounts(repository.accountsOf(target, choice.on()));
            }
            case ESTABLISHMENT -> establishment.correct(choice);
            case TRANSFER -> repository.redirect(choice.subjectId(), choice.from(), choice.to());
            default -> {
                // another part's
            }
        }
    }

    private int tellAccounts(List<ForceReorganisationRepository.Account> accounts) {
        Map<String, JsonObject> messages = new LinkedHashMap<>();
        accounts.forEach(
                account ->
                        messages.put(
                                account.username(),
                                JSON.createObjectBuilder()
                                        .add("username", account.username())
                                        .add("unitCode", account.unitCode())
                                        .build()));
        outbox.sendAll(ACCOUNT_UNIT, messages);
        return messages.size();
    }

    private static AuditLine line(ForceReorganisationRepository.Moved moved) {
        return new AuditLine(
                AuditObject.of("officer", moved.officerId(), moved.to(), moved.serviceNumber()),
                Changes.none().field("unitId", moved.from(), moved.to()));
    }
}
