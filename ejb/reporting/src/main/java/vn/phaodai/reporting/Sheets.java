package vn.phaodai.reporting;

import java.io.OutputStream;
import java.util.List;
import vn.phaodai.kernel.sheet.CsvWriter;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.reporting.print.Vietnamese;

/** Writes the rows of a report as spreadsheet or CSV. */
final class Sheets {

    private static final int ASK_EVERY = 200;

    private Sheets() {}

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
            workbook.sheet(
                    "Thông tin",
                    List.of(SheetColumn.text("Mục", 20), SheetColumn.text("Nội dung", 70)));
            workbook.row("Tính đến ngày", Vietnamese.day(task.asOf()));
            workbook.row("Người lập", task.requesterName());
            workbook.row("Mã xác thực", task.verification().code());
            workbook.row("Tra cứu tại", task.verification().address());
        }
    }

    private static void tell(ReportTask task, int row, int total) {
        if (row % ASK_EVERY == 0) {
            task.work().reached((double) row / total, 0);
        }
    }
}
