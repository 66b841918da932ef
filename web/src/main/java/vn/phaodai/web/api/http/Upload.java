package vn.phaodai.web.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a file that is the body of a call. */
public final class Upload {

    private static final int LIMIT = 20 * 1024 * 1024;

    private Upload() {}

    /**
     * @throws ApiFailure 413 beyond 20 MB
     */
    public static byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw ApiFailure.tooLarge(LIMIT / 1024);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
