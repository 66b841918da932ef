package vn.phaodai.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.reporting.ReportRunRow;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.kit.Texts;

/** The catalogue with its forms, and the caller's latest runs. */
@Named
@ViewScoped
public class ReportsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 10;

    @Inject private transient ReportRuns runs;
    @Inject private transient UnitInView unitInView;
    @Inject private transient BusinessClock clock;

    private List<ReportForm> forms;
    private List<ReportRunRow> latest;

    @PostConstruct
    void open() {
        forms =
                runs.catalogue().stream()
                        .map(
                                report ->
                                        new ReportForm(
                                                report,
                                                clock.today(),
                                                unitInView.getId(),
                                                Texts.language()))
                        .toList();
        refresh();
    }

    public void run(ReportForm form) {
        runs.request(
                form.getCode(),
                form.getFormat().name(),
                form.getLanguage().code(),
                form.parameters());
        refresh();
    }

    public void cancel(UUID id) {
        runs.cancel(id);
        refresh();
    }

    public void refresh() {
        PageRequest mine = PageRequest.first(LATEST).filteredBy(Map.of("mine", "true"));
        latest = runs.list(mine).items();
    }

    public List<ReportForm> getForms() {
        return forms;
    }

    public List<ReportRunRow> getLatest() {
        return latest;
    }

    public boolean isWorking() {
        return latest.stream().anyMatch(run -> !run.isOver());
    }
}
