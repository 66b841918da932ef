package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.readiness.Readiness;
import vn.phaodai.force.readiness.ReadinessLine;
import vn.phaodai.force.readiness.SnapshotRow;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.web.kit.Texts;

/** A locked checklist, as it stood. */
@Named("readinessSnapshot")
@ViewScoped
public class ReadinessSnapshotPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTH = 7;

    @Inject private Readiness readiness;
    @Inject private ReportRuns reports;

    private String id;
    private SnapshotRow snapshot;
    private List<ReadinessLine> lines;

    public void load() {
        UUID wanted = RecordId.of("thing.readiness", id);
        snapshot = readiness.snapshot(wanted);
        lines = readiness.lines(wanted);
    }

    public String print() {
        return run("PDF");
    }

    public String spreadsheet() {
        return run("XLSX");
    }

    private String run(String format) {
        Map<String, String> parameters = Map.of("snapshotId", snapshot.id().toString());
        return "/reports/record?faces-redirect=true&id="
                + reports.request("readiness", format, Texts.language(), parameters);
    }

    public SnapshotRow getSnapshot() {
        return snapshot;
    }

    public List<ReadinessLine> getLines() {
        return lines;
    }

    public String getMonth() {
        return snapshot.period().toString().substring(0, MONTH);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
