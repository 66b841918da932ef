package vn.phaodai.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Verification;
import vn.phaodai.reporting.print.Work;

/**
 * A run as the report that makes its file sees it.
 *
 * @param scope the units it is about, on its day; nothing else may be read
 * @param issuer the requester's unit
 * @param made when the run was asked for
 * @param work to tell how far it is
 */
public record ReportTask(
        UUID run,
        ReportFormat format,
        PaperLanguage language,
        Map<String, String> parameters,
        Scope scope,
        UUID subjectUnit,
        LocalDate asOf,
        UUID issuer,
        String requesterName,
        Instant made,
        Verification verification,
        Work work) {}
