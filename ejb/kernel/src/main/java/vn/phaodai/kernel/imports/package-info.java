/** Taking registers in from spreadsheets: template, check of every cell, and one transaction. */
package vn.phaodai.kernel.imports;
