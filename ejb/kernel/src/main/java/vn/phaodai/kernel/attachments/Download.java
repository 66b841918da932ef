package vn.phaodai.kernel.attachments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.phaodai.kernel.VietnameseText;

/**
 * A file to be sent.
 *
 * @param content where it lies
 */
public record Download(String name, String mediaType, long size, Path content) {

    /**
     * Headers under which no browser runs anything of it or shows it as part of a page: always
     * saved as a file, never guessed at, never kept by a cache.
     */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", mediaType);
        headers.put("Content-Length", Long.toString(size));
        headers.put("Content-Disposition", disposition());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.put("Cache-Control", "no-store");
        return headers;
    }

    private String disposition() {
        String plain = VietnameseText.searchForm(name).replaceAll("[^a-z0-9._-]+", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
