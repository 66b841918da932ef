package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.Period;

/**
 * A count of residents within a period.
 *
 * @param required members that the rule asks for at its beginning; null if there was no rule then
 */
public record ResidentsRow(
        Period period, int residents, int households, String source, String setBy, Integer required)
        implements Serializable {

    ResidentsRow requiring(Integer members) {
        return new ResidentsRow(period, residents, households, source, setBy, members);
    }

    LocalDate from() {
        return period.from();
    }
}
