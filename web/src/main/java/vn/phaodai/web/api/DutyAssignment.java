package vn.phaodai.web.api;

import java.util.UUID;

/**
 * Who takes a duty.
 *
 * @param officerId null for nobody
 */
public record DutyAssignment(UUID officerId) {}
