package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.LocalDate;

/** A figure of the roster rules, with its validity and source. */
public record RosterRule(
        String code, int value, LocalDate validFrom, LocalDate validTo, String source)
        implements Serializable {}
