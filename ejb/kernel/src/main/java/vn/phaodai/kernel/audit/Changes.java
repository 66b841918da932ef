package vn.phaodai.kernel.audit;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Before and after of the fields that changed; equal values are left out. */
public final class Changes {

    private record Change(String before, String after) {}

    private final Map<String, Change> fields = new LinkedHashMap<>();

    public static Changes none() {
        return new Changes();
    }

    public Changes field(String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.put(name, new Change(text(before), text(after)));
        }
        return this;
    }

    /** A field of something new. */
    public Changes set(String name, Object value) {
        return field(name, null, value);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** {@code {"field":["before","after"]}}; null if nothing changed. */
    String json() {
        return fields.isEmpty() ? null : toJson().toString();
    }

    JsonObject toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        fields.forEach(
                (name, change) ->
                        json.add(
                                name,
                                JSON.createArrayBuilder()
                                        .add(of(change.before))
                                        .add(of(change.after))));
        return json.build();
    }

    private static jakarta.json.JsonValue of(String text) {
        return text == null ? jakarta.json.JsonValue.NULL : JSON.createValue(text);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
