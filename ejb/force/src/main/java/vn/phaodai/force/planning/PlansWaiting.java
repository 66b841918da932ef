package vn.phaodai.force.planning;

/** There may be plans to work out. */
record PlansWaiting() {}
