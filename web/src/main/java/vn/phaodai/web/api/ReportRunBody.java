package vn.phaodai.web.api;

import java.util.Map;

/**
 * What report is wanted.
 *
 * @param report its code, see {@code GET /report-runs/catalogue}
 * @param format PDF, XLSX or CSV; PDF unless given
 * @param language of the paper: vi or en; vi unless given. Papers of legal form have only vi
 * @param parameters by name; what is left out takes its own value
 */
public record ReportRunBody(
        String report, String format, String language, Map<String, String> parameters) {

    String formatWanted() {
        return format == null ? "PDF" : format;
    }

    String languageWanted() {
        return language == null ? "vi" : language;
    }

    Map<String, String> parametersGiven() {
        return parameters == null ? Map.of() : parameters;
    }
}
