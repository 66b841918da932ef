/**
 * The least a page and a resource can cost: deployed beside the application while benchmarks run.
 */
package vn.phaodai.bench.floor;
