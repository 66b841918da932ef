package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionPreview;
import vn.phaodai.web.Messages;

/**
 * What a decision would do.
 *
 * @param problems what must be mended before it can be proposed, in the language of the answer
 * @param doubts what is allowed but worth a second look
 */
public record DecisionForecastView(
        int officers, List<Unit> units, List<Problem> problems, List<Problem> doubts) {

    /**
     * @param day last day on which the decision changes the unit
     * @param minimum people below which it should not fall; null if there is no such figure
     */
    public record Unit(
            UUID unitId,
            String unit,
            LocalDate day,
            StrengthView.Figures before,
            StrengthView.Figures after,
            Long minimum,
            boolean fallsUnder) {}

    /**
     * @param ordinal number of the line; 0 for the decision as a whole
     */
    public record Problem(int ordinal, String officer, String field, String message) {}

    static DecisionForecastView of(DecisionPreview preview, Locale locale) {
        return new DecisionForecastView(
                preview.officers(),
                preview.units().stream()
                        .map(
                                unit ->
                                        new Unit(
                                                unit.unitId(),
                                                unit.unit(),
                                                unit.day(),
                                                StrengthView.Figures.of(unit.before()),
                                                StrengthView.Figures.of(unit.after()),
                                                unit.minimum(),
                                                unit.fallsUnder()))
                        .toList(),
                said(preview.problems(), locale),
                said(preview.doubts(), locale));
    }

    private static List<Problem> said(List<DecisionPreview.Problem> problems, Locale locale) {
        return problems.stream()
                .map(
                        problem ->
                                new Problem(
                                        problem.ordinal(),
                                        problem.officer(),
                                        problem.error().field(),
                                        Messages.text(
                                                locale,
                                                problem.error().key(),
                                                problem.error().args().toArray())))
                .toList();
    }
}
