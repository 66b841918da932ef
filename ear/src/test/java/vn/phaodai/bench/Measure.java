package vn.phaodai.bench;

/**
 * What one request cost, in milliseconds.
 *
 * @param cpu processor time of the application server
 * @param wall time divided by the requests done in it, all clients together
 */
record Measure(double cpu, double wall) {

    double perSecond() {
        return 1000 / wall;
    }
}
