package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.phaodai.force.promotion.ConditionKind;
import vn.phaodai.force.promotion.ConditionState;
import vn.phaodai.force.promotion.PromotionRecord;
import vn.phaodai.force.promotion.PromotionRow;
import vn.phaodai.web.promotion.PromotionEvidence;

/**
 * The conditions of one officer for the next rank.
 *
 * @param known day as of which things are known
 * @param limitOn when the limit of service age is reached; null if none is set
 */
public record PromotionView(
        LocalDate at,
        LocalDate known,
        PromotionRow officer,
        LocalDate limitOn,
        List<Condition> conditions) {

    /**
     * @param evidence what it rests on, in the language of the answer
     * @param source law and article; null where no rule asks for it
     */
    public record Condition(
            ConditionKind kind, ConditionState state, String evidence, String source) {}

    static PromotionView of(PromotionRecord record, PromotionEvidence words, Locale locale) {
        return new PromotionView(
                record.at(),
                record.known(),
                record.officer(),
                record.facts().limitOn(),
                record.conditions().stream()
                        .map(
                                one ->
                                        new Condition(
                                                one.kind(),
                                                one.state(),
                                                words.of(record, one.kind(), locale),
                                                one.source()))
                        .toList());
    }
}
