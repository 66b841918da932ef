package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.roster.StandbyDraft;

/**
 * Standby to order.
 *
 * @param percent 50 or 100
 * @param occasion the campaign or holiday
 * @param source the order
 */
public record StandbyBody(
        UUID unitId,
        LocalDate firstDay,
        LocalDate lastDay,
        Integer percent,
        String occasion,
        String source) {

    StandbyDraft draft() {
        return new StandbyDraft(
                unitId, firstDay, lastDay, percent == null ? 0 : percent, occasion, source);
    }
}
