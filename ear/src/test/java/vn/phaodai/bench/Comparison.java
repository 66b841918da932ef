package vn.phaodai.bench;

import java.util.Locale;

/**
 * One line of the result.
 *
 * @param bound what the ratio must not exceed, or must reach if {@code atLeast}
 */
record Comparison(
        String what,
        String ours,
        String floorIs,
        String floor,
        double ratio,
        double bound,
        boolean atLeast) {

    static Comparison milliseconds(
            String what, double ours, String floorIs, double floor, double bound) {
        return new Comparison(
                what,
                decimals(ours) + " ms",
                floorIs,
                decimals(floor) + " ms",
                ours / floor,
                bound,
                false);
    }

    static Comparison rate(String what, double ours, String floorIs, double floor, double bound) {
        return new Comparison(
                what,
                Math.round(ours) + "/s",
                floorIs,
                Math.round(floor) + "/s",
                ours / floor,
                bound,
                true);
    }

    static Comparison limit(String what, double ours, double bound, String unit) {
        return new Comparison(
                what,
                decimals(ours) + " " + unit,
                "limit",
                bound + " " + unit,
                ours / bound,
                1,
                false);
    }

    static Comparison notMeasured(String what, String why) {
        String line = why.replaceAll("[|\\s]+", " ");
        return new Comparison(
                what,
                "not measured",
                line.substring(0, Math.min(120, line.length())),
                "",
                Double.NaN,
                0,
                false);
    }

    boolean passes() {
        return atLeast ? ratio >= bound : ratio <= bound;
    }

    String ratioText() {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    String boundText() {
        return (atLeast ? "≥ " : "≤ ") + bound;
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
