package vn.phaodai.force.establishments;

import java.io.Serializable;
import java.util.UUID;

/**
 * A figure, beside the one it is compared with.
 *
 * @param id of the line, for paging
 * @param before figure of the other version, or of the day before
 * @param after figure of this version
 */
public record VersionLine(
        UUID id, UUID unitId, String unitName, String position, int before, int after)
        implements Serializable {

    public int change() {
        return after - before;
    }
}
