package vn.phaodai.force.career;

import java.io.Serializable;
import java.time.Instant;
import vn.phaodai.kernel.Named;
import vn.phaodai.kernel.Period;

/**
 * Something to be handed over by whoever moves within a period.
 *
 * @param position whose holders hand it over; null for everybody
 * @param source the text that sets it
 * @param endSource the text that ends it; null unless it ended without another after it
 */
public record HandoverKind(
        String code,
        int ordinal,
        String nameVi,
        String nameEn,
        String position,
        Period period,
        String source,
        String setBy,
        Instant setAt,
        String endSource)
        implements Named, Serializable {}
