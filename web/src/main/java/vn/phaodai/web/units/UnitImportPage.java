package vn.phaodai.web.units;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.units.imports.UnitImport;
import vn.phaodai.kernel.units.imports.UnitPreview;
import vn.phaodai.web.kit.Texts;

/** Takes a file of units, shows what it would change, and does it when confirmed. */
@Named
@ViewScoped
public class UnitImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private UnitImport imports;

    private transient Part file;
    private UUID previewId;
    private transient UnitPreview preview;
    private LocalDate endOn;
    private boolean done;

    public void open() {
        if (previewId != null) {
            preview = imports.get(previewId);
            endOn = preview.endOn();
        }
    }

    /** To the address of the preview, which may be opened again. */
    public String upload() {
        try {
            preview =
                    imports.preview(
                            file.getSubmittedFileName(),
                            file.getInputStream().readAllBytes(),
                            null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/units/import?faces-redirect=true&preview=" + preview.id();
    }

    /** The same file with another day on which what it leaves out ends: a preview of its own. */
    public String end() {
        UnitPreview other = imports.previewEnding(previewId, endOn);
        return "/units/import?faces-redirect=true&preview=" + other.id();
    }

    public void confirm() {
        preview = imports.confirm(previewId);
        done = true;
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(Texts.text("unitImport.done", preview.changes().size())));
    }

    public UnitPreview getPreview() {
        if (preview == null && previewId != null) {
            preview = imports.get(previewId);
        }
        return preview;
    }

    public boolean isDone() {
        return done;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public UUID getPreviewId() {
        return previewId;
    }

    public void setPreviewId(UUID previewId) {
        this.previewId = previewId;
    }

    public LocalDate getEndOn() {
        return endOn;
    }

    public void setEndOn(LocalDate endOn) {
        this.endOn = endOn;
    }
}
