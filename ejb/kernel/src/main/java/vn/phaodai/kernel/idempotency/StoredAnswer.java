package vn.phaodai.kernel.idempotency;

/**
 * What was answered.
 *
 * @param location header; may be null
 * @param etag header; may be null
 * @param body JSON text; may be null
 * @param replayed whether it is the answer to an earlier request with the same key
 */
public record StoredAnswer(
        int status, String location, String etag, String body, boolean replayed) {

    public static StoredAnswer of(int status, String location, String etag, String body) {
        return new StoredAnswer(status, location, etag, body, false);
    }
}
