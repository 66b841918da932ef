/** Builds, starts and watches the whole system on one machine, without containers. */
package vn.phaodai.local;
