/**
 * What every capability stands on: who calls and how far they see, text, time, paging and business
 * errors.
 */
package vn.phaodai.kernel;
