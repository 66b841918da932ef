/** The auditor's pages. */
package vn.phaodai.web.audit;
