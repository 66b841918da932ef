package vn.phaodai.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.reporting.print.PaperLanguage;

/**
 * A run in lists, and by itself.
 *
 * @param mine whether the caller asked for it
 * @param failureKey message key of why it failed; else null
 * @param verifyCode as printed
 * @param fileKept false before it is done, and once the archive has let it go
 */
public record ReportRunRow(
        UUID id,
        String report,
        ReportFormat format,
        PaperLanguage language,
        String title,
        UUID subjectUnit,
        String subjectName,
        LocalDate asOf,
        String requesterName,
        boolean mine,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        Approval approval,
        RunState state,
        double progress,
        String failureKey,
        String verifyCode,
        String fileName,
        Long size,
        String sha256,
        Integer pages,
        boolean fileKept) {

    public boolean isOver() {
        return state.isOver();
    }

    public boolean isWaitingForApproval() {
        return state == RunState.QUEUED && approval == Approval.PENDING;
    }
}
