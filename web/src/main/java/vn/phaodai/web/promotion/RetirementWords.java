package vn.phaodai.web.promotion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import vn.phaodai.force.retirement.RetirementDecided;
import vn.phaodai.force.retirement.RetirementDecided.LeftOut;
import vn.phaodai.force.retirement.RetirementDecided.Why;
import vn.phaodai.force.retirement.RetirementYear;
import vn.phaodai.web.Messages;
import vn.phaodai.web.Shell;
import vn.phaodai.web.force.Said;

/** Ages and gaps of the retirement forecast in words. */
@Named("retirement")
@RequestScoped
public class RetirementWords {

    private static final int MONTHS = 12;

    @Inject private Shell shell;

    /** An age in months as years and months. */
    public String age(int months) {
        return months % MONTHS == 0
                ? Messages.text(locale(), "retirement.age", months / MONTHS)
                : Messages.text(locale(), "retirement.ageMonths", months / MONTHS, months % MONTHS);
    }

    /** Short of so many, over by so many, or complete. */
    public String gap(RetirementYear year) {
        if (year.gap() > 0) {
            return Messages.text(locale(), "strength.short", year.gap());
        }
        return year.gap() < 0
                ? Messages.text(locale(), "strength.over", -year.gap())
                : Messages.text(locale(), "strength.complete");
    }

    /** Says on the next page what was drafted, and who is not in it. */
    public void decided(RetirementDecided decided, String number) {
        Said.done("retirements.decided", number, decided.officers());
        for (Why why : Why.values()) {
            List<String> names =
                    decided.leftOut().stream()
                            .filter(one -> one.why() == why)
                            .map(this::name)
                            .toList();
            if (!names.isEmpty()) {
                Said.left("retirements.leftOut." + why, names);
            }
        }
    }

    private String name(LeftOut one) {
        Object because = one.why() == Why.DECIDED ? one.decisionNumber() : one.leavesOn();
        return one.fullName() + " (" + Messages.readable(locale(), because) + ")";
    }

    private Locale locale() {
        return Locale.forLanguageTag(shell.getLang());
    }
}
