package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.ReadinessLine;

/** The locked readiness of a ward (báo cáo mức độ sẵn sàng). */
@ApplicationScoped
class ReadinessReport extends RecordReport {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.whole("head.ordinal"),
                    SheetColumn.text("head.item", 60),
                    SheetColumn.text("head.found", 18),
                    SheetColumn.whole("head.evidence"),
                    SheetColumn.whole("head.weight"),
                    new SheetColumn("head.share", SheetColumn.Type.DECIMAL, 14),
                    SheetColumn.text("head.note", 40));

    @Inject private ReadinessData data;
    @Inject private Letterheads letterheads;
    @Inject private FullNames names;
    @Inject private Units units;

    ReadinessReport() {
        super("readiness", "snapshotId");
    }

    @Override
    public Set<PaperLanguage> languages() {
        return Set.of(PaperLanguage.values());
    }

    @Override
    public ReportOrder order(Caller caller, PaperLanguage language, Map<String, String> given) {
        UUID id = id(given);
        ReadinessData.Snapshot snapshot =
                data.snapshot(caller.scope(), id)
                        .orElseThrow(() -> new NotFound("thing.readiness", id));
        String name = UnitNames.police(unit(snapshot));
        return new ReportOrder(
                parameters(id),
                snapshot.unit(),
                names.police(unit(snapshot), snapshot.asOf(), language),
                snapshot.asOf(),
                language.text(
                        "readiness.title",
                        name,
                        MONTH.format(snapshot.period()),
                        String.valueOf(snapshot.edition())),
                0);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID id = id(task.parameters());
        ReadinessData.Snapshot snapshot = data.snapshot(task.scope(), id).orElseThrow();
        PaperLanguage language = task.language();
        List<ReadinessData.Line> lines = data.lines(task.scope(), id, language);
        if (task.format() == ReportFormat.PDF) {
            return print(task, snapshot, lines, out);
        }
        List<Object[]> rows = new ArrayList<>();
        for (ReadinessData.Line line : lines) {
            rows.add(
                    new Object[] {
                        rows.size() + 1,
                        line.name(),
                        found(language, line),
                        line.kind().equals("ANSWER") ? line.evidence() : null,
                        line.weight(),
                        line.share() == null ? null : line.share().movePointRight(2),
                        line.note()
                    });
        }
        Sheets.write(
                task,
                language.text("sheet.readiness", snapshot.period().toString().substring(0, 7)),
                Sheets.in(language, COLUMNS),
                rows,
                out);
        return 0;
    }

    private int print(
            ReportTask task,
            ReadinessData.Snapshot snapshot,
            List<ReadinessData.Line> lines,
            OutputStream out) {
        PaperLanguage language = task.language();
        List<ReadinessLine> printed = new ArrayList<>();
        for (ReadinessData.Line line : lines) {
            boolean fact = line.kind().equals("FACT");
            printed.add(
                    new ReadinessLine(
                            printed.size() + 1,
                            line.kind(),
                            language.text(fact ? "readiness.facts" : "readiness.answers"),
                            line.name(),
                            found(language, line),
                            fact ? null : language.whole(line.evidence()),
                            line.weight(),
                            line.share() == null
                                    ? "–"
                                    : language.percent(
                                            line.share().movePointRight(2).doubleValue()),
                            line.note()));
        }
        LocalDate from = snapshot.period().minusMonths(1).withDayOfMonth(15);
        String name = names.police(unit(snapshot), snapshot.asOf(), language);
        return Printer.list(
                Layout.READINESS,
                letterheads.of(
                        task,
                        language.text("paper.report"),
                        "BC",
                        language.text(
                                "readiness.summary",
                                name,
                                language.day(from),
                                language.day(snapshot.asOf()))),
                task.verification(),
                language.text(
                        snapshot.remark() == null
                                ? "readiness.opening"
                                : "readiness.openingWithRemark",
                        snapshot.percent() == null
                                ? language.text("readiness.none")
                                : language.percent(snapshot.percent().doubleValue()),
                        String.valueOf(snapshot.edition()),
                        snapshot.remark()),
                printed,
                task.work(),
                out);
    }

    private static String found(PaperLanguage language, ReadinessData.Line line) {
        if (line.wanted() != null) {
            return language.whole(line.reached()) + " / " + language.whole(line.wanted());
        }
        if (line.share() == null) {
            return language.text("readiness.notApplicable");
        }
        if (line.answer() == null) {
            return language.text("readiness.unanswered");
        }
        return switch (line.answer()) {
            case "YES" -> language.text("readiness.YES");
            case "PARTLY" -> language.text("readiness.PARTLY");
            default -> language.text("readiness.NO");
        };
    }

    private Unit unit(ReadinessData.Snapshot snapshot) {
        return units.tree().findShape(snapshot.unit(), snapshot.asOf()).orElseThrow();
    }
}
