package vn.phaodai.force.career;

import java.util.List;

/**
 * One register of an officer's career.
 *
 * @param entries as they stand, the latest first
 * @param past what was corrected or struck, the latest first
 */
public record CareerHistory(List<CareerEntry> entries, List<CareerVersion> past) {

    /** Both lists are kept as they are. */
    public CareerHistory {
        entries = List.copyOf(entries);
        past = List.copyOf(past);
    }
}
