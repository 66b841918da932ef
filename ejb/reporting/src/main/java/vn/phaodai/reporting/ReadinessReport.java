package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.percent;
import static vn.phaodai.reporting.print.Vietnamese.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.ReadinessLine;

/** The locked readiness of a ward (báo cáo mức độ sẵn sàng). */
@ApplicationScoped
class ReadinessReport extends RecordReport {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.whole("STT"),
                    SheetColumn.text("Tiêu chí", 60),
                    SheetColumn.text("Kết quả", 18),
                    SheetColumn.whole("Minh chứng"),
                    SheetColumn.whole("Trọng số"),
                    new SheetColumn("Phần đạt (%)", SheetColumn.Type.DECIMAL, 14),
                    SheetColumn.text("Ghi chú", 40));

    @Inject private ReadinessData data;
    @Inject private Letterheads letterheads;
    @Inject private Units units;

    ReadinessReport() {
        super("readiness", "snapshotId");
    }

    @Override
    public ReportOrder order(Caller caller, Map<String, String> given) {
        UUID id = id(given);
        ReadinessData.Snapshot snapshot =
                data.snapshot(caller.scope(), id)
                        .orElseThrow(() -> new NotFound("thing.readiness", id));
        String name = UnitNames.police(unit(snapshot));
        return new ReportOrder(
                parameters(id),
                snapshot.unit(),
                name,
                snapshot.asOf(),
                "Mức độ sẵn sàng của "
                        + name
                        + ", kỳ tháng "
                        + MONTH.format(snapshot.period())
                        + ", bản số "
                        + snapshot.edition(),
                0);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID id = id(task.parameters());
        ReadinessData.Snapshot snapshot = data.snapshot(task.scope(), id).orElseThrow();
        List<ReadinessData.Line> lines = data.lines(task.scope(), id);
        if (task.format() == ReportFormat.PDF) {
            return print(task, snapshot, lines, out);
        }
        List<Object[]> rows = new ArrayList<>();
        for (ReadinessData.Line line : lines) {
            rows.add(
                    new Object[] {
                        rows.size() + 1,
                        line.name(),
                        found(line),
                        line.kind().equals("ANSWER") ? line.evidence() : null,
                        line.weight(),
                        line.share() == null ? null : line.share().movePointRight(2),
                        line.note()
                    });
        }
        Sheets.write(
                task,
                "Sẵn sàng " + snapshot.period().toString().substring(0, 7),
                COLUMNS,
                rows,
                out);
        return 0;
    }

    private int print(
            ReportTask task,
            ReadinessData.Snapshot snapshot,
            List<ReadinessData.Line> lines,
            OutputStream out) {
        List<ReadinessLine> printed = new ArrayList<>();
        for (ReadinessData.Line line : lines) {
            boolean fact = line.kind().equals("FACT");
            printed.add(
                    new ReadinessLine(
                            printed.size() + 1,
                            line.kind(),
                            fact ? "Số liệu của hệ thống" : "Đơn vị trả lời, kèm minh chứng",
                            line.name(),
                            found(line),
                            fact ? null : whole(line.evidence()),
                            line.weight(),
                            line.share() == null
                                    ? "–"
                                    : percent(line.share().movePointRight(2).doubleValue()),
                            line.note()));
        }
        LocalDate from = snapshot.period().minusMonths(1).withDayOfMonth(15);
        String name = UnitNames.police(unit(snapshot));
        return Printer.list(
                Layout.READINESS,
                letterheads.of(
                        task,
                        "BÁO CÁO",
                        "BC",
                        "Mức độ sẵn sàng của "
                                + name
                                + "\nkỳ từ ngày "
                                + day(from)
                                + " đến ngày "
                                + day(snapshot.asOf())),
                task.verification(),
                "Mức độ sẵn sàng: "
                        + (snapshot.percent() == null
                                ? "không có"
                                : percent(snapshot.percent().doubleValue()))
                        + ", tính theo trọng số của các tiêu chí áp dụng; bản số "
                        + snapshot.edition()
                        + (snapshot.remark() == null ? "" : " (" + snapshot.remark() + ")")
                        + ". Báo cáo đánh giá đơn vị, không đánh giá cá nhân.",
                printed,
                task.work(),
                out);
    }

    private static String found(ReadinessData.Line line) {
        if (line.wanted() != null) {
            return whole(line.reached()) + " / " + whole(line.wanted());
        }
        if (line.share() == null) {
            return "Không áp dụng";
        }
        if (line.answer() == null) {
            return "Chưa trả lời";
        }
        return switch (line.answer()) {
            case "YES" -> "Đã làm";
            case "PARTLY" -> "Làm một phần";
            default -> "Chưa làm";
        };
    }

    private Unit unit(ReadinessData.Snapshot snapshot) {
        return units.tree().findShape(snapshot.unit(), snapshot.asOf()).orElseThrow();
    }
}
