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
        String home =
                "<p><a class=\"k-button k-primary\" href=\"{context}/\">"
                        + escaped("error.home")
                        + "</a></p>";
        return page(id, escaped(key + ".title"), Html.escape(text), home);
    }

    /** For somebody who is signed in and has no task here: the only way on is out. */
    String withoutTask(String id, String told) throws IOException {
        String out =
                "<form method=\"post\" action=\"{context}/sign-out\"><button class=\"k-button"
                        + " k-primary\">"
                        + escaped("shell.signOut")
                        + "</button></form>";
        return page(id, escaped("error.account.title"), Html.escape(told), out);
    }

    private String page(String id, String title, String text, String way) throws IOException {
        return template()
                .replace("{way}", way)
                .replace("{lang}", locale.getLanguage())
                .replace("{theme}", theme)
                .replace("{context}", context.getContextPath())
                .replace("{app}", escaped("app.name"))
                .replace("{number}", escaped("error.id"))
                .replace("{id}", Html.escape(id))
                .replace("{title}", title)
                .replace("{text}", text);
    }

    private String escaped(String key) {
        return Html.escape(Messages.text(locale, key));
    }

    private String template() throws IOException {
        try (InputStream file = context.getResourceAsStream("/WEB-INF/error.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
