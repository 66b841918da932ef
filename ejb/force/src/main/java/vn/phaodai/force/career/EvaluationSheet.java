package vn.phaodai.force.career;

import java.util.List;
import java.util.UUID;

/**
 * The evaluations of a unit in a year.
 *
 * @param excellent how many of the unit are graded excellent now
 * @param good how many are graded good
 * @param most how many may be graded excellent, by the good ones
 * @param percent share of the good ones that may be graded excellent
 * @param source what sets that share
 */
public record EvaluationSheet(
        UUID unitId,
        int year,
        List<EvaluationLine> lines,
        long excellent,
        long good,
        long most,
        int percent,
        String source) {}
