package vn.phaodai.web.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.reporting.CatalogueEntry;
import vn.phaodai.reporting.ReportFormat;
import vn.phaodai.reporting.print.PaperLanguage;

/** What is typed to run a report. */
public class ReportForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FROM = "from";

    private final String code;
    private final List<ReportFormat> formats;
    private final List<PaperLanguage> languages;
    private final boolean period;
    private LocalDate from;
    private LocalDate at;
    private UUID unitId;
    private ReportFormat format = ReportFormat.PDF;
    private PaperLanguage language;

    /**
     * @param language of the page, which the paper has if it can
     */
    ReportForm(CatalogueEntry report, LocalDate at, UUID unitId, String language) {
        this.code = report.code();
        this.formats = List.copyOf(report.formats());
        this.languages =
                report.languages().stream()
                        .flatMap(code -> PaperLanguage.named(code).stream())
                        .toList();
        this.language =
                PaperLanguage.named(language).filter(languages::contains).orElse(PaperLanguage.VI);
        this.period = report.parameters().stream().anyMatch(each -> each.name().equals(FROM));
        this.from = period ? at.minusYears(1) : null;
        this.at = at;
        this.unitId = unitId;
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        if (from != null) {
            parameters.put(FROM, from.toString());
        }
        if (at != null) {
            parameters.put("at", at.toString());
        }
        if (unitId != null) {
            parameters.put("unitId", unitId.toString());
        }
        return parameters;
    }

    public String getCode() {
        return code;
    }

    /** Bundle key of what the report tells. */
    public String getAbout() {
        return "reports." + code + ".about";
    }

    public List<ReportFormat> getFormats() {
        return formats;
    }

    /** Whether it tells about the days from one to another. */
    public boolean isPeriod() {
        return period;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getAt() {
        return at;
    }

    public void setAt(LocalDate at) {
        this.at = at;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public List<PaperLanguage> getLanguages() {
        return languages;
    }

    public PaperLanguage getLanguage() {
        return language;
    }

    public void setLanguage(PaperLanguage language) {
        this.language = language;
    }

    public ReportFormat getFormat() {
        return format;
    }

    public void setFormat(ReportFormat format) {
        this.format = format;
    }
}
