package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.phaodai.kernel.units.UnitChanging;
import vn.phaodai.kernel.units.UnitsEnding;

/**
 * What units hold of people, posts and transfers under way, for whoever changes the units: in
 * numbers, since administrators see no officers. A unit with any of them does not end.
 */
@ApplicationScoped
class UnitContents {

    @Inject private UnitContentsRepository repository;

    void count(@Observes UnitChanging question) {
        if (question.units().isEmpty()) {
            return;
        }
        question.count("unit.figure.people", repository.people(question.units(), question.on()));
        question.count(
                "unit.figure.establishment",
                repository.establishment(question.units(), question.on()));
        question.count("unit.figure.transfers", repository.openTransfers(question.units()));
        if (question.kind() == null) {
            return;
        }
        long misplaced =
                repository.withoutPosition(question.unitId(), question.on(), question.kind());
        if (misplaced > 0) {
            question.warn("warning.unit.positions", Long.toString(misplaced));
        }
    }

    void keep(@Observes UnitsEnding question) {
        repository
                .leftOn(question.unitIds(), question.on())
                .forEach(
                        left -> {
                            if (left.people() > 0) {
                                question.veto(
                                        left.unitId(),
                                        "error.unit.people",
                                        Long.toString(left.people()));
                            }
                            if (left.posts() > 0) {
                                question.veto(
                                        left.unitId(),
                                        "error.unit.posts",
                                        Long.toString(left.posts()));
                            }
                            if (left.arrivals() > 0) {
                                question.veto(
                                        left.unitId(),
                                        "error.unit.transfers",
                                        Long.toString(left.arrivals()));
                            }
                        });
    }
}
