package vn.phaodai.kernel.access;

import java.util.UUID;

/** Something that belongs to a unit and is seen only by those whose scope covers that unit. */
public interface Scoped {

    UUID unitId();
}
