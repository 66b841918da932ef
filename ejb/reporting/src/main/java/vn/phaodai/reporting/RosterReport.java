package vn.phaodai.reporting;

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
import vn.phaodai.reporting.print.PaperLanguage;
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
                    SheetColumn.date("head.day"),
                    SheetColumn.text("head.shift", 28),
                    SheetColumn.text("head.begins", 10),
                    SheetColumn.text("head.ends", 10),
                    SheetColumn.text("head.serviceNumber", 12),
                    SheetColumn.text("head.officer", 36));

    @Inject private ReportData data;
    @Inject private Letterheads letterheads;
    @Inject private FullNames names;
    @Inject private Units units;

    RosterReport() {
        super("roster", "rosterId");
    }

    @Override
    public Set<PaperLanguage> languages() {
        return Set.of(PaperLanguage.values());
    }

    @Override
    public ReportOrder order(Caller caller, PaperLanguage language, Map<String, String> given) {
        UUID id = id(given);
        ReportData.RosterData roster =
                data.roster(caller.scope(), id).orElseThrow(() -> new NotFound("thing.roster", id));
        String name = name(roster.unit(), roster.firstDay());
        return new ReportOrder(
                parameters(id),
                roster.unit(),
                names.police(roster.unit(), roster.firstDay(), language),
                roster.firstDay(),
                language.text(
                        "roster.title",
                        name,
                        language.day(roster.firstDay()),
                        language.day(roster.lastDay())),
                0);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID id = id(task.parameters());
        ReportData.RosterData roster = data.roster(task.scope(), id).orElseThrow();
        PaperLanguage language = task.language();
        List<ReportData.DutyData> duties = data.duties(task.scope(), id, language);
        if (task.format() == ReportFormat.XLSX) {
            Sheets.write(
                    task,
                    language.text("sheet.roster"),
                    Sheets.in(language, COLUMNS),
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
        String name = names.police(roster.unit(), roster.firstDay(), language);
        return Printer.list(
                Layout.ROSTER,
                letterheads.of(
                        task,
                        language.text("roster.type"),
                        "LT",
                        language.text(
                                "roster.summary",
                                name,
                                language.day(roster.firstDay()),
                                language.day(roster.lastDay()))),
                task.verification(),
                language.text(
                        "DRAFT".equals(roster.state()) ? "roster.draft" : "roster.opening",
                        times(language, duties)),
                lines(language, duties),
                task.work(),
                out);
    }

    /** From when to when each shift is, so that the cells need not say it each day. */
    private static String times(PaperLanguage language, List<ReportData.DutyData> duties) {
        return hours(language, duties).entrySet().stream()
                .map(each -> each.getKey() + " " + either(language, each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String either(PaperLanguage language, Set<String> hours) {
        return hours.stream()
                .reduce((one, other) -> language.text("roster.or", one, other))
                .orElseThrow();
    }

    private static Map<String, Set<String>> hours(
            PaperLanguage language, List<ReportData.DutyData> duties) {
        Map<String, Set<String>> hours = new LinkedHashMap<>();
        for (ReportData.DutyData duty : duties) {
            hours.computeIfAbsent(duty.shift(), none -> new TreeSet<>()).add(hours(language, duty));
        }
        return hours;
    }

    private static String hours(PaperLanguage language, ReportData.DutyData duty) {
        boolean tomorrow =
                !duty.endsAt().atZone(ZONE).toLocalDate().equals(duty.day())
                        && !duty.endsAt()
                                .equals(duty.day().plusDays(1).atStartOfDay(ZONE).toInstant());
        String begins = TIME.format(duty.startsAt());
        String ends = TIME.format(duty.endsAt());
        return tomorrow ? language.text("roster.tomorrow", begins, ends) : begins + "–" + ends;
    }

    private static List<RosterLine> lines(
            PaperLanguage language, List<ReportData.DutyData> duties) {
        Map<String, Set<String>> hours = hours(language, duties);
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
                                        day(language, day, of.get(0).holiday()),
                                        names(language, of, Set.of("COMMAND"), hours),
                                        names(language, of, Set.of("DESK"), hours),
                                        names(language, of, Set.of("PATROL", "GUARD"), hours),
                                        names(language, of, Set.of("STANDBY"), hours))));
        return lines;
    }

    /**
     * One shift a line. Its name is left out where the column has no other; its hours are said only
     * if they are not the same on all days.
     */
    private static String names(
            PaperLanguage language,
            List<ReportData.DutyData> duties,
            Set<String> kinds,
            Map<String, Set<String>> hours) {
        Map<String, List<String>> byShift = new LinkedHashMap<>();
        for (ReportData.DutyData duty : duties) {
            if (kinds.contains(duty.kind())) {
                String shift =
                        hours.get(duty.shift()).size() == 1
                                ? duty.shift()
                                : duty.shift() + " (" + hours(language, duty) + ")";
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

    private static String day(PaperLanguage language, LocalDate day, boolean holiday) {
        String dated =
                language.text("weekday." + day.getDayOfWeek().getValue())
                        + "\n"
                        + language.day(day);
        return holiday ? dated + "\n" + language.text("roster.holiday") : dated;
    }

    private String name(UUID unit, LocalDate day) {
        return units.tree().findShape(unit, day).map(UnitNames::police).orElseThrow();
    }
}
