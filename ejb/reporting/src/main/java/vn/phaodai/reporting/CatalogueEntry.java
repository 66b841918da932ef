package vn.phaodai.reporting;

import java.util.List;
import java.util.Set;

/** A report the caller may run; see {@link ReportDefinition}. */
public record CatalogueEntry(
        String code, List<ReportFormat> formats, List<ReportParameter> parameters) {

    static CatalogueEntry of(ReportDefinition report) {
        Set<ReportFormat> formats = report.formats();
        return new CatalogueEntry(
                report.code(), formats.stream().sorted().toList(), report.parameters());
    }
}
