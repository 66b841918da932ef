/** The shell of the pages: addresses, sign-in, errors, menu, search and home. */
package vn.phaodai.web;
