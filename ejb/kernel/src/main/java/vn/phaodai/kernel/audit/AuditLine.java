package vn.phaodai.kernel.audit;

/** One of many changes recorded at once. */
public record AuditLine(AuditObject what, Changes changes) {}
