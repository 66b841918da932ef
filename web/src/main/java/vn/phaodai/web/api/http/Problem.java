package vn.phaodai.web.api.http;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * What went wrong, as RFC 9457 writes it. {@code type} is stable and for programs; title and detail
 * are for people, in their language.
 *
 * @param status HTTP status
 * @param type {@code urn:phaodai:problem:} and a key that does not change
 * @param title what kind of problem it is
 * @param detail what happened and what to do
 * @param errors the fields at fault
 * @param requestId under which the log and the audit know the call
 */
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        List<Field> errors,
        String requestId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:phaodai:problem:";

    /**
     * @param field name of the field as the body or the query calls it
     * @param message what is wrong with it
     */
    public record Field(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    static String type(String key) {
        return TYPE + (key.startsWith("error.") ? key.substring("error.".length()) : key);
    }

    public String json() {
        JsonObjectBuilder json =
                JSON.createObjectBuilder()
                        .add("type", type)
                        .add("title", title)
                        .add("status", status)
                        .add("detail", detail);
        if (!errors.isEmpty()) {
            JsonArrayBuilder fields = JSON.createArrayBuilder();
            errors.forEach(
                    error ->
                            fields.add(
                                    JSON.createObjectBuilder()
                                            .add("field", error.field())
                                            .add("message", error.message())));
            json.add("errors", fields);
        }
        if (requestId != null) {
            json.add("requestId", requestId);
        }
        return json.build().toString();
    }
}
