package vn.phaodai.force.career;

import java.util.UUID;

/**
 * A grade to record.
 *
 * @param grade of the list GRADE
 * @param version of the entry that the caller read; null if there was none
 */
public record GradeDraft(UUID officerId, String grade, String note, Long version) {}
