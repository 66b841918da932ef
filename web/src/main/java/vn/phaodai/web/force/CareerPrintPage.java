package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.web.kit.Texts;

/** Has the career summary of the officer whose record is open made, or the caller's own. */
@Named("careerPrint")
@ViewScoped
public class CareerPrintPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ReportRuns reports;
    @Inject private OfficerRecords officers;

    private String id;

    public String pdf() {
        return run("PDF");
    }

    public String sheet() {
        return run("XLSX");
    }

    /** Of the caller. */
    public String own(String format) {
        OfficerRecord own = officers.own().orElseThrow(() -> new NotFound("thing.officer", "own"));
        id = own.id().toString();
        return run(format);
    }

    /** Leads to the run that makes it. */
    private String run(String format) {
        return "/reports/record?faces-redirect=true&id="
                + reports.request(
                        "career-summary", format, Texts.language(), Map.of("officerId", id));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
