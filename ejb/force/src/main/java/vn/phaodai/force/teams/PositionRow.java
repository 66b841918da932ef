package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.Period;

/** A position held within a team, by a decision. */
public record PositionRow(
        TeamPosition position, Period period, String decisionNumber, LocalDate decisionDate)
        implements Serializable {}
