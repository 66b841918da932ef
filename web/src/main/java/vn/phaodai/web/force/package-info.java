/** Pages of the force: officers, establishment, strength and transfers. */
package vn.phaodai.web.force;
