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
 * Lets duties from the day on go with those who take them. A unit that goes on keeps its roster;
 * the seats of those who leave it are empty then.
 */
@ApplicationScoped
class RosterReorganisation {

    static final String ROSTER = "force.roster";

    private static final int AFTER_PEOPLE = 3001;

    @Inject private RosterReorganisationRepository repository;
    @Inject private BusinessClock clock;

    void tell(@Observes @Priority(AFTER_PEOPLE) ReorganisationQuestion question) {
        question.moves(
                ROSTER,
                repository.count(
                        ending(question.successions()).stream()
                                .map(Succession::unitId)
                                .toArray(UUID[]::new),
                        question.on()));
    }

    void move(@Observes @Priority(AFTER_PEOPLE) UnitsReorganised event) {
        Map<UUID, UUID> people = event.choices(ForceReorganisation.OFFICER);
        event.moved(
                ROSTER,
                repository.move(
                        Destinations.of(ending(event.successions()), people),
                        event.on(),
                        event.by().username(),
                        clock.now()));
        repository.leave(
                Destinations.of(
                        event.successions().stream().filter(each -> !ends(each)).toList(), people),
                event.on());
    }

    void correct(@Observes SuccessorChosen choice) {
        if (choice.kind().equals(ForceReorganisation.OFFICER)) {
            repository.leave(
                    Destinations.of(
                            List.of(new Succession(choice.from(), List.of(choice.from()))),
                            Map.of(choice.subjectId(), choice.to())),
                    choice.on());
        }
    }

    private static List<Succession> ending(List<Succession> all) {
        return all.stream().filter(RosterReorganisation::ends).toList();
    }

    private static boolean ends(Succession succession) {
        return !succession.successors().contains(succession.unitId());
    }
}
