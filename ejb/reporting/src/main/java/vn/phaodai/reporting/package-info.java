/** Reports: which there are, runs of them in the background, and the archive of what they made. */
package vn.phaodai.reporting;
