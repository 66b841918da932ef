package vn.phaodai.force.roster;

import java.util.UUID;

/** Somebody no longer wants these drafts. */
record RosterRunCancelled(UUID run) {}
