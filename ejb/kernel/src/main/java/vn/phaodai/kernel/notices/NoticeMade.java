package vn.phaodai.kernel.notices;

import java.util.UUID;

/**
 * A notice for one person was made.
 *
 * @param link page it leads to; may be null
 */
public record NoticeMade(UUID id, String username, String link) {}
