package vn.phaodai.web.force;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import vn.phaodai.web.kit.Texts;

/** What has been done, said on the page that comes next. */
final class Said {

    private Said() {}

    static void done(String key, Object... about) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        String text = Texts.text(key, about);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }

    /** On this very page. */
    static void here(String key) {
        tell(Texts.text(key));
    }

    static void here1(String key, Object about) {
        tell(Texts.text1(key, about));
    }

    private static void tell(String text) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }
}
