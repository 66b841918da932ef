package vn.phaodai.reporting;

import java.io.OutputStream;
import java.util.List;
import vn.phaodai.kernel.sheet.CsvWriter;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.reporting.print.PaperLanguage;

/** Writes the rows of a report as spreadsheet or CSV. */
final class Sheets {

    private static final int ASK_EVERY = 200;

    private Sheets() {}

    /** Columns whose titles are keys, with the words of a language. */
    static List<SheetColumn> in(PaperLanguage language, List<SheetColumn> keyed) {
        return keyed.stream()
                .map(one -> new SheetColumn(language.text(one.title()), one.type(), one.width()))
                .toList();
    }

    static void write(
            ReportTask task,
            String name,
            List<SheetColumn> columns,
            List<Object[]> rows,
            OutputStream out) {
        if (task.format() == ReportFormat.CSV) {
            try (CsvWriter csv = new CsvWriter(out, columns)) {
                for (int i = 0; i < rows.size(); i++) {
                    tell(task, i, rows.size());
                    csv.row(rows.get(i));
                }
            }
            return;
        }
        try (XlsxWriter workbook = new XlsxWriter(out)) {
            workbook.sheet(name, columns);
            for (int i = 0; i < rows.size(); i++) {
                tell(task, i, rows.size());
                workbook.row(rows.get(i));
            }
            PaperLanguage language = task.language();
            workbook.sheet(
                    language.text("sheet.about"),
                    in(
                            language,
                            List.of(
                                    SheetColumn.text("sheet.about.item", 20),
                                    SheetColumn.text("head.content", 70))));
            workbook.row(language.text("sheet.about.at"), language.day(task.asOf()));
            workbook.row(language.text("sheet.about.maker"), task.requesterName());
            workbook.row(language.text("sheet.about.code"), task.verification().code());
            workbook.row(language.text("sheet.about.address"), task.verification().address());
        }
    }

    private static void tell(ReportTask task, int row, int total) {
        if (row % ASK_EVERY == 0) {
            task.work().reached((double) row / total, 0);
        }
    }
}
