/**
 * Benchmarks: what the application adds to the least that the same work costs on the same server.
 */
package vn.phaodai.bench;
