package vn.phaodai.web.api.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a record as an entity tag, so that nobody overwrites what they have not seen. */
public final class ETags {

    private static final Pattern OURS = Pattern.compile("\"v(\\d{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /**
     * The version that {@code If-Match} names.
     *
     * @throws ApiFailure 428 without the header; 412 if it is none that we gave out
     */
    public static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ApiFailure.noVersionNamed();
        }
        Matcher tag = OURS.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ApiFailure.otherVersion();
        }
        return Long.parseLong(tag.group(1));
    }

    /**
     * @throws ApiFailure 428 without the header; 412 if it names another version
     */
    public static void require(String ifMatch, long version) {
        if (required(ifMatch) != version) {
            throw ApiFailure.otherVersion();
        }
    }
}
