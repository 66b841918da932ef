package vn.phaodai.reporting.print;

/**
 * A day of a duty roster as it hangs on the wall.
 *
 * @param desk shifts with the names of those who take them, one shift a line; so are the others
 */
public record RosterLine(String day, String command, String desk, String patrol, String standby) {}
