package vn.phaodai.reporting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What anybody may know about a document that bears a code.
 *
 * @param code as printed
 * @param fileKept whether the archive still holds it
 */
public record IssuedDocument(
        String code,
        String title,
        String subjectName,
        LocalDate asOf,
        ReportFormat format,
        Instant madeAt,
        Integer pages,
        long size,
        String sha256,
        boolean fileKept) {}
