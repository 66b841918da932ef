package vn.phaodai.web.kit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of an address's query. */
final class Query {

    private Query() {}

    static Map<String, String> parse(String query) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int is = part.indexOf('=');
            if (is > 0) {
                parts.putIfAbsent(decode(part.substring(0, is)), decode(part.substring(is + 1)));
            }
        }
        return parts;
    }

    /** Text that is no encoding stays as it is. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
