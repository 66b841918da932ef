package vn.phaodai.force.career;

import java.util.UUID;

/**
 * An officer who served in the unit at the end of the year, or serves there today.
 *
 * @param grade of the list GRADE; null if not evaluated yet
 * @param version of the entry; null if there is none
 * @param own whether it is the caller, who does not evaluate themselves
 */
public record EvaluationLine(
        UUID officerId,
        String fullName,
        String serviceNumber,
        String rank,
        String position,
        UUID entryId,
        String grade,
        String note,
        Long version,
        boolean own) {}
