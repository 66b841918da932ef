package vn.phaodai.reporting;

import java.util.Arrays;
import java.util.Optional;

/** What a run writes. */
public enum ReportFormat {
    /** PDF/A-1a, laid out by Decree 30/2020. */
    PDF("pdf", "application/pdf"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv; charset=utf-8");

    private final String extension;
    private final String mediaType;

    ReportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values()).filter(format -> format.name().equals(name)).findFirst();
    }
}
