package vn.phaodai.web.force;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import vn.phaodai.web.kit.Texts;

/** What has been done, said on the page that comes next. */
public final class Said {

    private Said() {}

    public static void done(String key, Object... about) {
        next(FacesMessage.SEVERITY_INFO, key, about);
    }

    /** What was not done. */
    public static void left(String key, Object... about) {
        next(FacesMessage.SEVERITY_WARN, key, about);
    }

    private static void next(FacesMessage.Severity severity, String key, Object... about) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        String text = Texts.text(key, about);
        context.addMessage(null, new FacesMessage(severity, text, text));
    }

    /** On this very page. */
    public static void here(String key) {
        tell(Texts.text(key));
    }

    public static void here1(String key, Object about) {
        tell(Texts.text1(key, about));
    }

    private static void tell(String text) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }
}
