package vn.phaodai.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * Notes each new session of a signed-in person, in the registry and in the audit, and lets nobody
 * go on with one that has ended elsewhere. Who is signed in but has no role that people have gets
 * no page but those for everybody and the one that says so.
 */
public class SignedInFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String NOTED = SignedInFilter.class.getName();

    /**
     * Open to everybody in {@code web.xml}, or needed to get out; the API has a gate of its own.
     */
    private static final List<String> OPEN_BELOW =
            List.of("/static/", "/api/", "/jakarta.faces.resource/", "/verify/", "/duty-feed/");

    private static final Set<String> OPEN =
            Set.of(
                    "/verify",
                    "/signed-out",
                    "/sign-out",
                    "/backchannel-logout",
                    "/preference",
                    "/favicon.ico",
                    "/error");

    @Inject private transient SessionRegistry registry;
    @Inject private transient Callers callers;
    @Inject private transient Audit audit;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null && registry.hasEnded(session)) {
            session.invalidate();
            askAgain(request, response);
            return;
        }
        if (session != null
                && session.getAttribute(NOTED) == null
                && request.getUserPrincipal() instanceof OidcPrincipal<?> principal) {
            note(session, principal.getOidcSecurityContext().getToken());
        }
        if (request.getUserPrincipal() != null
                && !isOpen(request)
                && !Role.isAnyOfPeople(request::isUserInRole)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** By the path that the container found, not as it was written: that may lead elsewhere. */
    private static boolean isOpen(HttpServletRequest request) {
        String below = request.getPathInfo();
        String path = request.getServletPath() + (below == null ? "" : below);
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    /** Without its session the same request leads to the sign-in page. */
    private static void askAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private void note(HttpSession session, AccessToken token) {
        registry.signedIn(session, token.getClaimValueAsString("sid"), token.getSubject());
        session.setAttribute(NOTED, Boolean.TRUE);
        Caller caller = callers.current();
        audit.action(
                caller,
                AuditAction.SIGN_IN,
                AuditObject.list("session", caller.unitId(), null),
                null,
                Changes.none());
    }
}
