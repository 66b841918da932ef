/** Notices under the bell, and by mail. */
package vn.phaodai.kernel.notices;
