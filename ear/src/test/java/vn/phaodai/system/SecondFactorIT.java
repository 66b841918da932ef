package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

/** The realm of production, put beside that of the demo into the running Keycloak. */
class SecondFactorIT {

    private static final String PASSWORD = "a-long-enough-1";

    private static final Stack STACK = SharedStack.get();

    @BeforeAll
    static void importProduction() throws IOException {
        String realm =
                Files.readString(
                                SharedStack.root()
                                        .resolve("docker/keycloak/realm/phaodai-realm.json"))
                        .replace("\"realm\": \"phaodai\"", "\"realm\": \"production\"")
                        .replaceAll("\\$\\{PHAODAI_\\w+_URL}", STACK.applicationUrl())
                        .replaceAll("\\$\\{\\w+}", "secret");
        assertEquals(201, admin("POST", "", realm).statusCode());
    }

    @AfterAll
    static void remove() throws IOException {
        admin("DELETE", "/production", "");
    }

    @Test
    void leadsHrToSetUpACode() throws IOException {
        account("hr.new", "hr");
        assertTrue(afterPassword("hr.new").contains("execution=CONFIGURE_TOTP"));
    }

    @Test
    void letsAnOfficerInWithThePasswordAlone() throws IOException {
        account("officer.new", "officer");
        assertTrue(afterPassword("officer.new").startsWith(STACK.applicationUrl()));
    }

    private static void account(String name, String role) throws IOException {
        String user =
                """
                {"username": "%s", "firstName": "An", "enabled": true,
                 "attributes": {"unit": ["CATP"]},
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
                """
                        .formatted(name, PASSWORD);
        HttpResponse<String> made = admin("POST", "/production/users", user);
        assertEquals(201, made.statusCode(), made.body());
        String id = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        String found = admin("GET", "/production/roles/" + role, "").body();
        assertEquals(
                204,
                admin("POST", "/production/users/" + id + "/role-mappings/realm", "[" + found + "]")
                        .statusCode());
    }

    /** Where Keycloak leads to after the right password. */
    private static String afterPassword(String account) {
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.navigate(signInPage());
            page.locator("#username").fill(account);
            page.locator("#password").fill(PASSWORD);
            page.locator("#kc-login").click();
            page.waitForURL(
                    url ->
                            url.startsWith(STACK.applicationUrl())
                                    || url.contains("/required-action"));
            return page.url();
        }
    }

    private static String signInPage() {
        return STACK.keycloakUrl()
                + "/realms/production/protocol/openid-connect/auth"
                + "?client_id=phaodai-web&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(STACK.applicationUrl() + "/", StandardCharsets.UTF_8)
                + "&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }

    private static HttpResponse<String> admin(String method, String path, String body)
            throws IOException {
        String form =
                "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                        + STACK.keycloakAdminPassword();
        HttpResponse<String> token =
                Api.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                STACK.keycloakUrl()
                                                        + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        JsonObject answer = Json.createReader(new StringReader(token.body())).readObject();
        return Api.send(
                HttpRequest.newBuilder(URI.create(STACK.keycloakUrl() + "/admin/realms" + path))
                        .header("Authorization", "Bearer " + answer.getString("access_token"))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }
}
