/**
 * Who takes which duty: the rules as constraints, and the solver that keeps to them. Plain Java
 * without database, so that drafts, hand changes, publication and repair are judged by one code.
 */
package vn.phaodai.force.roster.plan;
