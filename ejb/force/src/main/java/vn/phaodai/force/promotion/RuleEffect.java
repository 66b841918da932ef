package vn.phaodai.force.promotion;

import java.io.Serializable;

/**
 * What setting a rule does to the others of the same subject.
 *
 * @param ending rules in force that end the day before
 * @param givingWay rules set for that day or later, which the new one replaces
 */
public record RuleEffect(long ending, long givingWay) implements Serializable {}
