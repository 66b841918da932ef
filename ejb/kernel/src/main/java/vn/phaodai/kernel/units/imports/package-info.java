/** Changing the units: by hand, and from a file that tells the whole state of a day. */
package vn.phaodai.kernel.units.imports;
