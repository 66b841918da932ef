package vn.phaodai.web.promotion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import vn.phaodai.force.retirement.RetirementYear;
import vn.phaodai.web.Messages;
import vn.phaodai.web.Shell;

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

    private Locale locale() {
        return Locale.forLanguageTag(shell.getLang());
    }
}
