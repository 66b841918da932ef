package vn.phaodai.web.promotion;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.RankCategory;
import vn.phaodai.force.promotion.PromotionRules;
import vn.phaodai.force.promotion.RuleDraft;
import vn.phaodai.force.promotion.RuleEffect;
import vn.phaodai.force.promotion.RuleKind;
import vn.phaodai.force.promotion.RuleSubject;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.Shell;
import vn.phaodai.web.force.ForceTexts;
import vn.phaodai.web.kit.Texts;

/** Setting a rule of promotion or service age from a day on. */
@Named("promotionRule")
@ViewScoped
public class PromotionRulePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PromotionRules rules;
    @Inject private Catalogue catalogue;
    @Inject private ForceTexts force;
    @Inject private Shell shell;
    @Inject private Me me;

    private RuleKind kind = RuleKind.CEILING;
    private RuleDraft draft;
    private RuleEffect effect;
    private List<RuleSubject> subjects;

    public void load() {
        me.caller().requireAny(Role.HR);
        if (draft == null || draft.getKind() != kind) {
            draft = new RuleDraft();
            draft.setKind(kind);
            subjects = rules.kinds().contains(kind) ? rules.subjects(kind) : List.of();
        }
    }

    /** Before it asks whether to. */
    public void check() {
        effect = rules.preview(draft);
    }

    public String set() {
        rules.set(draft);
        return "/promotions/rules?faces-redirect=true&at=" + draft.getValidFrom();
    }

    public List<RuleKind> getKinds() {
        return rules.kinds();
    }

    public List<SelectItem> getSubjects() {
        return subjects.stream().map(each -> new SelectItem(each.key(), name(each))).toList();
    }

    /** Whom the rule is for, in words. */
    public String getSubject() {
        return subjects.stream()
                .filter(each -> each.key().equals(draft.getSubject()))
                .map(this::name)
                .findFirst()
                .orElse("");
    }

    private String name(RuleSubject subject) {
        if (subject.position() != null) {
            return force.position(subject.position());
        }
        String ranks =
                subject.toRank() == null || subject.toRank().equals(subject.rank())
                        ? force.rank(subject.rank())
                        : Texts.text2(
                                "promotionRules.ranks",
                                force.rank(subject.rank()),
                                force.rank(subject.toRank()));
        return subject.category() == null
                ? ranks
                : Texts.text3("promotionRules.ageOf", ranks, subject.sex(), subject.category());
    }

    /** What the rule will say, in words. */
    public String getValue() {
        return switch (kind) {
            case CEILING -> force.rank(draft.getRank());
            case TERM, AGE -> Texts.text1("promotionRules.months", draft.getMonths());
            case CONDITION -> condition();
            case STANDARD ->
                    Texts.text1(
                            "promotionRules.oneOf",
                            getQualifications().stream()
                                    .filter(
                                            item ->
                                                    draft.getQualifications()
                                                            .contains(item.getValue()))
                                    .map(SelectItem::getLabel)
                                    .collect(Collectors.joining(", ")));
            case LEAVING -> "";
        };
    }

    private String condition() {
        String said =
                Texts.text1("promotionRules.evaluated", draft.getYears())
                        + "; "
                        + Texts.text1("promotionRules.afterDemotion", draft.getAfterDemotion());
        return draft.getServiceLeft() == null
                ? said
                : said + "; " + Texts.text1("promotionRules.serviceLeft", draft.getServiceLeft());
    }

    /** Those that a ceiling may name. */
    public List<SelectItem> getRanks() {
        Locale locale = Locale.forLanguageTag(shell.getLang());
        return catalogue.ranks().stream()
                .filter(rank -> rank.category() == RankCategory.OPERATIONAL)
                .map(rank -> new SelectItem(rank.code(), rank.name(locale)))
                .toList();
    }

    public List<SelectItem> getQualifications() {
        boolean english = Locale.ENGLISH.getLanguage().equals(shell.getLang());
        List<SelectItem> items = new ArrayList<>();
        rules.qualifications()
                .forEach(
                        each ->
                                items.add(
                                        new SelectItem(
                                                each.code(),
                                                english
                                                        ? each.name().nameEn()
                                                        : each.name().nameVi())));
        return items;
    }

    public RuleKind getKind() {
        return kind;
    }

    public void setKind(RuleKind kind) {
        this.kind = kind == null ? RuleKind.CEILING : kind;
    }

    public RuleDraft getDraft() {
        return draft;
    }

    public RuleEffect getEffect() {
        return effect;
    }
}
