/** Reorganising units: merging, splitting, renaming, moving and abolishing them by one decision. */
package vn.phaodai.kernel.units.reorganisation;
