package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.imports.ImportJob;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** Where an import begins: which register, template, upload, and what was imported before. */
@Named("importsPage")
@ViewScoped
public class ImportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Imports imports;

    private List<String> kinds;
    private String kind;
    private Table<ImportJob> table;
    private transient Part file;

    @PostConstruct
    void open() {
        kinds = imports.kinds();
        String asked =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("kind");
        kind = asked == null && !kinds.isEmpty() ? kinds.get(0) : asked;
        table =
                Table.of(ImportJob::id, request -> imports.own(ofKind(request)))
                        .sorts("uploadedAt")
                        .open();
    }

    private PageRequest ofKind(PageRequest request) {
        return request.filteredBy(Map.of("kind", kind));
    }

    public void load() {
        if (kind == null) {
            throw new NotAllowed("error.role");
        }
        imports.columns(kind);
    }

    public void template() {
        Download.xlsx(
                Texts.text1("import.template.name", Texts.text("ImportKind." + kind)),
                out -> imports.template(kind, Download.words(), out));
    }

    public String upload() throws IOException {
        try (InputStream content = file.getInputStream()) {
            UUID id = imports.upload(kind, file.getSubmittedFileName(), content.readAllBytes());
            return "/imports/record?faces-redirect=true&id=" + id;
        }
    }

    public List<String> getKinds() {
        return kinds;
    }

    public String getKind() {
        return kind;
    }

    public Table<ImportJob> getTable() {
        return table;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
