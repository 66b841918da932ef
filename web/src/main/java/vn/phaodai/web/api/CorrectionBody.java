package vn.phaodai.web.api;

import java.util.Map;
import java.util.UUID;

/**
 * A correction to propose of one's own record.
 *
 * @param register as {@code skills}
 * @param entryId entry to correct; null for one that is missing
 * @param values by field, all of them
 * @param evidence what shows that it is so
 */
public record CorrectionBody(
        String register, UUID entryId, Map<String, String> values, String evidence) {

    public CorrectionBody {
        values = values == null ? Map.of() : values;
    }
}
