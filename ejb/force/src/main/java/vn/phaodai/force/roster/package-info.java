/**
 * Duty rosters (lịch trực): shifts and what they need, drafts made by a solver, publication,
 * changes with approval, the shared burden of a unit, standby, handover log and calendar feeds.
 */
package vn.phaodai.force.roster;
