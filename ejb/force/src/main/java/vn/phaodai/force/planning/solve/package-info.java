/** The planner's rules and its solver; knows no database. */
package vn.phaodai.force.planning.solve;
