package vn.phaodai.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.web.Messages;

/**
 * A row of an import as the API shows it.
 *
 * @param number in the file
 * @param cells what the file says, by column
 * @param outcome what storing it would do, or that it is wrong
 */
public record ImportRowView(
        int number, ImportOutcome outcome, Map<String, String> cells, List<Problem> problems) {

    /**
     * @param column null if it is the row as a whole
     */
    public record Problem(String column, String message) {}

    static ImportRowView of(ImportRow row, Locale locale) {
        return new ImportRowView(
                row.number(),
                row.outcome(),
                row.cells(),
                row.problems().stream()
                        .map(
                                problem ->
                                        new Problem(
                                                problem.column(),
                                                Messages.text(
                                                        locale,
                                                        problem.key(),
                                                        problem.args().toArray())))
                        .toList());
    }
}
