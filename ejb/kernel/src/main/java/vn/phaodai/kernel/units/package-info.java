/** The units of the force as they were, are and will be on any day. */
package vn.phaodai.kernel.units;
