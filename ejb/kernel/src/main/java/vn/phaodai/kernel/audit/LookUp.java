package vn.phaodai.kernel.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody looked at a record or changed it.
 *
 * @param who account
 * @param purpose what for, where the caller had to say so; else null
 * @param file name of the file of the record that was taken; null if it was none
 */
public record LookUp(
        UUID id, Instant at, String who, AuditAction action, String purpose, String file) {}
