package vn.phaodai.force.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The figures of one position in one unit from a day on, when those of other units are added: the
 * sum changes on every day on which one of them does.
 */
final class FigureSum {

    /** From one change to the next. */
    record Segment(LocalDate from, LocalDate to, int authorised, Figure own) {}

    private final LocalDate on;
    private final List<Figure> own;
    private final List<Figure> added;

    /**
     * @param own what the unit has itself
     * @param added what comes to it; negative figures take away
     */
    FigureSum(LocalDate on, List<Figure> own, List<Figure> added) {
        this.on = on;
        this.own = List.copyOf(own);
        this.added = List.copyOf(added);
    }

    List<Segment> segments() {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(on));
        Map<LocalDate, Figure> starting = new HashMap<>();
        for (List<Figure> figures : List.of(own, added)) {
            for (Figure figure : figures) {
                if (figure.from().isAfter(on)) {
                    days.add(figure.from());
                }
                if (figure.to() != null && figure.to().isAfter(on)) {
                    days.add(figure.to());
                }
            }
        }
        own.stream()
                .filter(figure -> !figure.from().isBefore(on))
                .forEach(figure -> starting.put(figure.from(), figure));
        List<Segment> segments = new ArrayList<>();
        for (LocalDate day : days) {
            int sum = at(own, day) + at(added, day);
            segments.add(new Segment(day, days.higher(day), Math.max(0, sum), starting.get(day)));
        }
        return segments;
    }

    private static int at(List<Figure> figures, LocalDate day) {
        return figures.stream()
                .filter(figure -> figure.covers(day))
                .mapToInt(Figure::authorised)
                .sum();
    }
}
