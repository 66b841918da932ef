package vn.phaodai.local.demo;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Seeded chance. {@link Random} is specified to the bit, so the demo is the same on every machine
 * and JDK.
 */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean percent(int likely) {
        return random.nextInt(100) < likely;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T oneOf(Weighted<T> choices) {
        return choices.at(random.nextInt(choices.total()));
    }

    /** About the mean, most within one spread of it, none beyond three. */
    double about(double mean, double spread) {
        double off = Math.max(-3, Math.min(3, random.nextGaussian()));
        return mean + off * spread;
    }

    /** A version 7 id of a given moment. */
    UUID id(long millis) {
        long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
