package vn.phaodai.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.reporting.IssuedDocument;
import vn.phaodai.reporting.Verifications;

/** The public check of a printed document by its code. */
@Named
@RequestScoped
public class VerifyPage {

    private static final int NOT_FOUND = 404;

    @Inject private Verifications verifications;

    private String code;
    private IssuedDocument document;

    public void look() {
        if (VietnameseText.clean(code) == null) {
            return;
        }
        document = verifications.find(code).orElse(null);
        if (document == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(NOT_FOUND);
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public IssuedDocument getDocument() {
        return document;
    }

    public boolean isUnknown() {
        return document == null && VietnameseText.clean(code) != null;
    }
}
