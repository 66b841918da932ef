package vn.phaodai.force.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.units.reorganisation.SuccessorChosen;
import vn.phaodai.kernel.units.reorganisation.UnitsReorganised;

/** Carries the establishment over: units that merge have the sum of their figures. */
@ApplicationScoped
class EstablishmentMove {

    private record Post(UUID unitId, String position) {}

    @Inject private ForceReorganisationRepository repository;

    void move(UnitsReorganised event, Destinations to) {
        LocalDate on = event.on();
        Set<UUID> concerned = new HashSet<>(to.first().keySet());
        concerned.addAll(to.first().values());
        concerned.addAll(to.chosen().values());
        Map<Post, List<Figure>> all = new LinkedHashMap<>();
        repository
                .figures(concerned, on)
                .forEach(
                        figure ->
                                all.computeIfAbsent(
                                                new Post(figure.unitId(), figure.position()),
                                                none -> new ArrayList<>())
                                        .add(figure));
        Map<Post, List<Figure>> coming = new LinkedHashMap<>();
        Map<Post, List<Figure>> staying = new HashMap<>();
        List<Figure> leaving = new ArrayList<>();
        all.forEach(
                (post, figures) -> {
                    UUID target =
                            to.first().containsKey(post.unitId())
                                    ? to.of(post.unitId(), figures.get(0).id())
                                    : post.unitId();
                    if (target.equals(post.unitId())) {
                        staying.put(post, figures);
                    } else {
                        leaving.addAll(figures);
                        coming.computeIfAbsent(
                                        new Post(target, post.position()),
                                        none -> new ArrayList<>())
                                .addAll(figures);
                    }
                });
        close(leaving, on);
        end(
                coming.keySet().stream()
                        .flatMap(post -> staying.getOrDefault(post, List.of()).stream())
                        .toList(),
                on);
        List<Figure> next = new ArrayList<>();
        coming.forEach(
                (post, figures) ->
                        add(post, staying.getOrDefault(post, List.of()), figures, on, next));
        repository.addFigures(next, event.decisionNumber(), event.decisionDate());
    }

    /** Takes a figure that went to one unit on the day to another, from the same day on. */
    void correct(SuccessorChosen choice) {
        Figure figure = repository.figure(choice.subjectId());
        LocalDate on = choice.on();
        List<Figure> next = new ArrayList<>();
        for (boolean takes : new boolean[] {false, true}) {
            UUID unit = takes ? choice.to() : choice.from();
            int change = takes ? figure.authorised() : -figure.authorised();
            List<Figure> own = repository.figuresOf(unit, figure.position(), on);
            end(own, on);
            add(
                    new Post(unit, figure.position()),
                    own,
                    List.of(new Figure(figure.id(), unit, figure.position(), change, on, null)),
                    on,
                    next);
        }
        repository.addFigures(next, choice.decisionNumber(), choice.decisionDate());
    }

    private void close(Collection<Figure> leaving, LocalDate on) {
        end(leaving, on);
        repository.emptyFigures(
                leaving.stream().filter(figure -> !figure.from().isBefore(on)).toList());
    }

    private void end(Collection<Figure> figures, LocalDate on) {
        repository.endFigures(
                figures.stream().filter(figure -> figure.from().isBefore(on)).toList(), on);
    }

    /** Those of its own that began before the day have been ended. */
    private void add(
            Post post, List<Figure> own, List<Figure> coming, LocalDate on, List<Figure> next) {
        for (FigureSum.Segment segment : new FigureSum(on, own, coming).segments()) {
            if (segment.own() != null) {
                repository.setFigure(segment.own(), segment.authorised(), segment.to());
            } else if (segment.authorised() > 0) {
                next.add(
                        new Figure(
                                Ids.next(),
                                post.unitId(),
                                post.position(),
                                segment.authorised(),
                                segment.from(),
                                segment.to()));
            }
        }
    }
}
