package vn.phaodai.local.demo;

import java.time.LocalDate;

/**
 * Service in one unit and position.
 *
 * @param to first day after it; null for the present one
 */
record Posting(
        DemoUnit unit,
        Post post,
        LocalDate from,
        LocalDate to,
        String kind,
        String decisionNumber,
        LocalDate decisionDate) {

    boolean isOpen() {
        return to == null;
    }
}
