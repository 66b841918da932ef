package vn.phaodai.force.reorganisation;

import java.time.LocalDate;
import java.util.UUID;

/** Authorised strength of a position in a unit within a period, as it is stored. */
record Figure(UUID id, UUID unitId, String position, int authorised, LocalDate from, LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
