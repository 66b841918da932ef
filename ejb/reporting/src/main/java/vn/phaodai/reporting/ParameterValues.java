package vn.phaodai.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.reporting.print.PaperLanguage;

/** Reads what was given for the parameters of a report. */
final class ParameterValues {

    private ParameterValues() {}

    /** Only parameters the report has, cleaned, without empty ones. */
    static Map<String, String> known(ReportDefinition report, Map<String, String> given) {
        List<String> names = report.parameters().stream().map(ReportParameter::name).toList();
        Map<String, String> known = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : given.entrySet()) {
            if (!names.contains(parameter.getKey())) {
                throw new InvalidInput(
                        "parameters." + parameter.getKey(),
                        "error.report.parameter",
                        parameter.getKey(),
                        String.join(", ", names));
            }
            String value = VietnameseText.clean(parameter.getValue());
            if (value != null) {
                known.put(parameter.getKey(), value);
            }
        }
        for (ReportParameter parameter : report.parameters()) {
            if (parameter.required() && !known.containsKey(parameter.name())) {
                throw new InvalidInput("parameters." + parameter.name(), "error.report.required");
            }
        }
        return known;
    }

    /**
     * A language the report has.
     *
     * @param code as vi
     * @throws InvalidInput if there is none of this code, or the report does not have it
     */
    static PaperLanguage language(ReportDefinition report, String code) {
        PaperLanguage wanted =
                PaperLanguage.named(code)
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                "language",
                                                "error.report.language",
                                                code,
                                                PaperLanguage.codes()));
        if (!report.languages().contains(wanted)) {
            throw new InvalidInput("language", "error.report.vietnameseOnly");
        }
        return wanted;
    }

    static LocalDate day(Map<String, String> given, String name, LocalDate otherwise) {
        String text = given.get(name);
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput("parameters." + name, "error.report.date", text);
        }
    }

    static UUID id(Map<String, String> given, String name, UUID otherwise) {
        String text = given.get(name);
        try {
            return text == null ? otherwise : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidInput("parameters." + name, "error.report.id", text);
        }
    }
}
