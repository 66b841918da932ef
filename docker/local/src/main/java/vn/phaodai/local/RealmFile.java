package vn.phaodai.local;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The realm as production has it, and over it what only the demo has: accounts with a known
 * password, a client for curl, no second factor.
 */
final class RealmFile {

    /** What tells the members of Keycloak's lists apart. */
    private static final List<String> KEYS = List.of("clientId", "username", "alias", "name");

    private RealmFile() {}

    static void writeDemo(Path folder, Path target) throws IOException {
        JsonObject realm = read(folder.resolve("phaodai-realm.json"));
        JsonObject demo = read(folder.resolve("phaodai-demo.json"));
        Files.createDirectories(target.getParent());
        Files.writeString(target, merge(realm, demo).toString());
    }

    static JsonObject read(Path file) throws IOException {
        try (JsonReader reader =
                Json.createReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return reader.readObject();
        }
    }

    /** Objects are merged, lists of named things too, all else is replaced. */
    static JsonObject merge(JsonObject base, JsonObject over) {
        JsonObjectBuilder merged = Json.createObjectBuilder(base);
        over.forEach(
                (name, value) -> {
                    JsonValue old = base.get(name);
                    if (old instanceof JsonObject left && value instanceof JsonObject right) {
                        merged.add(name, merge(left, right));
                    } else if (old instanceof JsonArray left && value instanceof JsonArray right) {
                        merged.add(name, merge(left, right));
                    } else {
                        merged.add(name, value);
                    }
                });
        return merged.build();
    }

    private static JsonArray merge(JsonArray base, JsonArray over) {
        if (!over.stream().allMatch(value -> key(value) != null)) {
            return over;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        base.forEach(value -> members.put(key(value), value));
        over.forEach(
                value ->
                        members.merge(
                                key(value),
                                value,
                                (old, added) -> merge(old.asJsonObject(), added.asJsonObject())));
        JsonArrayBuilder merged = Json.createArrayBuilder();
        members.values().forEach(merged::add);
        return merged.build();
    }

    private static String key(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return null;
        }
        return KEYS.stream()
                .filter(object::containsKey)
                .findFirst()
                .map(object::getString)
                .orElse(null);
    }
}
