/** Fills the layouts with data and writes PDF/A; knows nothing of runs, callers or the database. */
package vn.phaodai.reporting.print;
