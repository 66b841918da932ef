package vn.phaodai.kernel;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes UUID version 7 identifiers (RFC 9562, section 5.7): time-ordered, so that indexes grow at
 * their end.
 */
public final class Ids {

    /** Asked for at once: each call of the generator costs as much as ten bytes of it. */
    private static final int RANDOM_BYTES = Short.BYTES + Long.BYTES;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long time = System.currentTimeMillis();
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        ByteBuffer bits = ByteBuffer.wrap(random);
        long high = (time << 16) | 0x7000L | (bits.getShort() & 0x0FFFL);
        long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
