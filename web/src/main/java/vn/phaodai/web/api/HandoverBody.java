package vn.phaodai.web.api;

import java.util.UUID;

/** An entry for the handover log. */
public record HandoverBody(UUID dutyId, String text) {}
