package vn.phaodai.kernel.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A request that may come again.
 *
 * @param key what the client sent as {@code Idempotency-Key}
 * @param request method and path
 * @param hash SHA-256 of the body
 */
public record IdempotentRequest(String key, String request, byte[] hash) {

    public static final int LONGEST_KEY = 200;

    public static IdempotentRequest of(String key, String method, String path, byte[] body) {
        return new IdempotentRequest(key, method + " " + path, sha256(body));
    }

    public static IdempotentRequest of(String key, String method, String path, String body) {
        return of(key, method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
