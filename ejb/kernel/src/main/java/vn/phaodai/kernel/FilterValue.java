package vn.phaodai.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Values of a list's filters, as addresses and calls give them. */
public final class FilterValue {

    private FilterValue() {}

    /**
     * @throws InvalidInput naming the filter if it is no id
     */
    public static UUID id(String filter, String typed) {
        return id(filter, typed, "error.id.malformed");
    }

    /**
     * @throws InvalidInput naming the filter if it is no id
     */
    public static UUID unit(String filter, String typed) {
        return id(filter, typed, "error.unit.unknown");
    }

    /**
     * @throws InvalidInput naming the filter if it is no ISO day
     */
    public static LocalDate day(String filter, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException malformed) {
            throw new InvalidInput(filter, "error.date.malformed");
        }
    }

    private static UUID id(String filter, String typed, String key) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput(filter, key);
        }
    }
}
