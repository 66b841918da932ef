package vn.phaodai.force.promotion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.CeilingsChanged;
import vn.phaodai.force.RankCategory;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * Setting rules of promotion and service age from a day on, by the text that orders them. Days
 * before keep the rules they had; rules of the same subject for later days give way.
 */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class PromotionRules {

    private static final String REQUIRED = "error.required";
    private static final int TEXT = 300;
    private static final int HALF_YEAR = 6;
    private static final int LONGEST_TERM = 240;
    private static final int YOUNGEST = 40 * 12;
    private static final int OLDEST = 75 * 12;
    private static final int MOST_YEARS = 20;
    private static final int MOST_MONTHS = 120;

    @Inject private RuleSettingRepository book;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Event<CeilingsChanged> ceilings;

    /** Kinds that can be set here; when one leaves is a figure of careers. */
    public List<RuleKind> kinds() {
        return List.of(
                RuleKind.TERM,
                RuleKind.CEILING,
                RuleKind.CONDITION,
                RuleKind.STANDARD,
                RuleKind.AGE);
    }

    /** Whom a rule of the kind can be set for. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<RuleSubject> subjects(RuleKind kind) {
        return book.subjects(kind);
    }

    /** What a standard may ask for. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PromotionStandardChoice> qualifications() {
        return book.qualifications();
    }

    /**
     * What {@link #set} would do, before it is done.
     *
     * @throws InvalidInput naming the fields that are wrong
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public RuleEffect preview(RuleDraft draft) {
        check(draft);
        return book.effect(draft.getKind(), draft.getSubject(), draft.getValidFrom());
    }

    /**
     * Sets a rule from a day on.
     *
     * @throws InvalidInput naming the fields that are wrong
     */
    public RuleEffect set(RuleDraft draft) {
        RuleEffect effect = preview(draft);
        Caller caller = callers.current();
        book.follow(draft);
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of(
                        "promotionRule",
                        null,
                        caller.unitId(),
                        draft.getKind() + " " + draft.getSubject()),
                Changes.none()
                        .set("months", draft.getMonths())
                        .set("rank", draft.getRank())
                        .set("years", draft.getYears())
                        .set("afterDemotion", draft.getAfterDemotion())
                        .set("serviceLeft", draft.getServiceLeft())
                        .set(
                                "qualifications",
                                draft.getQualifications() == null
                                        ? null
                                        : String.join(" ", draft.getQualifications()))
                        .set("validFrom", draft.getValidFrom())
                        .set("source", draft.getSource())
                        .set("givingWay", effect.givingWay()));
        if (draft.getKind() == RuleKind.CEILING) {
            ceilings.fire(new CeilingsChanged());
        }
        return effect;
    }

    private void check(RuleDraft draft) {
        draft.clean();
        if (draft.getKind() == null || !kinds().contains(draft.getKind())) {
            throw new InvalidInput("kind", REQUIRED);
        }
        List<FieldError> wrong = new ArrayList<>();
        if (draft.getSubject() == null) {
            wrong.add(FieldError.of("subject", REQUIRED));
        } else if (book.subjects(draft.getKind()).stream()
                .noneMatch(each -> each.key().equals(draft.getSubject()))) {
            wrong.add(FieldError.of("subject", "error.promotionRule.subject"));
        }
        value(draft, wrong);
        LocalDate from = draft.getValidFrom();
        if (from == null) {
            wrong.add(FieldError.of("validFrom", REQUIRED));
        } else if (from.isBefore(clock.today())) {
            wrong.add(FieldError.of("validFrom", "error.promotionRule.past"));
        }
        if (draft.getSource() == null) {
            wrong.add(FieldError.of("source", REQUIRED));
        } else if (draft.getSource().length() > TEXT) {
            wrong.add(FieldError.of("source", "error.tooLong", TEXT));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private void value(RuleDraft draft, List<FieldError> wrong) {
        switch (draft.getKind()) {
            case TERM -> {
                whole("months", draft.getMonths(), HALF_YEAR, LONGEST_TERM).ifPresent(wrong::add);
                if (draft.getMonths() != null && draft.getMonths() % HALF_YEAR != 0) {
                    wrong.add(FieldError.of("months", "error.promotionRule.halfYears"));
                }
            }
            case CEILING -> {
                if (draft.getRank() == null) {
                    wrong.add(FieldError.of("rank", REQUIRED));
                } else if (catalogue
                        .rank(draft.getRank())
                        .filter(rank -> rank.category() == RankCategory.OPERATIONAL)
                        .isEmpty()) {
                    wrong.add(FieldError.of("rank", "error.officer.rank"));
                }
            }
            case CONDITION -> {
                whole("years", draft.getYears(), 0, MOST_YEARS).ifPresent(wrong::add);
                whole("afterDemotion", draft.getAfterDemotion(), 0, MOST_MONTHS)
                        .ifPresent(wrong::add);
                if (draft.getServiceLeft() != null) {
                    whole("serviceLeft", draft.getServiceLeft(), 1, MOST_MONTHS)
                            .ifPresent(wrong::add);
                }
            }
            case STANDARD -> {
                List<String> asked = draft.getQualifications();
                Set<String> known =
                        book.qualifications().stream()
                                .map(PromotionStandardChoice::code)
                                .collect(Collectors.toSet());
                if (asked == null || asked.isEmpty()) {
                    wrong.add(FieldError.of("qualifications", REQUIRED));
                } else if (!known.containsAll(asked)) {
                    wrong.add(FieldError.of("qualifications", "error.promotionRule.qualification"));
                }
            }
            case AGE -> whole("months", draft.getMonths(), YOUNGEST, OLDEST).ifPresent(wrong::add);
            case LEAVING -> throw new IllegalArgumentException("A figure of careers");
        }
    }

    private static Optional<FieldError> whole(String field, Integer value, int least, int most) {
        if (value == null) {
            return Optional.of(FieldError.of(field, REQUIRED));
        }
        return value < least || value > most
                ? Optional.of(FieldError.of(field, "error.ruleFigure.value", least, most))
                : Optional.empty();
    }
}
