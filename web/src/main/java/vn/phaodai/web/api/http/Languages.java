package vn.phaodai.web.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The languages of answers: Vietnamese, or English for those who ask for it. */
final class Languages {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

    private Languages() {}

    static Locale wanted(HttpServletRequest request) {
        return wanted(request.getHeader("Accept-Language"));
    }

    static Locale wanted(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }
}
