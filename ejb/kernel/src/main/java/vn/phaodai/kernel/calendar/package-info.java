/** Working days and days off of the service. */
package vn.phaodai.kernel.calendar;
