package vn.phaodai.web.api;

import java.util.List;
import java.util.Locale;
import vn.phaodai.force.decisions.TransferPreview;
import vn.phaodai.web.Messages;

/**
 * What a transfer would do on its day.
 *
 * @param doubts what is allowed but worth a second look, in the language of the answer
 */
public record TransferForecast(Unit from, Unit to, List<Doubt> doubts) {

    /**
     * @param unit name of the unit
     * @param before strength on that day without the transfer
     * @param after strength with it
     */
    public record Unit(String unit, StrengthView.Figures before, StrengthView.Figures after) {

        static Unit of(TransferPreview.UnitChange change) {
            return new Unit(
                    change.unit(),
                    StrengthView.Figures.of(change.before()),
                    StrengthView.Figures.of(change.after()));
        }
    }

    /**
     * @param field field of the proposal it is about
     */
    public record Doubt(String field, String message) {}

    static TransferForecast of(TransferPreview preview, Locale locale) {
        return new TransferForecast(
                Unit.of(preview.from()),
                Unit.of(preview.to()),
                preview.doubts().stream()
                        .map(
                                doubt ->
                                        new Doubt(
                                                doubt.field(),
                                                Messages.text(
                                                        locale,
                                                        doubt.key(),
                                                        doubt.args().toArray())))
                        .toList());
    }
}
