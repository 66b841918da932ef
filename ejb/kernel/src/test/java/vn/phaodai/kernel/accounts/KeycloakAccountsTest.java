package vn.phaodai.kernel.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.outbox.Outbox;
import vn.phaodai.kernel.outbox.OutboxTimer;

/** Against a server that answers the calls of the admin API which are used, as Keycloak does. */
class KeycloakAccountsTest {

    private final List<String> calls = new ArrayList<>();
    private HttpServer server;
    private KeycloakAccounts accounts;
    private JsonObject updated;
    private boolean down;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        accounts = new KeycloakAccounts(settings("secret"));
    }

    @AfterEach
    void close() {
        accounts.close();
        server.stop(0);
    }

    @Test
    void setsTheUnitKeepsTheRestAndEndsTheSessions() {
        assertTrue(accounts.moveToUnit("officer.q1", "Q01-02"));
        JsonObject attributes = updated.getJsonObject("attributes");
        assertEquals("Q01-02", attributes.getJsonArray("unit").getString(0));
        assertEquals("vi", attributes.getJsonArray("locale").getString(0));
        assertEquals("officer.q1", updated.getString("username"));
        assertEquals(
                List.of(
                        "POST /realms/phaodai/protocol/openid-connect/token",
                        "GET /admin/realms/phaodai/users",
                        "GET /admin/realms/phaodai/users/u1",
                        "PUT /admin/realms/phaodai/users/u1",
                        "POST /admin/realms/phaodai/users/u1/logout"),
                calls);
    }

    @Test
    void tellsThatThereIsNoSuchAccount() {
        assertFalse(accounts.moveToUnit("nobody", "Q01"));
        assertEquals(Optional.empty(), accounts.mailOf("nobody"));
    }

    @Test
    void findsTheMailAddress() {
        assertEquals(Optional.of("officer@example.invalid"), accounts.mailOf("officer.q1"));
    }

    @Test
    void setsNameAndMailAddressAndEndsNoSession() {
        accounts.stand(standing("Trần Văn An", "an@example.invalid"));
        assertEquals("An", updated.getString("firstName"));
        assertEquals("Trần Văn", updated.getString("lastName"));
        assertEquals("an@example.invalid", updated.getString("email"));
        assertEquals("vi", updated.getJsonObject("attributes").getJsonArray("locale").getString(0));
        assertTrue(calls.stream().noneMatch(call -> call.endsWith("/logout")), calls.toString());
        updated = null;
        accounts.stand(standing("Nguyễn Văn An", "Officer@example.invalid"));
        assertNull(updated, "it is so already");
        accounts.stand(standing("Nguyễn Văn An", null));
        assertEquals("", updated.getString("email"));
    }

    private static AccountStanding standing(String name, String mail) {
        return new AccountStanding("officer.q1", name, mail, true, null, "Q01-01");
    }

    @Test
    void failsLoudlyWhenItIsDownOrNotSetUp() {
        down = true;
        assertThrows(RuntimeException.class, () -> accounts.moveToUnit("officer.q1", "Q01"));
        KeycloakAccounts none = new KeycloakAccounts(settings(null));
        assertThrows(IllegalStateException.class, () -> none.mailOf("officer.q1"));
    }

    @Test
    void losesNoMoveWhileKeycloakIsDown() throws SQLException {
        TestClock clock = new TestClock();
        try (TestDatabase database = TestDatabase.of("kernel");
                TestContainer container = new TestContainer(database)) {
            container.put(BusinessClock.class, clock);
            container.put(Accounts.class, accounts);
            container.get(AccountUnitHandler.class);
            OutboxTimer timer = container.get(OutboxTimer.class);
            for (String unit : List.of("Q01-01", "Q01-02")) {
                container.run(
                        () ->
                                container
                                        .get(Outbox.class)
                                        .send(
                                                AccountUnitHandler.TOPIC,
                                                "officer.q1",
                                                Json.createObjectBuilder()
                                                        .add("username", "officer.q1")
                                                        .add("unitCode", unit)
                                                        .build()));
            }
            down = true;
            for (int i = 0; i < 30; i++) {
                timer.deliverDue();
                clock.pass(Duration.ofMinutes(16));
            }
            assertEquals(2, database.number("select count(*) from kernel.outbox_message"));
            down = false;
            timer.deliverDue();
            assertEquals(0, database.number("select count(*) from kernel.outbox_message"));
            assertEquals(
                    "Q01-02",
                    updated.getJsonObject("attributes").getJsonArray("unit").getString(0));
        }
    }

    private KeycloakSettings settings(String secret) {
        return new KeycloakSettings(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                KeycloakSettings.of(Map.of()).realm(),
                "phaodai-accounts",
                secret);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String call = exchange.getRequestMethod() + " " + path;
        calls.add(call);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String user =
                "{\"id\":\"u1\",\"username\":\"officer.q1\",\"email\":\"officer@example.invalid\","
                        + "\"firstName\":\"An\",\"lastName\":\"Nguyễn Văn\",\"enabled\":true,"
                        + "\"fieldOfALaterVersion\":1,\"attributes\":{\"unit\":[\"Q01-01\"],\"locale\":[\"vi\"]}}";
        if (down) {
            send(exchange, 503, "");
        } else if (path.endsWith("/token")) {
            send(
                    exchange,
                    200,
                    "{\"access_token\":\"t\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
        } else if (path.endsWith("/users")) {
            boolean known = exchange.getRequestURI().getQuery().contains("username=officer.q1");
            send(exchange, 200, known ? "[" + user + "]" : "[]");
        } else if (call.startsWith("PUT")) {
            updated = Json.createReader(new StringReader(body)).readObject();
            send(exchange, 204, "");
        } else if (path.endsWith("/logout")) {
            send(exchange, 204, "");
        } else {
            send(exchange, 200, user);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
