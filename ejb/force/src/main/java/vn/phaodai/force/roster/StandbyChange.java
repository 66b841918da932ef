package vn.phaodai.force.roster;

/**
 * What following the standby orders did to a roster.
 *
 * @param added standby seats that were missing
 * @param removed standby seats that no order asks for any more
 * @param empty those among the added that nobody could take by the rules
 */
public record StandbyChange(int added, int removed, int empty) {}
