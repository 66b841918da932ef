package vn.phaodai.web.api;

import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.units.reorganisation.ReorganisationWork;

/**
 * Where things of the work list belong.
 *
 * @param newCode code from the day on, one of their candidates
 */
public record WorkDecision(List<Thing> things, String newCode) {

    /**
     * @param kind as {@code force.officer}
     */
    public record Thing(String kind, UUID subjectId) {}

    List<ReorganisationWork.Key> keys() {
        return things == null
                ? List.of()
                : things.stream()
                        .map(thing -> new ReorganisationWork.Key(thing.kind(), thing.subjectId()))
                        .toList();
    }
}
