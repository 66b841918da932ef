package vn.phaodai.kernel.units.reorganisation;

import java.io.Serializable;
import vn.phaodai.kernel.units.UnitKind;

/**
 * A unit as it is from the day on: one that begins, or one that goes on with another name or under
 * another unit.
 *
 * @param number line in the file, or a running number for what was entered by hand
 * @param parentCode null for a unit on top
 */
public record NewUnit(int number, String code, String name, UnitKind kind, String parentCode)
        implements Serializable {}
