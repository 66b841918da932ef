package vn.phaodai.web.api;

import java.util.Map;

/**
 * An entry of a register.
 *
 * @param values by field, all of them: days as 2022-02-14, codes of {@code GET /career-choices},
 *     years as four digits
 * @param why reason of a correction, with its evidence; not needed for a new entry
 */
public record CareerBody(Map<String, String> values, String why) {

    public CareerBody {
        values = values == null ? Map.of() : values;
    }
}
