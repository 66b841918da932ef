package vn.phaodai.web.force;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import vn.phaodai.web.kit.Texts;

/** What has been done, said on the page that comes next. */
final class Said {

    private Said() {}

    static void done(String key, Object about) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        String text = Texts.text1(key, about);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }

    /** On this very page. */
    static void here(String key) {
        String text = Texts.text(key);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }
}
