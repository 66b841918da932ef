/** Answers kept so that a repeated request changes nothing twice. */
package vn.phaodai.kernel.idempotency;
