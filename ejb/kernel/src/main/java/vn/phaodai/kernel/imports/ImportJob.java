package vn.phaodai.kernel.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import as its owner sees it.
 *
 * @param progress of the step under way, 0 to 1
 * @param rows rows in the file
 * @param wrong rows that cannot be stored
 * @param created rows that add something: would, or did once DONE
 * @param updated rows that change something
 * @param same rows that change nothing
 * @param failureKey message key of why it failed; else null
 * @param fileKept whether the file is still here, so that it can be checked again
 */
public record ImportJob(
        UUID id,
        String kind,
        ImportState state,
        ImportMode mode,
        String fileName,
        double progress,
        int rows,
        int wrong,
        int created,
        int updated,
        int same,
        String failureKey,
        List<String> failureArgs,
        boolean fileKept,
        Instant uploadedAt,
        Instant finishedAt) {

    public boolean isWorking() {
        return state == ImportState.UPLOADED || state == ImportState.RUNNING;
    }

    /** Whether there is something to store in this mode. */
    public boolean canStore(ImportMode wanted) {
        return state == ImportState.CHECKED
                && created + updated > 0
                && (wrong == 0 || wanted == ImportMode.GOOD_ROWS);
    }
}
