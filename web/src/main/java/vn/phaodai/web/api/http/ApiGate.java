package vn.phaodai.web.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wildfly.security.http.oidc.OidcPrincipal;
import vn.phaodai.kernel.access.Role;

/**
 * Lets a call of the API in only with a bearer token of its own. A session cookie is not enough, so
 * that no page of another site can make a browser call it; nor is an account without a role that
 * people have.
 */
@WebFilter("/api/*")
public class ApiGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String BASE = "/api/v1/";
    private static final String BEARER = "Bearer ";
    private static final Pattern CONTROL = Pattern.compile("%(0[0-8bcefBCEF]|1[0-9a-fA-F]|7[fF])");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language");
        String token = bearer(request);
        if (token == null || !isCallerBy(token, request.getUserPrincipal())) {
            response.setHeader(
                    "WWW-Authenticate",
                    token == null
                            ? "Bearer realm=\"phaodai\""
                            : "Bearer realm=\"phaodai\", error=\"invalid_token\"");
            refuse(request, response, 401, "error.api.token");
        } else if (!Role.isAnyOfPeople(request::isUserInRole)) {
            refuse(request, response, 403, "error.role");
        } else if (hasControlCharacters(request)) {
            refuse(request, response, 400, "error.api.badRequest");
        } else if (!path(request).startsWith(BASE)) {
            refuse(request, response, 404, "error.api.noSuchAddress");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    /** Whether it is this token by which the server knows the caller, and no session. */
    private static boolean isCallerBy(String token, Principal principal) {
        return principal instanceof OidcPrincipal<?> caller
                && caller.getOidcSecurityContext() != null
                && token.equals(caller.getOidcSecurityContext().getTokenString());
    }

    private static boolean hasControlCharacters(HttpServletRequest request) {
        String query = request.getQueryString();
        return CONTROL.matcher(request.getRequestURI()).find()
                || (query != null && CONTROL.matcher(query).find());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        Locale locale = Languages.wanted(request);
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.getOutputStream()
                .write(Problems.of(status, key, locale).json().getBytes(StandardCharsets.UTF_8));
    }
}
