package vn.phaodai.kernel.preferences;

import java.util.UUID;

/**
 * A list as somebody wants to see it again.
 *
 * @param query filters and order, as they stand in the address; may be empty
 * @param columns columns switched on and off, see {@link ListChoice}
 */
public record SavedView(UUID id, String name, String query, String columns) {}
