package vn.phaodai.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.units.imports.UnitChange;
import vn.phaodai.kernel.units.reorganisation.Forecast;
import vn.phaodai.web.Messages;

/**
 * What a reorganisation would do, or has done.
 *
 * @param problems what makes it impossible, with the line of the file
 * @param counts how many things move, by kind
 * @param toDecide how many of them somebody has to assign, by kind
 * @param open how many of these nobody has
 */
public record ReorganisationForecastView(
        List<Problem> problems,
        List<UnitChange> changes,
        Map<String, Long> counts,
        Map<String, Long> toDecide,
        long open,
        List<Remark> remarks) {

    /**
     * @param field as {@code links line 7}
     */
    public record Problem(String field, String message) {}

    /** What those who decide should know. */
    public record Remark(UUID unitId, String message) {}

    static ReorganisationForecastView of(Forecast forecast, Locale locale) {
        return new ReorganisationForecastView(
                forecast.problems().stream()
                        .map(
                                each ->
                                        new Problem(
                                                each.field(),
                                                Messages.text(
                                                        locale, each.key(), each.args().toArray())))
                        .toList(),
                forecast.changes(),
                forecast.counts(),
                forecast.toDecide(),
                forecast.open(),
                forecast.remarks().stream()
                        .map(
                                each ->
                                        new Remark(
                                                each.unitId(),
                                                Messages.text(
                                                        locale, each.key(), each.args().toArray())))
                        .toList());
    }
}
