package vn.phaodai.reporting;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What is being made on this node, by claim: a run that was given back may have two workers here
 * for a while, one that has lost it and one that has it.
 */
final class RunsHere {

    private final Map<UUID, RunControl> byClaim = new ConcurrentHashMap<>();

    void add(RunControl control) {
        byClaim.put(control.claim(), control);
    }

    void remove(RunControl control) {
        byClaim.remove(control.claim());
    }

    void cancel(UUID run) {
        byClaim.values().stream()
                .filter(control -> control.run().equals(run))
                .forEach(RunControl::cancel);
    }

    /** Stops the workers whose run is no longer theirs. */
    void renew(Predicate<RunControl> isHeld) {
        for (RunControl control : byClaim.values()) {
            if (!isHeld.test(control)) {
                control.cancel();
            }
        }
    }
}
