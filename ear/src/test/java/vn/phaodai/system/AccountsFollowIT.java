package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

/**
 * Joiner, mover and leaver: the account is opened, changed and closed by itself, late when Keycloak
 * is down.
 */
class AccountsFollowIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Stack STACK = SharedStack.get();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ACCOUNT = "nguoi.moi";
    private static final String MOVER = "nguoi.chuyen";

    @Test
    void opensTheAccountOfAJoinerAndClosesALeaversThoughKeycloakWasDown() {
        Api hr = Api.as("hr");
        HttpResponse<String> joined = hr.post("/officers", joiner(ACCOUNT, "998-877"));
        assertEquals(201, joined.statusCode(), joined.body());
        String officer = Api.json(joined).getString("id");
        await(() -> account() != null && account().getBoolean("enabled"));
        assertEquals(
                "Q01-02", account().getJsonObject("attributes").getJsonArray("unit").getString(0));
        await(() -> roles(ACCOUNT).toString().contains("\"officer\""));

        String decision = discharge(hr, officer);
        Api second = Api.as("hr.2");
        STACK.kill(Stack.Part.KEYCLOAK);
        HttpResponse<String> approved = second.post("/decisions/" + decision + "/approval", "{}");
        assertEquals(200, approved.statusCode(), approved.body());
        await(() -> state(second, decision).equals("IN_EFFECT"));
        STACK.start(Stack.Part.KEYCLOAK);
        await(() -> !account().getBoolean("enabled"));

        Api admin = Api.as("admin");
        assertTrue(
                Api.json(admin.get("/account-differences")).getJsonArray("items").stream()
                        .noneMatch(
                                item -> item.asJsonObject().getString("account").equals(ACCOUNT)));
        open();
        JsonObject difference =
                Api.json(admin.get("/account-differences")).getJsonArray("items").stream()
                        .map(item -> item.asJsonObject())
                        .filter(item -> item.getString("account").equals(ACCOUNT))
                        .findFirst()
                        .orElseThrow();
        assertEquals("OPEN", difference.getString("kind"));
        assertEquals(
                204, admin.post("/account-differences/" + ACCOUNT + "/mending", "").statusCode());
        await(() -> !account().getBoolean("enabled"));
    }

    @Test
    void aMoverGetsUnitAndRoleOfTheNewPostAndSignsInAnew() {
        Api hr = Api.as("hr");
        HttpResponse<String> joined = hr.post("/officers", joiner(MOVER, "998-866"));
        assertEquals(201, joined.statusCode(), joined.body());
        String officer = Api.json(joined).getString("id");
        await(() -> account(MOVER) != null && roles(MOVER).toString().contains("\"officer\""));
        givePassword(MOVER);
        JsonObject before = Api.json(Api.as(MOVER).get("/me"));
        assertEquals("Q01-02", before.getJsonObject("unit").getString("code"));
        assertEquals(1, sessions(MOVER).size());

        HttpResponse<String> read = hr.get("/officers/" + officer);
        HttpResponse<String> renamed =
                hr.patch(
                        "/officers/" + officer,
                        "{\"fullName\":\"Nguyễn Thị Chuyển\",\"mail\":\"chuyen@catp.example\"}",
                        read.headers().firstValue("ETag").orElseThrow());
        assertEquals(200, renamed.statusCode(), renamed.body());
        await(() -> "chuyen@catp.example".equals(account(MOVER).getString("email", null)));
        assertEquals("Chuyển", account(MOVER).getString("firstName"));
        assertEquals("Nguyễn Thị", account(MOVER).getString("lastName"));
        assertEquals(1, sessions(MOVER).size(), "a new name signs nobody out");

        String decision =
                proposed(
                        hr,
                        "TRANSFER",
                        Json.createObjectBuilder()
                                .add("officerId", officer)
                                .add("toUnitId", unit("Q01-03"))
                                .add("position", "ADMIN_RESIDENCE"));
        assertEquals(
                200,
                Api.as("hr.2").post("/decisions/" + decision + "/approval", "{}").statusCode());
        await(() -> roles(MOVER).toString().contains("\"registrar\""));
        await(
                () ->
                        account(MOVER)
                                .getJsonObject("attributes")
                                .getJsonArray("unit")
                                .getString(0)
                                .equals("Q01-03"));
        await(() -> sessions(MOVER).isEmpty());
        assertTrue(!roles(MOVER).toString().contains("\"officer\""), "the old role is gone");
        JsonObject after = Api.json(Api.as(MOVER).get("/me"));
        assertEquals("Q01-03", after.getJsonObject("unit").getString("code"));
        assertEquals("[\"registrar\"]", after.getJsonArray("roles").toString());
        assertEquals("Nguyễn Thị Chuyển", after.getString("name"));
    }

    private static JsonArray sessions(String username) {
        return keycloak("/users/" + account(username).getString("id") + "/sessions");
    }

    private static void givePassword(String username) {
        send(
                HttpRequest.newBuilder(
                                URI.create(
                                        STACK.keycloakUrl()
                                                + "/admin/realms/phaodai/users/"
                                                + account(username).getString("id")
                                                + "/reset-password"))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"type\":\"password\",\"value\":\"demo\",\"temporary\":false}")));
    }

    private static String joiner(String account, String serviceNumber) {
        return Json.createObjectBuilder()
                .add("serviceNumber", serviceNumber)
                .add("fullName", "Nguyễn Văn Mới")
                .add("birthDate", "1995-05-17")
                .add("sex", "MALE")
                .add("personalId", "079095" + serviceNumber.replace("-", ""))
                .add("rank", "LIEUTENANT")
                .add("rankSince", "2022-06-01")
                .add("position", "BEAT_OFFICER")
                .add("unitId", unit("Q01-02"))
                .add("postedSince", TODAY.minusDays(10).toString())
                .add("account", account)
                .build()
                .toString();
    }

    private static String unit(String code) {
        return Api.json(Api.as("hr").get("/units?at=" + TODAY + "&limit=200&kind=WARD"))
                .getJsonArray("items")
                .stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.getString("code").equals(code))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static String discharge(Api hr, String officer) {
        String id =
                proposed(
                        hr,
                        "DISCHARGE",
                        Json.createObjectBuilder()
                                .add("officerId", officer)
                                .add("content", "Theo nguyện vọng"));
        assertEquals(403, hr.post("/decisions/" + id + "/approval", "{}").statusCode());
        return id;
    }

    private static String proposed(Api hr, String kind, JsonObjectBuilder line) {
        String body =
                Json.createObjectBuilder()
                        .add("kind", kind)
                        .add("number", "88/QĐ-CATP")
                        .add("date", TODAY.toString())
                        .add("effectiveOn", TODAY.toString())
                        .add("lines", Json.createArrayBuilder().add(line))
                        .build()
                        .toString();
        HttpResponse<String> drafted = hr.post("/decisions", body);
        assertEquals(201, drafted.statusCode(), drafted.body());
        String id = Api.json(drafted).getString("id");
        HttpResponse<String> proposed = hr.post("/decisions/" + id + "/proposal", "");
        assertEquals(200, proposed.statusCode(), proposed.body());
        return id;
    }

    private static String state(Api api, String decision) {
        return Api.json(api.get("/decisions/" + decision)).getString("state");
    }

    private static JsonObject account() {
        return account(ACCOUNT);
    }

    private static JsonObject account(String username) {
        JsonArray found = keycloak("/users?exact=true&username=" + username);
        return found.isEmpty() ? null : found.getJsonObject(0);
    }

    private static JsonArray roles(String username) {
        return keycloak("/users/" + account(username).getString("id") + "/role-mappings/realm");
    }

    /** Somebody opens it by hand. */
    private static void open() {
        JsonObject account = account();
        send(
                HttpRequest.newBuilder(
                                URI.create(
                                        STACK.keycloakUrl()
                                                + "/admin/realms/phaodai/users/"
                                                + account.getString("id")))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        Json.createObjectBuilder(account)
                                                .add("enabled", true)
                                                .build()
                                                .toString())));
        assertTrue(account().getBoolean("enabled"));
    }

    private static JsonArray keycloak(String path) {
        String answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                STACK.keycloakUrl()
                                                        + "/admin/realms/phaodai"
                                                        + path))
                                .header("Authorization", "Bearer " + token())
                                .GET());
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            return reader.readArray();
        }
    }

    private static String token() {
        String answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                STACK.keycloakUrl()
                                                        + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                                                        + STACK.keycloakAdminPassword())));
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            return reader.readObject().getString("access_token");
        }
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(4));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "in time");
            LockSupport.parkNanos(300_000_000);
        }
    }
}
