/** Who serves where: establishment, officers with their postings, transfers and strength. */
package vn.phaodai.force;
