/** Strength explained: why a gap is what it is, how it went, and where it is on the map. */
package vn.phaodai.force.strength;
