/** Versions of the establishment: the figures of many units by one decision. */
package vn.phaodai.force.establishments;
