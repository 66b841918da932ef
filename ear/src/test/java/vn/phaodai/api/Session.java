package vn.phaodai.api;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.phaodai.local.Stack;
import vn.phaodai.system.SharedStack;

/** Pages as one account gets them, without a browser: sign-in, cookies, forms. */
final class Session {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final Stack stack = SharedStack.get();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new Cookies())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /** Keycloak marks its cookies Secure, which browsers take on loopback, but not this client. */
    private static final class Cookies extends CookieManager {

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> plain = new HashMap<>();
            headers.forEach(
                    (name, values) ->
                            plain.put(
                                    name,
                                    name != null && name.equalsIgnoreCase("Set-Cookie")
                                            ? values.stream()
                                                    .map(
                                                            text ->
                                                                    text.replaceAll(
                                                                            "(?i);\\s*secure", ""))
                                                    .toList()
                                            : values));
            super.put(uri, plain);
        }
    }

    private Session() {}

    static Session of(String account) {
        Session session = new Session();
        HttpResponse<String> home = session.signIn(account);
        if (home.statusCode() != 200) {
            throw new IllegalStateException(account + " has no home: " + home.statusCode());
        }
        return session;
    }

    /** Signed in, with the answer to the home page not looked at. */
    static Session ofStranger(String account) {
        Session session = new Session();
        session.signIn(account);
        return session;
    }

    private HttpResponse<String> signIn(String account) {
        HttpResponse<String> login = get("/");
        Matcher form = FORM.matcher(login.body());
        if (!form.find()) {
            throw new IllegalStateException("No sign-in page: " + login.body());
        }
        HttpResponse<String> home =
                post(
                        form.group(1).replace("&amp;", "&"),
                        Map.of("username", account, "password", "demo"));
        if (!home.uri().toString().startsWith(base())) {
            throw new IllegalStateException(account + " is not signed in: " + home.uri());
        }
        return home;
    }

    String base() {
        return stack.applicationUrl();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base() + path)).GET());
    }

    HttpResponse<String> post(String url, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
