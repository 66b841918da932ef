/** Pages of reports: the catalogue, runs, the archive, and the public check of a document. */
package vn.phaodai.web.reporting;
