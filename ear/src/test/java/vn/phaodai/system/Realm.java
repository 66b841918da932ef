package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import vn.phaodai.local.Stack;

/** The realm of the {@link SharedStack} in the hands of Keycloak's administrator. */
public final class Realm {

    private final Stack stack = SharedStack.get();
    private final String address = stack.keycloakUrl() + "/admin/realms/phaodai";
    private final String token = token();

    private String token() {
        HttpResponse<String> answer =
                Api.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                stack.keycloakUrl()
                                                        + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                                                        + stack.keycloakAdminPassword())));
        return Api.json(answer).getString("access_token");
    }

    /**
     * An account of this unit with the password {@code demo}, and these roles; no role for none.
     */
    public void add(String account, String unit, String... roles) {
        HttpResponse<String> made =
                send(
                        request("/users")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"username": "%s", "firstName": "An", "enabled": true,
                                                 "attributes": {"unit": ["%s"]},
                                                 "credentials": [{"type": "password", "value": "demo", "temporary": false}]}
                                                """
                                                        .formatted(account, unit))));
        assertEquals(201, made.statusCode(), made.body());
        for (String role : roles) {
            String found = send(request("/roles/" + role).GET()).body();
            HttpResponse<String> given =
                    send(
                            request("/users/" + id(account) + "/role-mappings/realm")
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("[" + found + "]")));
            assertEquals(204, given.statusCode(), given.body());
        }
    }

    public void remove(String account) {
        HttpResponse<String> gone = send(request("/users/" + id(account)).DELETE());
        assertEquals(204, gone.statusCode(), gone.body());
    }

    /** Ends the account's sessions, of which Keycloak tells the application. */
    void logout(String account) {
        HttpResponse<String> answer =
                send(
                        request("/users/" + id(account) + "/logout")
                                .POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals(204, answer.statusCode(), answer.body());
    }

    private String id(String account) {
        String found = send(request("/users?exact=true&username=" + account).GET()).body();
        return found.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    /** Changes one of the realm's settings in seconds, as {@code accessTokenLifespan}. */
    void set(String name, int seconds) {
        HttpResponse<String> answer =
                send(
                        request("")
                                .header("Content-Type", "application/json")
                                .PUT(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"" + name + "\":" + seconds + "}")));
        assertEquals(204, answer.statusCode(), answer.body());
    }

    int get(String name) {
        return Api.json(send(request("").GET())).getInt(name);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return Api.send(request);
    }
}
