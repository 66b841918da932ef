package vn.phaodai.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import vn.phaodai.local.Stack;

/** The REST resources as one account sees them: {@code Api.as("hr").get("/officers?limit=5")}. */
public final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * What Keycloak answers to a second sign-in of an account while it still notes the first one.
     */
    private static final String LOCKED = "Invalid user credentials";

    private final Stack stack;
    private final String token;

    private Api(Stack stack, String token) {
        this.stack = stack;
        this.token = token;
    }

    /** Signs in at the realm as the demo client does. */
    public static Api as(String account) {
        Stack stack = SharedStack.get();
        String form = "grant_type=password&client_id=phaodai-cli&password=demo&username=" + account;
        HttpResponse<String> answer = token(stack, form);
        for (int i = 0; i < 20 && answer.body().contains(LOCKED); i++) {
            LockSupport.parkNanos(100_000_000);
            answer = token(stack, form);
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No token for " + account + ": " + answer.body());
        }
        return new Api(stack, json(answer).getString("access_token"));
    }

    private static HttpResponse<String> token(Stack stack, String form) {
        return send(
                HttpRequest.newBuilder(
                                URI.create(stack.realmUrl() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Nobody: no token is sent. */
    public static Api anonymous() {
        return new Api(SharedStack.get(), null);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A file, which is the body itself. */
    public HttpResponse<String> upload(String path, byte[] content) {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    public HttpResponse<String> patch(String path, String json, String etag) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", etag)
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A request of the caller's own, with the token already in it. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(stack.applicationUrl() + "/api/v1" + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept", "application/json, application/problem+json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    public String token() {
        return token;
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
