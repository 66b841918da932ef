package vn.phaodai.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

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

    static Measure median(List<Measure> rounds) {
        return new Measure(median(rounds, Measure::cpu), median(rounds, Measure::wall));
    }

    private static double median(List<Measure> rounds, ToDoubleFunction<Measure> of) {
        return rounds.stream().mapToDouble(of).sorted().toArray()[rounds.size() / 2];
    }
}
