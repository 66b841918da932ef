package vn.phaodai.force;

import java.time.Instant;
import vn.phaodai.kernel.BusinessException;

/** Somebody else changed the officer's record since the caller read it; nothing was stored. */
public class OfficerChangedMeanwhile extends BusinessException {

    private static final long serialVersionUID = 1L;

    /**
     * @param who account of the other person
     * @param when time of the other change
     */
    public OfficerChangedMeanwhile(String who, Instant when) {
        super(Kind.STALE, "error.officer.changedMeanwhile", who, when);
    }
}
