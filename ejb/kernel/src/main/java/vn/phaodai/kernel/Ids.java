package vn.phaodai.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes UUID version 7 identifiers (RFC 9562, section 5.7): time-ordered, so that indexes grow at
 * their end.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long time = System.currentTimeMillis();
        long high = (time << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
