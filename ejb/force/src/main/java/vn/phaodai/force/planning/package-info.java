/**
 * Strengthening planner: the fewest and least disruptive moves that close the gaps of units, by a
 * constraint solver, in scenarios that are compared; the chosen one becomes a decision.
 */
package vn.phaodai.force.planning;
