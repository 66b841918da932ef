/** Who reaches the limit of service age when, and what it leaves of the units. */
package vn.phaodai.force.retirement;
