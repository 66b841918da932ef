package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;
import vn.phaodai.system.Api;
import vn.phaodai.system.SharedStack;

/** Only a token of this realm, for this system, unchanged and in time, lets a caller in. */
class TokenIT {

    private final Stack stack = SharedStack.get();

    @Test
    void refusesATokenWithoutSignature() {
        String[] parts = Api.as("hr").token().split("\\.");
        String none = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        assertRefused(none + "." + parts[1] + ".");
        assertRefused(none + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void refusesATokenSignedByAnother() throws Exception {
        String[] parts = Api.as("hr").token().split("\\.");
        assertRefused(parts[0] + "." + parts[1] + "." + sign(parts[0] + "." + parts[1]));
    }

    @Test
    void refusesATokenWhoseClaimsWereChanged() {
        String[] parts = Api.as("officer.q1").token().split("\\.");
        String claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("\"officer\"", "\"hr\"");
        assertRefused(parts[0] + "." + encode(claims) + "." + parts[2]);
    }

    @Test
    void refusesATokenMeantForAnotherSystem() {
        assertRefused(tokens("hr", "openid", "admin-cli").getString("access_token"));
    }

    @Test
    void refusesTheIdAndRefreshTokens() {
        JsonObject tokens = tokens("hr", "openid", "phaodai-cli");
        assertRefused(tokens.getString("refresh_token"));
        assertRefused(tokens.getString("id_token"));
    }

    @Test
    void refusesWhatIsNoToken() {
        for (String text : new String[] {"x", "a.b.c", "..", "demo"}) {
            assertRefused(text);
        }
    }

    @Test
    void refusesATokenInTheAddress() {
        String token = Api.as("hr").token();
        assertEquals(
                401,
                send(request("/me?access_token=" + token)).statusCode(),
                "a token in an address ends in logs");
    }

    @Test
    void refusesNameAndPassword() {
        assertEquals(
                401,
                send(request("/me").header("Authorization", "Basic " + encode("hr:demo")))
                        .statusCode());
    }

    @Test
    void startsNoSession() {
        HttpResponse<String> answer = Api.as("hr").get("/me");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
    }

    @Test
    void tellsCallersHowToSignIn() {
        HttpResponse<String> answer = Api.anonymous().get("/me");
        assertEquals(401, answer.statusCode());
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        assertEquals("urn:phaodai:problem:api.token", Api.json(answer).getString("type"));
    }

    @Test
    void keepsAnswersOutOfCaches() {
        assertEquals(
                "no-store",
                Api.as("hr").get("/officers?limit=1").headers().firstValue("Cache-Control").get());
    }

    private void assertRefused(String token) {
        HttpResponse<String> answer =
                send(request("/me").header("Authorization", "Bearer " + token));
        assertEquals(401, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("username"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.applicationUrl() + "/api/v1" + path))
                .header("Accept", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return Api.send(request);
    }

    private JsonObject tokens(String account, String scope, String client) {
        return token(
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", account,
                        "password", "demo",
                        "scope", scope));
    }

    private JsonObject token(Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .reduce((a, b) -> a + "&" + b)
                        .orElseThrow();
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                stack.realmUrl()
                                                        + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertEquals(200, answer.statusCode(), answer.body());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String sign(String text) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
