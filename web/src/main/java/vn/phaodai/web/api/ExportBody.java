package vn.phaodai.web.api;

import java.util.Map;

/**
 * @param filters as those of {@code GET /officers}
 */
public record ExportBody(Map<String, String> filters) {

    Map<String, String> given() {
        return filters == null ? Map.of() : filters;
    }
}
