package vn.phaodai.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A slice of a list.
 *
 * @param items the rows
 * @param next cursor of the following slice; null when this is the last
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
