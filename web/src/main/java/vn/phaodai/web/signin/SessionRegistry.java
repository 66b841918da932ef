package vn.phaodai.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The HTTP sessions of this node by Keycloak session and user, so that they can be ended. A session
 * that ends elsewhere is only marked here, and ends with its next request: Keycloak tells of it
 * while that very request may be renewing its token, and would stumble over a session gone.
 */
@ApplicationScoped
public class SessionRegistry {

    private static final String ENDED = SessionRegistry.class.getName();

    private final Map<String, Entry> sessions = new ConcurrentHashMap<>();

    private record Entry(HttpSession session, String keycloakSession, String subject) {}

    void signedIn(HttpSession session, String keycloakSession, String subject) {
        sessions.put(session.getId(), new Entry(session, keycloakSession, subject));
    }

    void gone(String sessionId) {
        sessions.remove(sessionId);
    }

    /**
     * Ends the HTTP sessions of one Keycloak session, or all of the user if the token names none.
     *
     * @return how many there were
     */
    int end(LogoutToken token) {
        List<Entry> ending =
                sessions.values().stream()
                        .filter(
                                entry ->
                                        token.session() == null
                                                ? token.subject().equals(entry.subject)
                                                : token.session().equals(entry.keycloakSession))
                        .toList();
        ending.forEach(entry -> mark(entry.session));
        return ending.size();
    }

    private void mark(HttpSession session) {
        try {
            gone(session.getId());
            session.setAttribute(ENDED, Boolean.TRUE);
        } catch (IllegalStateException already) {
            return;
        }
    }

    /** Whether the session is to be taken for gone. */
    boolean hasEnded(HttpSession session) {
        return session.getAttribute(ENDED) != null;
    }
}
