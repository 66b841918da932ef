/** Careers: what is recorded of an officer beyond the present post, and how it is kept right. */
package vn.phaodai.force.career;
