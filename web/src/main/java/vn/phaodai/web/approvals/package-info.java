/** Pages of what waits for a second person's decision. */
package vn.phaodai.web.approvals;
