/** The force's pages on the whole system, as people use them. */
package vn.phaodai.force;
