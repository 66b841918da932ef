package vn.phaodai.force.career;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A qualification that ends soon or has ended, and was not renewed.
 *
 * @param id the entry
 * @param kind code of the list QUALIFICATION
 * @param expiresOn last day on which it holds
 * @param state how near that is
 */
public record ExpiryRow(
        UUID id,
        UUID officerId,
        String fullName,
        String serviceNumber,
        UUID unitId,
        String kind,
        LocalDate expiresOn,
        State state) {

    /** How near the last day is, by the figures of the day. */
    public enum State {
        EXPIRED,
        LAST_WARNING,
        FIRST_WARNING
    }
}
