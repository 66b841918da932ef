package vn.phaodai.kernel.imports;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phaodai.kernel.Row;

/** Rows as the store keeps them. */
final class ImportJson {

    private ImportJson() {}

    /** For {@code jsonb_to_recordset}. */
    static String rows(List<ImportRow> rows) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (ImportRow row : rows) {
            JsonArrayBuilder problems = JSON.createArrayBuilder();
            row.problems().forEach(problem -> problems.add(problem(problem)));
            JsonObjectBuilder changes = JSON.createObjectBuilder();
            row.changes()
                    .forEach(
                            (field, change) ->
                                    changes.add(
                                            field,
                                            JSON.createArrayBuilder()
                                                    .add(value(change.before()))
                                                    .add(value(change.after()))));
            all.add(
                    JSON.createObjectBuilder()
                            .add("number", row.number())
                            .add("outcome", row.outcome().name())
                            .add("cells", object(row.cells()))
                            .add("fields", object(row.values()))
                            .add("problems", problems)
                            .add("changes", changes));
        }
        return all.build().toString();
    }

    static String texts(List<String> texts) {
        return JSON.createArrayBuilder(texts).build().toString();
    }

    static List<String> texts(String json) {
        return array(json).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    /** From columns number, outcome, cells, fields, problems, changes. */
    static ImportRow row(Row line) {
        ImportRow row = new ImportRow(line.integer(0), map(line.text(2)), map(line.text(3)));
        row.outcome(line.constant(1, ImportOutcome.class));
        for (JsonObject problem : array(line.text(4)).getValuesAs(JsonObject.class)) {
            row.wrong(
                    new ImportProblem(
                            problem.getString("column", null),
                            problem.getString("key"),
                            problem.getJsonArray("args").getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
        }
        object(line.text(5))
                .forEach(
                        (field, change) ->
                                row.change(
                                        field,
                                        text(change.asJsonArray().get(0)),
                                        text(change.asJsonArray().get(1))));
        return row;
    }

    private static JsonObjectBuilder problem(ImportProblem problem) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("key", problem.key());
        if (problem.column() != null) {
            json.add("column", problem.column());
        }
        return json.add("args", JSON.createArrayBuilder(problem.args()));
    }

    private static JsonObjectBuilder object(Map<String, String> texts) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        texts.forEach(json::add);
        return json;
    }

    private static Map<String, String> map(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(json).forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static JsonValue value(String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : null;
    }

    private static JsonArray array(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
