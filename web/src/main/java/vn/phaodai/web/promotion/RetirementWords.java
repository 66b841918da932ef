package vn.phaodai.web.promotion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import vn.phaodai.force.retirement.RetirementDecided;
import vn.phaodai.force.retirement.RetirementDecided.Why;
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

    /** Says on the next page what was drafted, and who is not in it. */
    public void decided(RetirementDecided decided, String number) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        say(context, FacesMessage.SEVERITY_INFO, "retirements.decided", number, decided.officers());
        for (Why why : Why.values()) {
            List<String> names =
                    decided.leftOut().stream()
                            .filter(one -> one.why() == why)
                            .map(
                                    one ->
                                            one.fullName()
                                                    + " ("
                                                    + (why == Why.DECIDED
                                                            ? one.decisionNumber()
                                                            : Messages.readable(
                                                                    locale(), one.leavesOn()))
                                                    + ")")
                            .toList();
            if (!names.isEmpty()) {
                say(context, FacesMessage.SEVERITY_WARN, "retirements.leftOut." + why, names);
            }
        }
    }

    private void say(
            FacesContext context, FacesMessage.Severity severity, String key, Object... about) {
        String text = Messages.text(locale(), key, about);
        context.addMessage(null, new FacesMessage(severity, text, text));
    }

    private Locale locale() {
        return Locale.forLanguageTag(shell.getLang());
    }
}
