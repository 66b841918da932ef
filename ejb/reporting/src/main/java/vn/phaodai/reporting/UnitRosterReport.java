package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.OfficerLine;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Printer;

/**
 * The people of one unit by position, without the units below it: what each position is authorised,
 * who holds it, and which stand empty.
 */
@ApplicationScoped
class UnitRosterReport extends UnitReport {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.whole("head.ordinal"),
                    SheetColumn.text("head.position", 32),
                    SheetColumn.whole("head.establishment"),
                    SheetColumn.whole("head.present"),
                    SheetColumn.text("head.serviceNumber", 12),
                    SheetColumn.text("head.fullName", 32),
                    SheetColumn.date("head.birthDate"),
                    SheetColumn.text("head.sex", 10),
                    SheetColumn.text("head.rank", 20),
                    SheetColumn.date("head.rankSince"),
                    SheetColumn.date("head.unitSince"));

    @Inject private ReportData data;

    UnitRosterReport() {
        super("unit-roster");
    }

    @Override
    int personalRows(UUID unit, LocalDate at) {
        return data.countOfficersOf(scopeOf(unit, at), unit, at);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID unit = task.subjectUnit();
        PaperLanguage language = task.language();
        List<ReportData.PositionData> positions =
                data.positionsOf(task.scope(), unit, task.asOf(), language);
        Map<String, List<ReportData.OfficerData>> holders =
                data.officersOf(task.scope(), unit, task.asOf(), language).stream()
                        .collect(Collectors.groupingBy(ReportData.OfficerData::position));
        if (task.format() == ReportFormat.PDF) {
            return print(task, positions, holders, out);
        }
        List<Object[]> rows = new ArrayList<>();
        int number = 0;
        for (ReportData.PositionData position : positions) {
            List<ReportData.OfficerData> people =
                    holders.getOrDefault(position.position(), List.of());
            for (ReportData.OfficerData officer : people) {
                number++;
                rows.add(
                        new Object[] {
                            number,
                            position.position(),
                            position.authorised(),
                            position.present(),
                            officer.serviceNumber(),
                            officer.fullName(),
                            officer.birthDate(),
                            language.sex(officer.sex()),
                            officer.rank(),
                            officer.rankSince(),
                            officer.since()
                        });
            }
            if (people.isEmpty()) {
                rows.add(
                        new Object[] {
                            null,
                            position.position(),
                            position.authorised(),
                            position.present(),
                            null,
                            language.text("unit-roster.nobody"),
                            null,
                            null,
                            null,
                            null,
                            null
                        });
            }
        }
        Sheets.write(
                task, language.text("sheet.unit-roster"), Sheets.in(language, COLUMNS), rows, out);
        return 0;
    }

    private int print(
            ReportTask task,
            List<ReportData.PositionData> positions,
            Map<String, List<ReportData.OfficerData>> holders,
            OutputStream out) {
        PaperLanguage language = task.language();
        List<OfficerLine> lines = new ArrayList<>();
        int authorised = 0;
        int present = 0;
        for (ReportData.PositionData position : positions) {
            authorised += position.authorised();
            List<ReportData.OfficerData> people =
                    holders.getOrDefault(position.position(), List.of());
            for (ReportData.OfficerData officer : people) {
                present++;
                lines.add(line(language, present, position, officer));
            }
            if (people.isEmpty()) {
                lines.add(line(language, position));
            }
        }
        Unit unit = units().tree().find(task.subjectUnit(), task.asOf()).orElseThrow();
        String name = fullName(unit, task.asOf(), language);
        String day = language.day(task.asOf());
        return Printer.list(
                Layout.OFFICERS,
                letterheads()
                        .of(
                                task,
                                language.text("paper.list"),
                                "DS",
                                language.text("unit-roster.summary", name, day)),
                task.verification(),
                language.text(
                        "unit-roster.opening",
                        language.whole(authorised),
                        language.whole(present),
                        day),
                lines,
                task.work(),
                out);
    }

    private static OfficerLine line(
            PaperLanguage language,
            int number,
            ReportData.PositionData position,
            ReportData.OfficerData officer) {
        return new OfficerLine(
                number,
                position.position(),
                title(language, position),
                officer.serviceNumber(),
                officer.fullName(),
                language.day(officer.birthDate()),
                language.sex(officer.sex()),
                officer.rank(),
                language.day(officer.rankSince()),
                officer.position(),
                language.day(officer.since()));
    }

    private static OfficerLine line(PaperLanguage language, ReportData.PositionData empty) {
        return new OfficerLine(
                null,
                empty.position(),
                title(language, empty),
                null,
                language.text("unit-roster.nobody"),
                null,
                null,
                null,
                null,
                empty.position(),
                null);
    }

    private static String title(PaperLanguage language, ReportData.PositionData position) {
        int gap = position.authorised() - position.present();
        String key =
                gap == 0 ? "unit-roster.full" : gap > 0 ? "unit-roster.short" : "unit-roster.over";
        return language.text(
                key,
                position.position(),
                language.whole(position.authorised()),
                language.whole(position.present()),
                language.whole(Math.abs(gap)));
    }
}
