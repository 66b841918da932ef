package vn.phaodai.force.planning;

import java.io.Serializable;
import java.time.Instant;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.units.UnitKind;

/**
 * Minimum cover: how many people units of a kind have to keep.
 *
 * @param percent of the establishment
 */
public record CoverRule(
        UnitKind kind, int percent, Period period, String source, String setBy, Instant setAt)
        implements Serializable {}
