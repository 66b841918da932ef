package vn.phaodai.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.reporting.Approval;
import vn.phaodai.reporting.ReportFormat;
import vn.phaodai.reporting.ReportRunRow;
import vn.phaodai.reporting.RunState;

/**
 * A run of a report.
 *
 * @param language of the paper: vi or en
 * @param unitId the unit it is about, with all below it
 * @param progress 0 to 1
 * @param approval PENDING while it waits for a second person
 * @param failure why it failed, as a stable key; else null
 * @param verifyCode code on the paper, for {@code /verify/<code>}
 * @param sha256 of the file, in hexadecimal; null before it is done
 * @param fileKept whether the file can be had
 */
public record ReportRunView(
        UUID id,
        String report,
        ReportFormat format,
        String language,
        String title,
        UUID unitId,
        LocalDate asOf,
        RunState state,
        double progress,
        Approval approval,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        String failure,
        String verifyCode,
        String fileName,
        Long size,
        String sha256,
        Integer pages,
        boolean fileKept) {

    static ReportRunView of(ReportRunRow run) {
        return new ReportRunView(
                run.id(),
                run.report(),
                run.format(),
                run.language().code(),
                run.title(),
                run.subjectUnit(),
                run.asOf(),
                run.state(),
                run.progress(),
                run.approval(),
                run.requesterName(),
                run.requestedAt(),
                run.finishedAt(),
                run.failureKey(),
                run.verifyCode(),
                run.fileName(),
                run.size(),
                run.sha256(),
                run.pages(),
                run.fileKept());
    }
}
