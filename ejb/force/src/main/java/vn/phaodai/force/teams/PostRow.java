package vn.phaodai.force.teams;

import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.kernel.Period;

/** Where a team stands guard. */
public record PostRow(UUID id, String name, String address, Period period)
        implements Serializable {}
