package vn.phaodai.force.strength;

import java.time.LocalDate;
import vn.phaodai.force.Strength;

/** Strength of a unit with all below it on one day. */
public record TrendPoint(LocalDate day, Strength strength) {}
