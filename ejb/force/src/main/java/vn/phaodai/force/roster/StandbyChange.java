package vn.phaodai.force.roster;

/**
 * What following the standby orders did to a roster.
 *
 * @param added standby seats that were missing
 * @param removed standby seats that no order asks for any more
 * @param empty those among the added that nobody could take by the rules
 * @param unready days to come that got no seats, since the unit has no template for standby then
 */
public record StandbyChange(int added, int removed, int empty, int unready) {}
