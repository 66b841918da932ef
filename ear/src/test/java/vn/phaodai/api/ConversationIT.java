package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;
import vn.phaodai.system.Api;
import vn.phaodai.system.SharedStack;

/** What holds for all calls: problems, languages, versions, repeated requests, paging, limits. */
class ConversationIT {

    private final Api hr = Api.as("hr");
    private final String ward = Demo.unit("Q01-01");

    @Test
    void createsOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        String body = Demo.newOfficer(ward);
        HttpResponse<String> first = create(key, body);
        HttpResponse<String> again = create(key, body);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(201, again.statusCode(), again.body());
        assertEquals(first.body(), again.body());
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(422, create(key, Demo.newOfficer(ward)).statusCode());
        HttpResponse<String> bare = hr.post("/officers", body);
        assertEquals(422, bare.statusCode(), "the number is taken");
    }

    @Test
    void aFailedCallMayBeSentAgainUnderItsKey() {
        String key = UUID.randomUUID().toString();
        assertEquals(422, create(key, "{}").statusCode());
        assertEquals(201, create(key, Demo.newOfficer(ward)).statusCode());
    }

    @Test
    void leadsToWhatWasCreated() {
        HttpResponse<String> made = hr.post("/officers", Demo.newOfficer(ward));
        String location = made.headers().firstValue("Location").orElse("");
        assertTrue(
                location.endsWith("/api/v1/officers/" + Api.json(made).getString("id")), location);
        assertEquals(
                200,
                Api.send(
                                HttpRequest.newBuilder(URI.create(location))
                                        .header("Authorization", "Bearer " + hr.token()))
                        .statusCode());
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        String path =
                "/officers/"
                        + Api.json(hr.post("/officers", Demo.newOfficer(ward))).getString("id");
        HttpResponse<String> read = hr.get(path);
        String etag = read.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> changed = hr.patch(path, "{\"phone\":\"0912345678\"}", etag);
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals("0912345678", Api.json(changed).getString("phone"));
        assertEquals(Api.json(read).getString("fullName"), Api.json(changed).getString("fullName"));
        assertNotEquals(etag, changed.headers().firstValue("ETag").orElseThrow());
        HttpResponse<String> late = hr.patch(path, "{\"phone\":\"0987654321\"}", etag);
        assertEquals(412, late.statusCode(), late.body());
        HttpResponse<String> merge =
                Api.send(
                        hr.request(path)
                                .header("Content-Type", "application/merge-patch+json")
                                .header("If-Match", changed.headers().firstValue("ETag").get())
                                .method(
                                        "PATCH",
                                        HttpRequest.BodyPublishers.ofString("{\"phone\":null}")));
        assertEquals(200, merge.statusCode(), merge.body());
        assertEquals(JsonValue.NULL, Api.json(merge).get("phone"));
    }

    @Test
    void aTransferIsTheOnlyWayToAnotherUnit() {
        String path =
                "/officers/"
                        + Api.json(hr.post("/officers", Demo.newOfficer(ward))).getString("id");
        String etag = hr.get(path).headers().firstValue("ETag").orElseThrow();
        assertEquals(
                422,
                hr.patch(path, "{\"unitId\":\"" + Demo.unit("Q01-02") + "\"}", etag).statusCode());
    }

    @Test
    void namesEveryWrongField() {
        HttpResponse<String> answer =
                hr.post("/officers", "{\"fullName\":\"x\",\"sex\":\"Q\",\"rnak\":1}");
        assertEquals(422, answer.statusCode());
        assertEquals(2, Api.json(answer).getJsonArray("errors").size(), answer.body());
        JsonObject empty = Api.json(hr.post("/officers", "{}"));
        empty.getJsonArray("errors")
                .forEach(
                        error -> assertFalse(message(error).startsWith("error."), error::toString));
        assertEquals(8, empty.getJsonArray("errors").size(), empty.toString());
    }

    @Test
    void speaksTheCallersLanguage() {
        assertEquals("Không tìm thấy", title("vi"));
        assertEquals("Not found", title("en"));
        assertEquals("Không tìm thấy", title("fr"));
    }

    @Test
    void tellsWhereTheBodyIsNoJson() {
        HttpResponse<String> answer = hr.post("/officers", "{\n  \"fullName\": oops\n}");
        assertEquals(400, answer.statusCode());
        assertEquals("urn:phaodai:problem:api.notJson", Api.json(answer).getString("type"));
        assertTrue(Api.json(answer).getString("detail").contains("2"));
    }

    @Test
    void refusesWhatItCannotTake() {
        assertEquals(
                413,
                hr.post("/officers", "{\"fullName\":\"" + "x".repeat(300_000) + "\"}")
                        .statusCode());
        assertEquals(
                415,
                Api.send(
                                hr.request("/officers")
                                        .header("Content-Type", "text/plain")
                                        .POST(HttpRequest.BodyPublishers.ofString("x")))
                        .statusCode());
        HttpResponse<String> put =
                Api.send(hr.request("/me").PUT(HttpRequest.BodyPublishers.noBody()));
        assertEquals(405, put.statusCode());
        assertTrue(put.headers().firstValue("Allow").orElse("").contains("GET"));
        assertEquals(404, hr.get("/nothing").statusCode());
        assertEquals(404, hr.get("/officers/7").statusCode());
    }

    @Test
    void keepsTheCallersRequestIdIfItIsSafe() {
        String own = "test-" + UUID.randomUUID();
        assertEquals(own, requestId(own));
        assertNotEquals("a b;c", requestId("a b;c"));
        assertNotEquals("x".repeat(200), requestId("x".repeat(200)));
        hr.get("/officers?limit=1");
        String id = "audit-" + UUID.randomUUID();
        Api.send(hr.request("/officers/" + Demo.officerOf(ward)).header("X-Request-Id", id).GET());
        HttpResponse<String> found = Api.as("auditor").get("/audit?requestId=" + id);
        assertEquals(1, Api.json(found).getJsonArray("items").size(), found.body());
    }

    @Test
    void leadsThroughAListWithoutGapOrRepetition() {
        Set<String> seen = new HashSet<>();
        String after = "";
        int rows = 0;
        do {
            JsonObject page = Api.json(hr.get("/officers?limit=7&unitId=" + ward + after));
            page.getJsonArray("items")
                    .forEach(item -> seen.add(item.asJsonObject().getString("id")));
            rows += page.getJsonArray("items").size();
            after = page.isNull("next") ? null : "&after=" + page.getString("next");
        } while (after != null);
        assertEquals(rows, seen.size());
        assertEquals(rows, Api.json(hr.get("/officers/count?unitId=" + ward)).getInt("count"));
    }

    @Test
    void findsNamesWithoutDiacritics() {
        HttpResponse<String> found = hr.get("/officers?limit=200&q=nguyen%20van");
        assertTrue(
                Api.json(found).getJsonArray("items").stream()
                        .anyMatch(
                                item ->
                                        item.asJsonObject()
                                                .getString("fullName")
                                                .startsWith("Nguyễn Văn")),
                found.body());
    }

    @Test
    void describesEveryOperation() {
        Stack stack = SharedStack.get();
        URI host = URI.create(stack.applicationUrl()).resolve("/openapi?format=JSON");
        HttpResponse<String> answer =
                Api.send(HttpRequest.newBuilder(host).header("Accept", "application/json"));
        assertEquals(200, answer.statusCode());
        JsonObject paths = Api.json(answer).getJsonObject("paths");
        Set<String> described = new HashSet<>();
        paths.forEach(
                (path, item) ->
                        item.asJsonObject()
                                .forEach(
                                        (verb, operation) -> {
                                            if (operation instanceof JsonObject told
                                                    && told.containsKey("summary")) {
                                                described.add(
                                                        verb.toUpperCase(java.util.Locale.ROOT)
                                                                + " "
                                                                + path.replaceFirst(
                                                                        ".*/api/v1", ""));
                                            }
                                        }));
        Set<String> missing = new HashSet<>(Operations.all());
        missing.removeAll(described);
        assertEquals(Set.of(), missing, described::toString);
    }

    private HttpResponse<String> create(String key, String body) {
        return Api.send(
                hr.request("/officers")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String title(String language) {
        return Api.json(
                        Api.send(
                                hr.request("/officers/" + UUID.randomUUID())
                                        .header("Accept-Language", language)
                                        .GET()))
                .getString("title");
    }

    private String requestId(String sent) {
        return Api.send(hr.request("/me").header("X-Request-Id", sent).GET())
                .headers()
                .firstValue("X-Request-Id")
                .orElse("");
    }

    private static String message(JsonValue error) {
        return error.asJsonObject().getString("message");
    }
}
