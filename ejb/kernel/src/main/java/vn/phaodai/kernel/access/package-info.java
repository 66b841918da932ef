/** Who calls, in which roles, and how far they see: the only way to read scoped data. */
package vn.phaodai.kernel.access;
