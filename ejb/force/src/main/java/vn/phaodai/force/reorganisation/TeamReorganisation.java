package vn.phaodai.force.reorganisation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.units.reorganisation.ReorganisationQuestion;
import vn.phaodai.kernel.units.reorganisation.Succession;
import vn.phaodai.kernel.units.reorganisation.SuccessorChosen;
import vn.phaodai.kernel.units.reorganisation.UnitsReorganised;

/**
 * Takes neighbourhoods with their security teams along; of a ward in parts, each one is asked
 * about.
 */
@ApplicationScoped
class TeamReorganisation {

    static final String NEIGHBOURHOOD = "force.neighbourhood";

    private static final int AFTER_PEOPLE = 3000;

    @Inject private TeamReorganisationRepository repository;
    @Inject private BusinessClock clock;

    void tell(@Observes @Priority(AFTER_PEOPLE) ReorganisationQuestion question) {
        UUID[] units = question.successions().stream().map(Succession::unitId).toArray(UUID[]::new);
        UUID[] shared =
                question.successions().stream()
                        .filter(each -> !each.isWhole())
                        .map(Succession::unitId)
                        .toArray(UUID[]::new);
        question.moves(NEIGHBOURHOOD, repository.count(units, question.on()));
        repository.toPlace(shared, question.on(), NEIGHBOURHOOD).forEach(question::asks);
    }

    void move(@Observes @Priority(AFTER_PEOPLE) UnitsReorganised event) {
        Destinations to = Destinations.of(event.successions(), event.choices(NEIGHBOURHOOD));
        event.moved(
                NEIGHBOURHOOD, repository.move(to, event.on(), event.by().username(), clock.now()));
    }

    void correct(@Observes SuccessorChosen choice) {
        if (choice.kind().equals(NEIGHBOURHOOD)) {
            Destinations to =
                    Destinations.of(
                            List.of(new Succession(choice.from(), List.of(choice.from()))),
                            Map.of(choice.subjectId(), choice.to()));
            repository.move(to, choice.on(), choice.by().username(), clock.now());
        }
    }
}
