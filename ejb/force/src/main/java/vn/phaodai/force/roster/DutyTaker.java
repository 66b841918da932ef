package vn.phaodai.force.roster;

import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.force.roster.plan.Violation;

/**
 * Somebody who might take a duty.
 *
 * @param carried this year so far, and in the roster itself
 * @param against the first rule that it would break; null if none
 */
public record DutyTaker(
        UUID officerId, String name, String position, Burden carried, Violation against)
        implements Serializable {

    public boolean fits() {
        return against == null;
    }
}
