package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.phaodai.kernel.units.imports.UnitChange;
import vn.phaodai.kernel.units.imports.UnitEditPreview;
import vn.phaodai.web.Messages;

/**
 * What a change of a unit would mean.
 *
 * @param before the unit as it is; null if it is new
 * @param after the unit as it will be; null if it ends
 * @param on first day of the change
 * @param until first day on which a change already entered takes its place; null if there is none
 * @param unitsBelow units that go along
 * @param figures what is in it and below it, as people, establishment, transfers
 * @param warnings what would then not be as it should, in the language of the answer
 * @param obstacles why it cannot end, in the language of the answer
 * @param possible whether nothing stands in its way
 */
public record UnitForecast(
        UnitChange.What what,
        UnitChange.Shape before,
        UnitChange.Shape after,
        LocalDate on,
        LocalDate until,
        int unitsBelow,
        Map<String, Long> figures,
        List<String> warnings,
        List<String> obstacles,
        boolean possible) {

    static UnitForecast of(UnitEditPreview preview, Locale locale) {
        Map<String, Long> figures = new LinkedHashMap<>();
        preview.figures()
                .forEach(
                        figure ->
                                figures.put(
                                        figure.key().substring(figure.key().lastIndexOf('.') + 1),
                                        figure.number()));
        return new UnitForecast(
                preview.change().what(),
                preview.change().before(),
                preview.change().after(),
                preview.on(),
                preview.until(),
                preview.unitsBelow(),
                figures,
                preview.warnings().stream()
                        .map(
                                warning ->
                                        Messages.text(
                                                locale, warning.key(), warning.args().toArray()))
                        .toList(),
                preview.obstacles().stream()
                        .map(remark -> Messages.text(locale, remark.key(), remark.args().toArray()))
                        .toList(),
                !preview.forbidden());
    }
}
