/** The append-only record of every change and of every look-up at personal data. */
package vn.phaodai.kernel.audit;
