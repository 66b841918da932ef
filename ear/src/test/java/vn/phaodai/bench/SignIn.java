package vn.phaodai.bench;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phaodai.local.Stack;

/** Signs demo accounts in, as a browser and as a program do. */
final class SignIn {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    private final Stack stack;

    SignIn(Stack stack) {
        this.stack = stack;
    }

    /** An access token; good for some minutes. */
    String token(String account) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=phaodai-cli&password=demo&username=" + account;
        URI uri = URI.create(stack.realmUrl() + "/protocol/openid-connect/token");
        HttpResponse<String> answer = send(new Cookies(), uri, form);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No token for " + account + ": " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("access_token");
        }
    }

    /** The cookies of a session that has just opened the page. */
    String cookies(String account, String url) throws IOException, InterruptedException {
        Cookies cookies = new Cookies();
        URI page = URI.create(url);
        HttpResponse<String> signInPage = follow(cookies, send(cookies, page, null));
        Matcher form = FORM.matcher(signInPage.body().replaceAll("\\s+", " "));
        if (!form.find()) {
            throw new IllegalStateException("No sign-in page at " + signInPage.uri());
        }
        String fields =
                "username=" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "&password=demo";
        URI action = URI.create(form.group(1).replace("&amp;", "&"));
        HttpResponse<String> opened = follow(cookies, send(cookies, action, fields));
        if (opened.statusCode() != 200 || !opened.uri().getPath().startsWith("/phaodai")) {
            throw new IllegalStateException(
                    "Not signed in: " + opened.statusCode() + " " + opened.uri());
        }
        return cookies.of(page);
    }

    private static HttpResponse<String> follow(Cookies cookies, HttpResponse<String> first)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = first;
        Optional<String> next = answer.headers().firstValue("Location");
        while (next.isPresent()) {
            answer = send(cookies, answer.uri().resolve(next.get()), null);
            next = answer.headers().firstValue("Location");
        }
        return answer;
    }

    /**
     * @param form what to post; null to get
     */
    private static HttpResponse<String> send(Cookies cookies, URI uri, String form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Accept", "text/html, application/json");
        if (!cookies.of(uri).isEmpty()) {
            request.header("Cookie", cookies.of(uri));
        }
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        HttpResponse<String> answer =
                CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        cookies.keep(answer);
        return answer;
    }
}
