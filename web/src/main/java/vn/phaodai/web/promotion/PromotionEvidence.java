package vn.phaodai.web.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.promotion.ConditionKind;
import vn.phaodai.force.promotion.PromotionFacts;
import vn.phaodai.force.promotion.PromotionRecord;
import vn.phaodai.web.Messages;

/** What a condition for the next rank rests on, in words. */
@ApplicationScoped
public class PromotionEvidence {

    private static final String WORDS = "promotion.evidence.";

    @Inject private Catalogue catalogue;

    public String of(PromotionRecord record, ConditionKind kind, Locale locale) {
        return switch (kind) {
            case NEXT -> next(record, locale);
            case TERM -> term(record, locale);
            case CEILING -> ceiling(record, locale);
            case EVALUATION -> evaluation(record, locale);
            case DISCIPLINE -> discipline(record, locale);
            case STANDARD -> standard(record.facts(), locale);
            case AGE -> age(record.facts(), locale);
            case SERVICE_LEFT -> serviceLeft(record.facts(), locale);
        };
    }

    private String next(PromotionRecord record, Locale locale) {
        String next = record.officer().nextRank();
        return next == null
                ? words(locale, "noNext")
                : words(locale, "next", rank(next, locale), rank(record.officer().rank(), locale));
    }

    private String term(PromotionRecord record, Locale locale) {
        if (record.officer().dueOn() == null) {
            return words(locale, "noTerm", rank(record.officer().rank(), locale));
        }
        PromotionFacts facts = record.facts();
        String text =
                words(
                        locale,
                        facts.demoted() ? "afterDemotion" : "term",
                        record.officer().rankSince(),
                        facts.dueMonths(),
                        record.officer().dueOn());
        return facts.studying() ? text + " " + words(locale, "studying") : text;
    }

    private String ceiling(PromotionRecord record, Locale locale) {
        String position =
                catalogue
                        .position(record.officer().position())
                        .map(known -> known.name(locale))
                        .orElse(record.officer().position());
        String ceiling = record.facts().ceiling();
        return ceiling == null
                ? words(locale, "noCeiling", position)
                : words(
                        locale,
                        "ceiling",
                        position,
                        rank(ceiling, locale),
                        rank(record.officer().rank(), locale));
    }

    private static String evaluation(PromotionRecord record, Locale locale) {
        List<PromotionFacts.Evaluated> years = record.facts().evaluations();
        if (years.isEmpty()) {
            return words(locale, "noYear");
        }
        return years.stream()
                .map(
                        year ->
                                words(
                                        locale,
                                        "year",
                                        Integer.toString(year.year()),
                                        year.grade() == null
                                                ? words(locale, "notEvaluated")
                                                : Messages.text(
                                                        locale, "promotion.grade." + year.grade())))
                .collect(Collectors.joining("; "));
    }

    private static String discipline(PromotionRecord record, Locale locale) {
        List<PromotionFacts.Disciplined> found = record.facts().discipline();
        if (found.isEmpty()) {
            return words(locale, "noDiscipline", record.at());
        }
        return found.stream()
                .map(
                        one ->
                                words(
                                        locale,
                                        one.to() == null ? "disciplineSince" : "discipline",
                                        Messages.text(locale, "promotion.discipline." + one.form()),
                                        one.from(),
                                        one.to() == null ? one.from() : one.to()))
                .collect(Collectors.joining("; "));
    }

    private static String standard(PromotionFacts facts, Locale locale) {
        if (facts.standard().isEmpty()) {
            return words(locale, "noStandard");
        }
        return facts.held().isEmpty()
                ? words(locale, "standardLacks", names(facts.standard(), locale))
                : words(locale, "standardHeld", names(facts.held(), locale));
    }

    private static String age(PromotionFacts facts, Locale locale) {
        return facts.limitOn() == null
                ? words(locale, "noLimit")
                : words(locale, "limit", facts.limitOn());
    }

    private static String serviceLeft(PromotionFacts facts, Locale locale) {
        return facts.serviceLeftMonths() == null || facts.limitOn() == null
                ? words(locale, "noServiceLeft")
                : words(locale, "serviceLeft", facts.serviceLeftMonths(), facts.limitOn());
    }

    private static String names(List<PromotionFacts.Named> all, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return all.stream()
                .map(one -> english ? one.nameEn() : one.nameVi())
                .collect(Collectors.joining(", "));
    }

    private String rank(String code, Locale locale) {
        return catalogue.rank(code).map(rank -> rank.name(locale)).orElse(code);
    }

    private static String words(Locale locale, String key, Object... args) {
        return Messages.text(locale, WORDS + key, args);
    }
}
