package vn.phaodai.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Choices of which some are likelier than others. */
final class Weighted<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private int total;

    /** Reads {@code "Nguyễn 380, Trần 110"}: the last word of each part is its weight. */
    static <T> Weighted<T> parse(String text, Function<String, T> value) {
        Weighted<T> weighted = new Weighted<>();
        for (String part : text.strip().split("\\s*,\\s*")) {
            int blank = part.lastIndexOf(' ');
            weighted.add(
                    value.apply(part.substring(0, blank)),
                    Integer.parseInt(part.substring(blank + 1)));
        }
        return weighted;
    }

    Weighted<T> add(T value, int weight) {
        total += weight;
        values.add(value);
        ends.add(total);
        return this;
    }

    int total() {
        return total;
    }

    T at(int point) {
        int index = 0;
        while (ends.get(index) <= point) {
            index++;
        }
        return values.get(index);
    }
}
