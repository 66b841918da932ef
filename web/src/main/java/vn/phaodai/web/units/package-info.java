/** Pages of the units in time. */
package vn.phaodai.web.units;
