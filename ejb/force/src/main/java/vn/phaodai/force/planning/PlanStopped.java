package vn.phaodai.force.planning;

import java.util.UUID;

/** Somebody wants no further search. */
record PlanStopped(UUID plan) {}
