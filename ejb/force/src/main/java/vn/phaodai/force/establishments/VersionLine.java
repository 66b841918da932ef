package vn.phaodai.force.establishments;

import java.io.Serializable;
import java.util.UUID;

/**
 * A figure, beside the one it is compared with.
 *
 * @param id of the line, for paging
 * @param before figure of the other version, or the one that was copied
 * @param after figure of this version
 * @param now what counts on the version's day by now, where somebody else has changed it since the
 *     copy; else null
 */
public record VersionLine(
        UUID id, UUID unitId, String unitName, String position, int before, int after, Integer now)
        implements Serializable {

    public int change() {
        return after - before;
    }
}
