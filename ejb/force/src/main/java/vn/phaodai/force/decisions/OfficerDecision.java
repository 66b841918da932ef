package vn.phaodai.force.decisions;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision as it stands in the record of one officer.
 *
 * @param number number and symbol
 * @param date day on which it was made
 * @param line what it says of the officer
 */
public record OfficerDecision(
        UUID decisionId, DecisionKind kind, String number, LocalDate date, LineRow line) {}
