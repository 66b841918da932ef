package vn.phaodai.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.reporting.ReportFormat;
import vn.phaodai.reporting.ReportRunRow;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.reporting.RunState;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** All runs the caller may see. */
@Named
@ViewScoped
public class ReportArchivePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ReportRuns runs;
    @Inject private Lists lists;

    private Table<ReportRunRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(ReportRunRow::id, this::list, this::count)
                        .filters("name", "code")
                        .filter("format", format -> format)
                        .filter(
                                "language",
                                code ->
                                        Texts.constant(
                                                "PaperLanguage", code.toUpperCase(Locale.ROOT)))
                        .filter("state", state -> Texts.constant("RunState", state))
                        .filter("asOf", Texts::day)
                        .filter("mine", mine -> Texts.text("reportArchive.mine.yes"))
                        .sorts("requestedAt", "asOf")
                        .open(lists.of("reportArchive"));
    }

    private Page<ReportRunRow> list(PageRequest request) {
        return runs.list(request);
    }

    private long count(Map<String, String> filters) {
        return runs.count(filters);
    }

    public Table<ReportRunRow> getTable() {
        return table;
    }

    public ReportFormat[] getFormats() {
        return ReportFormat.values();
    }

    public PaperLanguage[] getLanguages() {
        return PaperLanguage.values();
    }

    public RunState[] getStates() {
        return RunState.values();
    }
}
