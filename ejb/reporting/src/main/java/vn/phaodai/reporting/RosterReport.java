package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.RosterLine;

/** A duty roster for the wall (lịch trực). */
@ApplicationScoped
class RosterReport extends RecordReport {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.date("Ngày"),
                    SheetColumn.text("Ca trực", 28),
                    SheetColumn.text("Bắt đầu", 10),
                    SheetColumn.text("Kết thúc", 10),
                    SheetColumn.text("Số hiệu", 12),
                    SheetColumn.text("Cấp bậc, họ và tên", 36));

    @Inject private ReportData data;
    @Inject private Letterheads letterheads;
    @Inject private Units units;

    RosterReport() {
        super("roster", "rosterId");
    }

    @Override
    public ReportOrder order(Caller caller, Map<String, String> given) {
        UUID id = id(given);
        ReportData.RosterData roster =
                data.roster(caller.scope(), id).orElseThrow(() -> new NotFound("thing.roster", id));
        String name = name(roster.unit(), roster.firstDay());
        return new ReportOrder(
                parameters(id),
                roster.unit(),
                name,
                roster.firstDay(),
                "Lịch trực "
                        + name
                        + " từ "
                        + day(roster.firstDay())
                        + " đến "
                        + day(roster.lastDay()),
                0);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID id = id(task.parameters());
        ReportData.RosterData roster = data.roster(task.scope(), id).orElseThrow();
        List<ReportData.DutyData> duties = data.duties(task.scope(), id);
        if (task.format() == ReportFormat.XLSX) {
            Sheets.write(
                    task,
                    "Lịch trực",
                    COLUMNS,
                    duties.stream()
                            .map(
                                    duty ->
                                            new Object[] {
                                                duty.day(),
                                                duty.shift(),
                                                TIME.format(duty.startsAt()),
                                                TIME.format(duty.endsAt()),
                                                duty.serviceNumber(),
                                                duty.officer()
                                            })
                            .toList(),
                    out);
            return 0;
        }
        String name = name(roster.unit(), roster.firstDay());
        String period = "từ ngày " + day(roster.firstDay()) + " đến ngày " + day(roster.lastDay());
        return Printer.list(
                Layout.ROSTER,
                letterheads.of(task, "LỊCH TRỰC", "LT", name + " " + period),
                task.verification(),
                ("DRAFT".equals(roster.state()) ? "Bản dự thảo, chưa có hiệu lực. " : "")
                        + times(duties),
                lines(duties),
                task.work(),
                out);
    }

    /** From when to when each shift is, so that the cells need not say it each day. */
    private static String times(List<ReportData.DutyData> duties) {
        Map<String, Set<String>> hours = hours(duties);
        return hours.entrySet().stream()
                .map(each -> each.getKey() + " " + String.join(" hoặc ", each.getValue()))
                .collect(
                        Collectors.joining(
                                "; ", "Giờ trực: ", ". Bàn giao ca ghi vào sổ giao ca."));
    }

    private static Map<String, Set<String>> hours(List<ReportData.DutyData> duties) {
        Map<String, Set<String>> hours = new LinkedHashMap<>();
        for (ReportData.DutyData duty : duties) {
            hours.computeIfAbsent(duty.shift(), none -> new TreeSet<>()).add(hours(duty));
        }
        return hours;
    }

    private static String hours(ReportData.DutyData duty) {
        boolean tomorrow =
                !duty.endsAt().atZone(ZONE).toLocalDate().equals(duty.day())
                        && !duty.endsAt()
                                .equals(duty.day().plusDays(1).atStartOfDay(ZONE).toInstant());
        return TIME.format(duty.startsAt())
                + "–"
                + TIME.format(duty.endsAt())
                + (tomorrow ? " hôm sau" : "");
    }

    private static List<RosterLine> lines(List<ReportData.DutyData> duties) {
        Map<String, Set<String>> hours = hours(duties);
        Map<LocalDate, List<ReportData.DutyData>> byDay =
                duties.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReportData.DutyData::day,
                                        TreeMap::new,
                                        Collectors.toList()));
        List<RosterLine> lines = new ArrayList<>();
        byDay.forEach(
                (day, of) ->
                        lines.add(
                                new RosterLine(
                                        weekday(day)
                                                + "\n"
                                                + day(day)
                                                + (of.get(0).holiday() ? "\n(nghỉ lễ)" : ""),
                                        names(of, Set.of("COMMAND"), hours),
                                        names(of, Set.of("DESK"), hours),
                                        names(of, Set.of("PATROL", "GUARD"), hours),
                                        names(of, Set.of("STANDBY"), hours))));
        return lines;
    }

    /**
     * One shift a line. Its name is left out where the column has no other; its hours are said only
     * if they are not the same on all days.
     */
    private static String names(
            List<ReportData.DutyData> duties, Set<String> kinds, Map<String, Set<String>> hours) {
        Map<String, List<String>> byShift = new LinkedHashMap<>();
        for (ReportData.DutyData duty : duties) {
            if (kinds.contains(duty.kind())) {
                String shift =
                        hours.get(duty.shift()).size() == 1
                                ? duty.shift()
                                : duty.shift() + " (" + hours(duty) + ")";
                byShift.computeIfAbsent(shift, missing -> new ArrayList<>())
                        .add(duty.officer() == null ? "……………" : duty.officer());
            }
        }
        boolean alone = kinds.contains("COMMAND") || kinds.contains("STANDBY");
        return byShift.entrySet().stream()
                .map(
                        each ->
                                (alone && byShift.size() == 1 ? "" : each.getKey() + ": ")
                                        + String.join(", ", each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String weekday(LocalDate day) {
        int number = day.getDayOfWeek().getValue();
        return number == 7
                ? "Chủ nhật"
                : "Thứ " + List.of("hai", "ba", "tư", "năm", "sáu", "bảy").get(number - 1);
    }

    private String name(UUID unit, LocalDate day) {
        return units.tree().findShape(unit, day).map(UnitNames::police).orElseThrow();
    }
}
