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
 * Lets what is open go on: answers of readiness checklists, rounds of promotion, strengthening
 * plans. A checklist of which several units had answered the same item, or one of a unit in parts,
 * is answered anew; plans are worked out anew with their pins.
 */
@ApplicationScoped
class OpenWorkReorganisation {

    static final String ANSWER = "force.readinessAnswer";
    static final String ROUND = "force.promotionRound";
    static final String PLAN = "force.strengtheningPlan";

    private static final int AFTER_PEOPLE = 3002;

    @Inject private OpenWorkRepository repository;
    @Inject private BusinessClock clock;

    void tell(@Observes @Priority(AFTER_PEOPLE) ReorganisationQuestion question) {
        List<Succession> ending = ending(question.successions());
        UUID[] units = ending.stream().map(Succession::unitId).toArray(UUID[]::new);
        long going = 0;
        for (OpenWorkRepository.Answers each : repository.answers(ending, question.on())) {
            going += each.going();
            if (each.staying() > 0) {
                question.warns(
                        each.unit(),
                        "reorganisation.warning.readiness",
                        Long.toString(each.staying()));
            }
        }
        question.moves(ANSWER, going);
        question.moves(ROUND, repository.rounds(units));
        question.moves(PLAN, repository.plans(units, question.on()));
    }

    void move(@Observes @Priority(AFTER_PEOPLE) UnitsReorganised event) {
        List<Succession> ending = ending(event.successions());
        event.moved(ANSWER, repository.moveAnswers(ending, event.on()));
        event.moved(
                ROUND,
                repository.moveRounds(
                        Destinations.of(
                                event.successions(), event.choices(ForceReorganisation.OFFICER))));
        event.moved(
                PLAN,
                repository.movePlans(Destinations.of(ending, Map.of()), event.on(), clock.now()));
    }

    void correct(@Observes SuccessorChosen choice) {
        if (choice.kind().equals(ForceReorganisation.OFFICER)) {
            repository.moveCandidate(choice.subjectId(), choice.from(), choice.to());
        }
    }

    /** Of a unit that goes on, what is open stays where it is. */
    private static List<Succession> ending(List<Succession> all) {
        return all.stream().filter(each -> !each.successors().contains(each.unitId())).toList();
    }
}
