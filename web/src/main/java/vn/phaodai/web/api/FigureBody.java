package vn.phaodai.web.api;

import java.util.UUID;

/**
 * One figure of a version.
 *
 * @param position code, see {@code GET /positions}
 * @param authorised number of people
 */
public record FigureBody(UUID unitId, String position, Integer authorised) {}
