package vn.phaodai.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * One field that is wrong.
 *
 * @param field name of the field as forms and API call it
 * @param key message key
 * @param args what the message names; what is missing is named by nothing
 */
public record FieldError(String field, String key, List<Object> args) {

    public FieldError {
        args = List.copyOf(args);
    }

    public static FieldError of(String field, String key, Object... args) {
        return new FieldError(
                field, key, Arrays.stream(args).map(arg -> arg == null ? "" : arg).toList());
    }
}
