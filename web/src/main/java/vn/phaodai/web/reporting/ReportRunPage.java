package vn.phaodai.web.reporting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.reporting.ReportRunRow;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.web.Me;

/** One run: how far it is, and its file. */
@Named
@ViewScoped
public class ReportRunPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ReportRuns runs;
    @Inject private Me me;

    private UUID id;
    private ReportRunRow run;

    public void load() {
        run = runs.get(id);
    }

    public void cancel() {
        runs.cancel(id);
        load();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public ReportRunRow getRun() {
        return run;
    }

    /** Where the reader asks for reports: on the page of all, or about themselves. */
    public boolean isReader() {
        return me.isAny(ReportingMenu.READERS);
    }

    public boolean isWorking() {
        return !run.isOver();
    }

    public long getPercent() {
        return Math.round(run.progress() * 100);
    }
}
