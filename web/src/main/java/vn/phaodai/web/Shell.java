package vn.phaodai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The look that the person has chosen, for the template. */
@Named
@RequestScoped
public class Shell {

    private static final String VERSION =
            Optional.ofNullable(Shell.class.getPackage().getImplementationVersion())
                    .orElse(Long.toString(System.currentTimeMillis() / 1000, 36));

    @Inject private HttpServletRequest request;

    public String getLang() {
        return Preference.LANGUAGE.of(request);
    }

    public String getTheme() {
        return Preference.THEME.of(request);
    }

    public boolean isDark() {
        return "dark".equals(getTheme());
    }

    public boolean isMenuFolded() {
        return "folded".equals(Preference.MENU.of(request));
    }

    public String getPrimeTheme() {
        return isDark() ? "arya-blue" : "saga-blue";
    }

    /** Where a choice made in the top bar comes back to. */
    public String getAddress() {
        return CurrentAddress.of(request);
    }

    /** Makes browsers fetch our style sheets and scripts anew after each start of a new build. */
    public String getVersion() {
        return VERSION;
    }
}
