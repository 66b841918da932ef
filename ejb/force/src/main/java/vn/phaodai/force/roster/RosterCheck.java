package vn.phaodai.force.roster;

import java.util.List;
import vn.phaodai.force.roster.plan.Violation;

/**
 * What a hand change led to.
 *
 * @param version the roster's version now
 * @param violations rules that the roster does not keep now
 * @param caused those among them that it kept before
 */
public record RosterCheck(long version, List<Violation> violations, List<Violation> caused) {}
