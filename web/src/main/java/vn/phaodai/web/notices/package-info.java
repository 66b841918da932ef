/** The bell and the page of notices. */
package vn.phaodai.web.notices;
