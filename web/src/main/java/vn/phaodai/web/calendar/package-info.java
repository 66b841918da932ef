/** The page of the working calendar. */
package vn.phaodai.web.calendar;
