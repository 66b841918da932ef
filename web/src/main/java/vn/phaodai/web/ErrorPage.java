package vn.phaodai.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The error page: made without Faces, since Faces may be what has failed. */
final class ErrorPage {

    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 409);

    private final ServletContext context;
    private final Locale locale;
    private final String theme;

    ErrorPage(ServletContext context, HttpServletRequest request) {
        this.context = context;
        locale = Preference.locale(request);
        theme = Preference.THEME.of(request);
    }

    static String key(int status) {
        return "error." + (EXPLAINED.contains(status) ? status : status == 401 ? 401 : 500);
    }

    String html(int status, String id, String told) throws IOException {
        String key = key(status);
        String text = told == null ? Messages.text(locale, key + ".text") : told;
        return template()
                .replace("{lang}", locale.getLanguage())
                .replace("{theme}", theme)
                .replace("{context}", context.getContextPath())
                .replace("{app}", Html.escape(Messages.text(locale, "app.name")))
                .replace("{title}", Html.escape(Messages.text(locale, key + ".title")))
                .replace("{text}", Html.escape(text))
                .replace("{home}", Html.escape(Messages.text(locale, "error.home")))
                .replace("{number}", Html.escape(Messages.text(locale, "error.id")))
                .replace("{id}", Html.escape(id));
    }

    private String template() throws IOException {
        try (InputStream file = context.getResourceAsStream("/WEB-INF/error.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
