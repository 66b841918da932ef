package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;

/**
 * How many of a unit may be graded excellent in a year: a share of those it grades good, which is a
 * figure with its source (career parameter {@code evaluation.excellentPercent}).
 */
@ApplicationScoped
class EvaluationCap {

    private static final String EXCELLENT = "EXCELLENT";

    private record Place(UUID unit, int year) {}

    @Inject private CareerRepository repository;
    @Inject private EvaluationRepository evaluations;
    @Inject private CareerCatalogue catalogue;
    @Inject private BusinessClock clock;

    /**
     * After the grade was written.
     *
     * @throws InvalidInput if the unit has more excellent ones now than it may
     */
    void check(Register register, Map<String, Object> values) {
        check(register, List.of(values));
    }

    /**
     * The same of all entries that were written, corrected or struck: as they were and as they are.
     */
    void check(Register register, List<Map<String, Object>> entries) {
        if (register != Register.EVALUATIONS) {
            return;
        }
        List<Place> places =
                entries.stream()
                        .map(one -> new Place((UUID) one.get("unitId"), (Integer) one.get("year")))
                        .distinct()
                        .sorted(Comparator.comparing(Place::unit).thenComparing(Place::year))
                        .toList();
        places.forEach(place -> repository.holdGrades(place.unit(), place.year()));
        places.forEach(place -> check(place.unit(), place.year()));
    }

    private void check(UUID unit, int year) {
        long excellent = excellent(unit, year);
        long good = good(unit, year);
        long most = most(good, year);
        if (excellent > most) {
            throw new InvalidInput("grade", "error.career.cap", most, good, percent(year));
        }
    }

    long excellent(UUID unit, int year) {
        return repository.graded(unit, year, EXCELLENT);
    }

    long good(UUID unit, int year) {
        return repository.graded(unit, year, "GOOD");
    }

    /** What sets the share. */
    String source(int year) {
        return catalogue.source("evaluation.excellentPercent", LocalDate.of(year, 12, 31));
    }

    long most(long good, int year) {
        return good * percent(year) / 100;
    }

    int percent(int year) {
        return catalogue.figure("evaluation.excellentPercent", LocalDate.of(year, 12, 31));
    }

    /** The unit in which the officer served at the end of the year, or serves today. */
    UUID unitOf(UUID officer, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate day = end.isAfter(clock.today()) ? clock.today() : end;
        return evaluations
                .unitOn(officer, day)
                .orElseThrow(() -> new NotFound("thing.posting", officer));
    }
}
