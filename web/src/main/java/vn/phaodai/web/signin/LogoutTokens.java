package vn.phaodai.web.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** Checks logout tokens as OpenID Connect Back-Channel Logout 1.0, section 2.6, asks. */
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int SKEW_SECONDS = 30;

    private final JwtConsumer consumer;
    private final Map<String, Long> used = new ConcurrentHashMap<>();

    LogoutTokens(VerificationKeyResolver keys, String issuer, String audience) {
        consumer =
                new JwtConsumerBuilder()
                        .setVerificationKeyResolver(keys)
                        .setJwsAlgorithmConstraints(
                                AlgorithmConstraints.ConstraintType.PERMIT,
                                AlgorithmIdentifiers.RSA_USING_SHA256,
                                AlgorithmIdentifiers.RSA_USING_SHA384,
                                AlgorithmIdentifiers.RSA_USING_SHA512,
                                AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                        .setExpectedIssuer(issuer)
                        .setExpectedAudience(audience)
                        .setRequireExpirationTime()
                        .setRequireIssuedAt()
                        .setRequireJwtId()
                        .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                        .build();
    }

    /**
     * @throws LogoutTokenRefused if it was not issued by our realm for us, is too old, was used
     *     before, or is another kind of token
     */
    LogoutToken check(String token) throws LogoutTokenRefused {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            if (!(claims.getClaimValue("events") instanceof Map<?, ?> events)
                    || !events.containsKey(EVENT)) {
                throw new LogoutTokenRefused("It is no logout token");
            }
            if (claims.hasClaim("nonce")) {
                throw new LogoutTokenRefused("A logout token has no nonce");
            }
            LogoutToken whose =
                    new LogoutToken(claims.getStringClaimValue("sid"), claims.getSubject());
            if (whose.session() == null && whose.subject() == null) {
                throw new LogoutTokenRefused("It names neither session nor user");
            }
            useOnce(claims.getJwtId(), claims.getExpirationTime().getValue());
            return whose;
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new LogoutTokenRefused(e.getMessage());
        }
    }

    private void useOnce(String id, long expires) throws LogoutTokenRefused {
        long now = NumericDate.now().getValue();
        used.values().removeIf(end -> end + SKEW_SECONDS < now);
        if (used.putIfAbsent(id, expires) != null) {
            throw new LogoutTokenRefused("It was used before");
        }
    }
}
