package vn.phaodai.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final int MANY = 20_000;

    @Test
    void makesVersionSevenOfNow() {
        Instant before = Instant.now();
        UUID id = Ids.next();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        Instant time = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        assertTrue(Duration.between(before, time).abs().toHours() < 1, id.toString());
    }

    /** As the database compares them, by their bytes. */
    @Test
    void putsEachAfterTheOneBefore() {
        List<String> made = Stream.generate(() -> Ids.next().toString()).limit(MANY).toList();
        assertEquals(made.stream().sorted().toList(), made);
    }

    @Test
    void givesNoTwoThreadsTheSame() {
        Set<Long> times = new HashSet<>();
        IntStream.range(0, MANY)
                .parallel()
                .mapToObj(any -> Ids.next().getMostSignificantBits())
                .toList()
                .forEach(times::add);
        assertEquals(MANY, times.size());
    }
}
