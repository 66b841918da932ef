/** Spreadsheet files: XLSX and CSV read as rows of cells, and written as a stream. */
package vn.phaodai.kernel.sheet;
