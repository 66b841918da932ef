package vn.phaodai.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person chooses about the look; kept in cookies, so that it outlives the session and works
 * on every node. The first value is the default.
 */
enum Preference {
    LANGUAGE("lang", "vi", "en"),
    THEME("theme", "light", "dark"),
    MENU("menu", "open", "folded");

    static final int KEPT_SECONDS = 365 * 24 * 60 * 60;

    private final String cookie;
    private final List<String> values;

    Preference(String cookie, String... values) {
        this.cookie = cookie;
        this.values = List.of(values);
    }

    static Optional<Preference> named(String name) {
        return Arrays.stream(values()).filter(one -> one.cookie.equals(name)).findFirst();
    }

    boolean allows(String value) {
        return values.contains(value);
    }

    String of(HttpServletRequest request) {
        return cookie(request, cookie).filter(values::contains).orElse(values.get(0));
    }

    static Locale locale(HttpServletRequest request) {
        return Locale.forLanguageTag(LANGUAGE.of(request));
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
