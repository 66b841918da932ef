package vn.phaodai.reporting;

import java.util.List;
import java.util.Set;
import vn.phaodai.reporting.print.PaperLanguage;

/**
 * A report the caller may run; see {@link ReportDefinition}.
 *
 * @param languages in which it can be had, by their codes
 */
public record CatalogueEntry(
        String code,
        List<ReportFormat> formats,
        List<String> languages,
        List<ReportParameter> parameters) {

    static CatalogueEntry of(ReportDefinition report) {
        Set<ReportFormat> formats = report.formats();
        return new CatalogueEntry(
                report.code(),
                formats.stream().sorted().toList(),
                report.languages().stream().sorted().map(PaperLanguage::code).toList(),
                report.parameters());
    }
}
