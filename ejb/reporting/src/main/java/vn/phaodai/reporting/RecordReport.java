package vn.phaodai.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A report about one record, run from that record's page. */
abstract class RecordReport implements ReportDefinition {

    private final String code;
    private final String parameter;

    /**
     * @param parameter which names the record
     */
    RecordReport(String code, String parameter) {
        this.code = code;
        this.parameter = parameter;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ReportFormat> formats() {
        return Set.of(ReportFormat.PDF, ReportFormat.XLSX);
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(new ReportParameter(parameter, ReportParameter.Type.REFERENCE, true));
    }

    @Override
    public boolean isListed() {
        return false;
    }

    UUID id(Map<String, String> parameters) {
        return ParameterValues.id(parameters, parameter, null);
    }

    Map<String, String> parameters(UUID id) {
        return Map.of(parameter, id.toString());
    }
}
