package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    private static HttpResponse<String> get(String url) {
        return Api.send(
                HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html, */*").GET());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
