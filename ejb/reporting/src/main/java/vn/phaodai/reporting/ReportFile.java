package vn.phaodai.reporting;

import java.nio.file.Path;

/**
 * A finished file to hand out.
 *
 * @param name to offer it by
 */
public record ReportFile(Path path, String name, String mediaType, long size, String sha256) {}
