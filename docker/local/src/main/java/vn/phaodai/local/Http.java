package vn.phaodai.local;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the servers whether they are there. */
final class Http {

    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    HttpResponse<String> get(String url) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            // a browser's: others are not led to the sign-in page
                            .header("Accept", "text/html, */*")
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
