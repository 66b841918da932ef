package vn.phaodai.force.promotion;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An officer in the list of those who may be promoted on a day.
 *
 * @param id the officer's
 * @param unitId unit on that day
 * @param position code, on that day
 * @param rank code, on that day
 * @param nextRank code; null if there is none in the branch
 * @param dueOn when the term in the rank ends; null if none is set
 */
public record PromotionRow(
        UUID id,
        String serviceNumber,
        String fullName,
        UUID unitId,
        String position,
        String rank,
        LocalDate rankSince,
        String nextRank,
        LocalDate dueOn,
        PromotionResult result) {}
