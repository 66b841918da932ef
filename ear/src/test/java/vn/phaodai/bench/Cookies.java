package vn.phaodai.bench;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cookies of one visitor. Unlike the JDK's jar it sends secure ones to 127.0.0.1 without TLS, as
 * browsers do: Keycloak's are secure.
 */
final class Cookies {

    private record Key(String authority, String path, String name) {}

    private final Map<Key, String> values = new LinkedHashMap<>();

    void keep(HttpResponse<?> answer) {
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] parts = line.split(";\\s*");
            int equals = parts[0].indexOf('=');
            String path = "/";
            for (String part : parts) {
                if (part.regionMatches(true, 0, "path=", 0, 5)) {
                    path = part.substring(5);
                }
            }
            Key key = new Key(answer.uri().getAuthority(), path, parts[0].substring(0, equals));
            String value = parts[0].substring(equals + 1);
            if (value.isEmpty()) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        }
    }

    /** The value of the Cookie header for this address. */
    String of(URI uri) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().authority().equals(uri.getAuthority()))
                .filter(entry -> covers(entry.getKey().path(), uri.getPath()))
                .map(entry -> entry.getKey().name() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static boolean covers(String path, String wanted) {
        return wanted.equals(path) || wanted.startsWith(path.endsWith("/") ? path : path + "/");
    }
}
