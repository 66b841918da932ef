package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.phaodai.reporting.print.WorkStopped;

class RunsHereTest {

    private static final UUID RUN = UUID.randomUUID();

    private final RunsHere here = new RunsHere();
    private final RunControl lost = control(RUN);
    private final RunControl holds = control(RUN);

    private static RunControl control(UUID run) {
        return new RunControl(run, UUID.randomUUID(), 10, Duration.ofHours(1));
    }

    @Test
    void goesOnRenewingTheSecondWorkerWhenTheFirstHasEnded() {
        here.add(lost);
        here.add(holds);
        here.remove(lost);
        assertEquals(List.of(holds), renewed());
    }

    @Test
    void stopsTheWorkerThatHasLostItsRun() {
        here.add(lost);
        here.add(holds);
        here.renew(control -> control == holds);
        assertThrows(WorkStopped.class, () -> lost.reached(0.1, 1));
        assertDoesNotThrow(() -> holds.reached(0.1, 1));
    }

    @Test
    void cancelsEveryWorkerOfARunAndNoOther() {
        RunControl other = control(UUID.randomUUID());
        here.add(lost);
        here.add(holds);
        here.add(other);
        here.cancel(RUN);
        assertThrows(WorkStopped.class, () -> lost.reached(0.1, 1));
        assertThrows(WorkStopped.class, () -> holds.reached(0.1, 1));
        assertDoesNotThrow(() -> other.reached(0.1, 1));
    }

    private List<RunControl> renewed() {
        List<RunControl> seen = new ArrayList<>();
        here.renew(seen::add);
        return seen;
    }
}
