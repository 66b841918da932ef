package vn.phaodai.web.promotion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.phaodai.force.promotion.PromotionFacts;
import vn.phaodai.force.promotion.PromotionRule;
import vn.phaodai.force.promotion.Promotions;
import vn.phaodai.force.promotion.RuleKind;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.Shell;
import vn.phaodai.web.force.ForceTexts;
import vn.phaodai.web.kit.Texts;

/** The rules behind promotions and retirements with their periods and sources. */
@Named("promotionRules")
@ViewScoped
public class PromotionRulesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Promotions promotions;
    @Inject private ForceTexts force;
    @Inject private RetirementWords words;
    @Inject private BusinessClock clock;
    @Inject private Shell shell;

    private String at;
    private LocalDate day;
    private transient List<Group> groups;

    /** The rules of one kind. */
    public record Group(RuleKind kind, List<PromotionRule> rules) {}

    public void load() {
        day = PromotionPage.parse(at);
        if (day == null) {
            day = clock.today();
        }
        groups =
                promotions.rules(day).stream()
                        .collect(
                                Collectors.groupingBy(
                                        PromotionRule::kind, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** Also when the page is shown again, as when what was typed is not understood. */
    private void loaded() {
        if (groups == null) {
            load();
        }
    }

    /** To the same page for the day that was typed. */
    public String show() {
        return "/promotions/rules?faces-redirect=true&at=" + (day == null ? "" : day);
    }

    public List<Group> getGroups() {
        loaded();
        return groups;
    }

    /** Whom a rule is for. */
    public String subject(PromotionRule rule) {
        return switch (rule.kind()) {
            case TERM, STANDARD -> force.rank(rule.rank());
            case CEILING -> force.position(rule.position());
            case CONDITION ->
                    rule.rank().equals(rule.toRank()) ? force.rank(rule.rank()) : ranks(rule);
            case AGE ->
                    Texts.text3(
                            "promotionRules.ageOf",
                            rule.rank().equals(rule.toRank())
                                    ? force.rank(rule.rank())
                                    : ranks(rule),
                            rule.sex(),
                            rule.category());
            case LEAVING -> Texts.text("promotionRules.everybody");
        };
    }

    /** What a rule says. */
    public String value(PromotionRule rule) {
        return switch (rule.kind()) {
            case TERM -> Texts.text1("promotionRules.months", rule.months());
            case CEILING -> force.rank(rule.rank());
            case CONDITION -> condition(rule);
            case STANDARD -> Texts.text1("promotionRules.oneOf", names(rule.qualifications()));
            case AGE -> words.age(rule.months());
            case LEAVING -> Texts.text1("promotionRules.gone", rule.months());
        };
    }

    private static String condition(PromotionRule rule) {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.text1("promotionRules.evaluated", rule.years()));
        parts.add(Texts.text1("promotionRules.afterDemotion", rule.afterDemotion()));
        if (rule.serviceLeft() != null) {
            parts.add(Texts.text1("promotionRules.serviceLeft", rule.serviceLeft()));
        }
        return String.join("; ", parts);
    }

    private String ranks(PromotionRule rule) {
        return Texts.text2(
                "promotionRules.ranks", force.rank(rule.rank()), force.rank(rule.toRank()));
    }

    private String names(List<PromotionFacts.Named> all) {
        boolean english = Locale.ENGLISH.getLanguage().equals(shell.getLang());
        return all.stream()
                .map(one -> english ? one.nameEn() : one.nameVi())
                .collect(Collectors.joining(", "));
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
