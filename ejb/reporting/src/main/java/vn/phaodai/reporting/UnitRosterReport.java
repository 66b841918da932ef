package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.sex;
import static vn.phaodai.reporting.print.Vietnamese.whole;

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
import vn.phaodai.reporting.print.Printer;

/**
 * The people of one unit by position, without the units below it: what each position is authorised,
 * who holds it, and which stand empty.
 */
@ApplicationScoped
class UnitRosterReport extends UnitReport {

    private static final String EMPTY = "(chưa có người)";
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.whole("STT"),
                    SheetColumn.text("Chức vụ", 32),
                    SheetColumn.whole("Biên chế"),
                    SheetColumn.whole("Có mặt"),
                    SheetColumn.text("Số hiệu", 12),
                    SheetColumn.text("Họ và tên", 32),
                    SheetColumn.date("Ngày sinh"),
                    SheetColumn.text("Giới tính", 10),
                    SheetColumn.text("Cấp bậc", 20),
                    SheetColumn.date("Cấp bậc từ ngày"),
                    SheetColumn.date("Ở đơn vị từ ngày"));

    @Inject private ReportData data;

    UnitRosterReport() {
        super("unit-roster");
    }

    @Override
    String title(String unit, LocalDate at) {
        return "Danh sách theo chức vụ của " + unit + " tính đến ngày " + day(at);
    }

    @Override
    int personalRows(UUID unit, LocalDate at) {
        return data.countOfficersOf(scopeOf(unit, at), unit, at);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID unit = task.subjectUnit();
        List<ReportData.PositionData> positions = data.positionsOf(task.scope(), unit, task.asOf());
        Map<String, List<ReportData.OfficerData>> holders =
                data.officersOf(task.scope(), unit, task.asOf()).stream()
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
                            sex(officer.sex()),
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
                            EMPTY,
                            null,
                            null,
                            null,
                            null,
                            null
                        });
            }
        }
        Sheets.write(task, "Theo chức vụ", COLUMNS, rows, out);
        return 0;
    }

    private int print(
            ReportTask task,
            List<ReportData.PositionData> positions,
            Map<String, List<ReportData.OfficerData>> holders,
            OutputStream out) {
        List<OfficerLine> lines = new ArrayList<>();
        int authorised = 0;
        int present = 0;
        for (ReportData.PositionData position : positions) {
            authorised += position.authorised();
            List<ReportData.OfficerData> people =
                    holders.getOrDefault(position.position(), List.of());
            for (ReportData.OfficerData officer : people) {
                present++;
                lines.add(line(present, position, officer));
            }
            if (people.isEmpty()) {
                lines.add(line(position));
            }
        }
        Unit unit = units().tree().find(task.subjectUnit(), task.asOf()).orElseThrow();
        String name = UnitNames.police(unit);
        String on = "ngày " + day(task.asOf());
        return Printer.list(
                Layout.OFFICERS,
                letterheads()
                        .of(
                                task,
                                "DANH SÁCH",
                                "DS",
                                "Cán bộ, chiến sĩ theo chức vụ của " + name + " tính đến " + on),
                task.verification(),
                "Biên chế "
                        + whole(authorised)
                        + " người, có mặt "
                        + whole(present)
                        + " người, không kể các đơn vị trực thuộc, tính đến "
                        + on
                        + ".",
                lines,
                task.work(),
                out);
    }

    private static OfficerLine line(
            int number, ReportData.PositionData position, ReportData.OfficerData officer) {
        return new OfficerLine(
                number,
                position.position(),
                title(position),
                officer.serviceNumber(),
                officer.fullName(),
                day(officer.birthDate()),
                sex(officer.sex()),
                officer.rank(),
                day(officer.rankSince()),
                officer.position(),
                day(officer.since()));
    }

    private static OfficerLine line(ReportData.PositionData empty) {
        return new OfficerLine(
                null,
                empty.position(),
                title(empty),
                null,
                EMPTY,
                null,
                null,
                null,
                null,
                empty.position(),
                null);
    }

    private static String title(ReportData.PositionData position) {
        int gap = position.authorised() - position.present();
        return position.position()
                + ": biên chế "
                + whole(position.authorised())
                + ", có mặt "
                + whole(position.present())
                + (gap == 0 ? "" : (gap > 0 ? ", thiếu " : ", vượt ") + whole(Math.abs(gap)));
    }
}
