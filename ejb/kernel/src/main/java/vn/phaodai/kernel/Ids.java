package vn.phaodai.kernel;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUID version 7 identifiers (RFC 9562, section 5.7): time-ordered, so that indexes grow at
 * their end, and each after the one that was made before it, so that messages keep their order. The
 * first twelve bits after the time are the fraction of its millisecond (section 6.2, method 3), as
 * PostgreSQL has it.
 */
public final class Ids {

    private static final int FRACTION_BITS = 12;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    private static final long NANOS_OF_MILLI = 1_000_000;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long tick = LAST.accumulateAndGet(tick(), (last, now) -> Math.max(last + 1, now));
        long high = (tick >>> FRACTION_BITS << 16) | 0x7000L | (tick & FRACTION);
        byte[] random = new byte[Long.BYTES];
        RANDOM.nextBytes(random);
        long low = (ByteBuffer.wrap(random).getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The time in parts of a millisecond. */
    private static long tick() {
        Instant now = Instant.now();
        long fraction = (now.getNano() % NANOS_OF_MILLI << FRACTION_BITS) / NANOS_OF_MILLI;
        return now.toEpochMilli() << FRACTION_BITS | fraction;
    }
}
