package vn.phaodai.web.api;

import java.util.List;
import java.util.UUID;
import vn.phaodai.force.retirement.RetirementLine;
import vn.phaodai.kernel.units.UnitKind;

/**
 * The years of a unit and all below it.
 *
 * @param depth steps below the unit on top
 * @param leaving who leaves by age in all of the years
 */
public record RetirementView(
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        int depth,
        long leaving,
        List<Year> years) {

    /**
     * @param present people on the first day after the year, without those who left by age
     * @param leaving who reaches the age limit in the year; in the first also those past it
     * @param gap how many are missing then; below zero, how many are over
     */
    public record Year(int year, long establishment, long leaving, long present, long gap) {}

    static RetirementView of(RetirementLine line) {
        return new RetirementView(
                line.unitId(),
                line.code(),
                line.name(),
                line.kind(),
                line.depth(),
                line.leaving(),
                line.years().stream()
                        .map(
                                one ->
                                        new Year(
                                                one.year(),
                                                one.establishment(),
                                                one.leaving(),
                                                one.present(),
                                                one.gap()))
                        .toList());
    }
}
