package vn.phaodai.force.promotion;

import java.time.LocalDate;
import java.util.List;

/**
 * What the conditions of one officer rest on.
 *
 * @param demoted whether the rank came by demotion
 * @param studying whether the officer is at studies; the time counts
 * @param dueMonths months to be spent in the rank; null if no term is set
 * @param ceiling code of the highest rank of the position; null if none is set
 * @param evaluatedFrom first year that counts
 * @param evaluatedTo last year that counts; before the first if none does
 * @param discipline what is in force on the day
 * @param standard qualifications of which one is needed, by name; empty if none is
 * @param held those of them that the officer holds
 * @param limitOn when the limit of service age is reached; null if none is set
 * @param serviceLeftMonths service that must be left to it; null if none must
 */
public record PromotionFacts(
        boolean demoted,
        boolean studying,
        Integer dueMonths,
        String ceiling,
        int evaluatedFrom,
        int evaluatedTo,
        List<Evaluated> evaluations,
        List<Disciplined> discipline,
        List<Named> standard,
        List<Named> held,
        LocalDate limitOn,
        Integer serviceLeftMonths) {

    /**
     * @param grade as {@code GOOD}; null if the year was not evaluated
     */
    public record Evaluated(int year, String grade) {}

    /**
     * @param form as {@code WARNING}
     * @param to the first day after; null without end
     */
    public record Disciplined(String form, LocalDate from, LocalDate to) {}

    /** A word in both languages. */
    public record Named(String nameVi, String nameEn) {

        /** Both names as the database joins them. */
        static Named of(String joined) {
            String[] names = joined.split(";");
            return new Named(names[0], names[1]);
        }
    }
}
