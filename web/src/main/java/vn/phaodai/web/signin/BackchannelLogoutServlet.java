package vn.phaodai.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/** Keycloak tells here that a session has ended elsewhere, or was ended by an administrator. */
@WebServlet("/backchannel-logout")
public class BackchannelLogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(BackchannelLogoutServlet.class);

    @Inject private transient SessionRegistry registry;

    private transient LogoutTokens tokens;

    @Override
    public void init() {
        Map<String, String> environment = System.getenv();
        String issuer =
                environment.getOrDefault(
                        "OIDC_PROVIDER_URL", "http://127.0.0.1:8180/realms/phaodai");
        tokens =
                new LogoutTokens(
                        new HttpsJwksVerificationKeyResolver(
                                new HttpsJwks(issuer + "/protocol/openid-connect/certs")),
                        issuer,
                        environment.getOrDefault("OIDC_CLIENT_ID", "phaodai-web"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String token = request.getParameter("logout_token");
        try {
            if (token == null) {
                throw new LogoutTokenRefused("There is no token");
            }
            int ended = registry.end(tokens.check(token));
            LOG.infof("Back-channel sign-out ended %d session(s)", ended);
        } catch (LogoutTokenRefused refused) {
            LOG.warnf("Back-channel sign-out refused: %s", refused.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/json");
            response.getWriter().write("{\"error\":\"invalid_request\"}");
        }
    }
}
