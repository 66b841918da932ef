package vn.phaodai.web.promotion;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.promotion.PromotionResult;

/** An officer in the list, codes and ids already as people read them. */
public record PromotionLine(
        UUID id,
        String serviceNumber,
        String fullName,
        String unitId,
        String position,
        String rank,
        LocalDate rankSince,
        String nextRank,
        LocalDate dueOn,
        PromotionResult result) {}
