package vn.phaodai.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LogoutTokensTest {

    private static final String ISSUER = "http://keycloak/realms/phaodai";
    private static RsaJsonWebKey key;
    private static RsaJsonWebKey otherKey;

    private final LogoutTokens tokens =
            new LogoutTokens((jws, nesting) -> key.getPublicKey(), ISSUER, "phaodai-web");

    @BeforeAll
    static void makeKeys() throws JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        otherKey = RsaJwkGenerator.generateJwk(2048);
    }

    @Test
    void acceptsKeycloaksToken() throws Exception {
        assertEquals(new LogoutToken("sid-1", "user-1"), tokens.check(token(claims -> {})));
    }

    @Test
    void acceptsATokenForAllSessionsOfAUser() throws Exception {
        String token = token(claims -> claims.unsetClaim("sid"));
        assertEquals(new LogoutToken(null, "user-1"), tokens.check(token));
    }

    @Test
    void refusesASecondUse() throws Exception {
        String token = token(claims -> {});
        tokens.check(token);
        assertRefused(token);
    }

    @Test
    void refusesWhatWasNotMeantForUs() throws Exception {
        assertRefused(token(claims -> claims.setAudience("other-client")));
        assertRefused(token(claims -> claims.setIssuer("http://evil/realms/phaodai")));
    }

    @Test
    void refusesOldAndTimelessTokens() throws Exception {
        NumericDate past = NumericDate.now();
        past.addSeconds(-600);
        assertRefused(token(claims -> claims.setExpirationTime(past)));
        assertRefused(token(claims -> claims.unsetClaim("exp")));
    }

    @Test
    void refusesOtherKindsOfTokens() throws Exception {
        assertRefused(token(claims -> claims.unsetClaim("events")));
        assertRefused(token(claims -> claims.setClaim("events", Map.of("other", Map.of()))));
        assertRefused(token(claims -> claims.setClaim("nonce", "n")));
        assertRefused(token(claims -> claims.unsetClaim("jti")));
        assertRefused(
                token(
                        claims -> {
                            claims.unsetClaim("sid");
                            claims.unsetClaim("sub");
                        }));
    }

    @Test
    void refusesWrongSignatures() throws Exception {
        assertRefused(sign(claims(), otherKey));
        assertRefused("not.a.token");
        JsonWebSignature shared = new JsonWebSignature();
        shared.setPayload(claims().toJson());
        shared.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        shared.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        assertRefused(shared.getCompactSerialization());
    }

    private void assertRefused(String token) {
        assertThrows(LogoutTokenRefused.class, () -> tokens.check(token));
    }

    private static String token(Consumer<JwtClaims> change) throws JoseException {
        JwtClaims claims = claims();
        change.accept(claims);
        return sign(claims, key);
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("phaodai-web");
        claims.setSubject("user-1");
        claims.setClaim("sid", "sid-1");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(2);
        claims.setGeneratedJwtId();
        claims.setClaim(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey by) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(by.getPrivateKey());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return jws.getCompactSerialization();
    }
}
