package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.OfficerImport;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.imports.ImportJob;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** Where an import of officers begins: template, upload, and what was imported before. */
@Named("officerImports")
@ViewScoped
public class OfficerImportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Imports imports;
    @Inject private Me me;

    private Table<ImportJob> table;
    private transient Part file;

    @PostConstruct
    void open() {
        table =
                Table.of(ImportJob::id, request -> imports.own(ofOfficers(request)))
                        .sorts("uploadedAt")
                        .open();
    }

    private static PageRequest ofOfficers(PageRequest request) {
        return request.filteredBy(Map.of("kind", OfficerImport.KIND));
    }

    public void load() {
        me.caller().requireAny(Role.HR);
    }

    public void template() {
        Download.xlsx(
                Texts.text("import.template.name"),
                out -> imports.template(OfficerImport.KIND, Download.words(), out));
    }

    public String upload() throws IOException {
        try (InputStream content = file.getInputStream()) {
            UUID id =
                    imports.upload(
                            OfficerImport.KIND,
                            file.getSubmittedFileName(),
                            content.readAllBytes());
            return "/officers/imports/record?faces-redirect=true&id=" + id;
        }
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
