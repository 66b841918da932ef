package vn.phaodai.force.roster;

/** There may be drafts to make. */
record RosterRunsWaiting() {}
