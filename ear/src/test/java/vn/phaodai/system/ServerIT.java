package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

class ServerIT {

    private final Stack stack = SharedStack.get();

    @Test
    void reportsHealthAndFigures() {
        assertTrue(get(stack.managementUrl() + "/health").body().contains("\"status\":\"UP\""));
        assertTrue(get(stack.managementUrl() + "/metrics").body().contains("jvm_"));
    }

    @Test
    void sendsSecurityHeadersWithEveryAnswer() {
        HttpResponse<String> answer = get(stack.applicationUrl() + "/");
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("DENY", header(answer, "X-Frame-Options"));
        assertEquals("same-origin", header(answer, "Referrer-Policy"));
        assertTrue(header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty());
    }

    @Test
    void asksStrangersToSignIn() {
        HttpResponse<String> answer = get(stack.applicationUrl() + "/");
        assertEquals(302, answer.statusCode());
        assertTrue(header(answer, "Location").startsWith(stack.realmUrl()));
        assertEquals(401, Api.anonymous().get("/units").statusCode());
    }

    @Test
    void keepsTimersInTheDatabaseUnderTheApplicationsRole() throws SQLException {
        try (Connection connection = stack.asApplication();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select count(*) from pg_tables where schemaname = 'server'"
                                        + " and tablename = 'jboss_ejb_timer'")) {
            rows.next();
            assertEquals(1, rows.getInt(1));
        }
    }

    @Test
    void keepsItsTimersGoingWhenTheDatabaseIsBack() throws SQLException {
        stack.kill(Stack.Part.POSTGRES);
        stack.start(Stack.Part.POSTGRES);
        String back = Stored.text("select cast(now() at time zone 'UTC' as text)");
        try (Connection application = stack.asApplication()) {
            for (String timer : List.of("OutboxTimer", "DecisionTimer")) {
                Stored.await(
                        "t",
                        application,
                        "select bool_and(previous_run > cast(? as timestamp)) from server.jboss_ejb_timer"
                                + " where timed_object_id like '%.' || ?",
                        back,
                        timer);
            }
        }
        assertTrue(get(stack.managementUrl() + "/health").body().contains("\"status\":\"UP\""));
        assertEquals(200, Api.as("hr").get("/officers?limit=1").statusCode());
    }

    @Test
    void logsNoErrorWhenARoleIsRefused() throws IOException {
        String id = "refused-" + UUID.randomUUID();
        HttpResponse<String> answer =
                Api.send(
                        Api.as("registrar.q1")
                                .request("/officers")
                                .header("X-Request-Id", id)
                                .GET());
        assertEquals(403, answer.statusCode(), answer.body());
        assertEquals(List.of(), errors(id));
    }

    @Test
    void logsNoErrorWhenAFieldIsRefused() throws IOException {
        String id = "invalid-" + UUID.randomUUID();
        HttpResponse<String> answer =
                Api.send(
                        Api.as("admin")
                                .request("/calendar/2031-01-02")
                                .header("X-Request-Id", id)
                                .header("If-None-Match", "*")
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(List.of(), errors(id));
    }

    @Test
    void logsWhatNobodyForesawUnderTheIdOfTheRequest() throws IOException {
        Path incoming = stack.files().resolve("attachments/incoming");
        Path aside = incoming.resolveSibling("incoming-aside");
        Files.createDirectories(incoming);
        Files.move(incoming, aside);
        Files.createFile(incoming);
        String id = "unforeseen-" + UUID.randomUUID();
        try {
            HttpResponse<String> answer =
                    Api.send(
                            Api.as("hr")
                                    .request(
                                            "/officers/"
                                                    + officer()
                                                    + "/attachments?fileName=a.txt&classification=UNCLASSIFIED")
                                    .header("X-Request-Id", id)
                                    .POST(HttpRequest.BodyPublishers.ofString("text")));
            assertEquals(500, answer.statusCode(), answer.body());
        } finally {
            Files.delete(incoming);
            Files.move(aside, incoming);
        }
        assertTrue(
                errors(id).stream().anyMatch(line -> line.contains("API call failed")),
                () -> "nothing of " + id);
    }

    private static String officer() {
        return Api.json(Api.as("hr").get("/officers?limit=1"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private List<String> errors(String id) throws IOException {
        try (Stream<String> lines = Files.lines(stack.logs().resolve("server.log"))) {
            return lines.filter(line -> line.contains(id) && line.contains(" ERROR ")).toList();
        }
    }

    private static HttpResponse<String> get(String url) {
        return Api.send(
                HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html, */*").GET());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
