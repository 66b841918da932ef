package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.force.roster.DutyRow;
import vn.phaodai.force.roster.DutyTaker;
import vn.phaodai.force.roster.RosterCheck;
import vn.phaodai.force.roster.RosterFile;
import vn.phaodai.force.roster.RosterGrid;
import vn.phaodai.force.roster.RosterMaking;
import vn.phaodai.force.roster.RosterState;
import vn.phaodai.force.roster.Rosters;
import vn.phaodai.force.roster.ShiftKind;
import vn.phaodai.force.roster.StandbyChange;
import vn.phaodai.force.roster.plan.RosterSolver;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Texts;

/** One roster as a grid: a week with words, or all its days; and who takes the chosen duty. */
@Named("rosterPage")
@ViewScoped
public class RosterPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;
    private static final String ALL = "all";

    @Inject private Rosters rosters;
    @Inject private RosterMaking making;
    @Inject private RosterFile file;
    @Inject private ReportRuns reports;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String id;
    private String week;
    private String duty;
    private String reason;
    private transient RosterGrid grid;
    private transient List<RosterGrid.Day> days;
    private transient List<RosterGrid.Line> lines;
    private transient List<DutyRow> gaps;
    private transient List<DutyTaker> takers;

    public void load() {
        grid = rosters.grid(RecordId.of("thing.roster", id));
        LocalDate from = from();
        LocalDate to = ALL.equals(week) ? grid.roster().lastDay() : from.plusDays(WEEK - 1L);
        days =
                grid.days().stream()
                        .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                        .toList();
        lines =
                grid.lines().stream()
                        .filter(line -> line.here() || hasDuty(line))
                        .map(
                                line ->
                                        new RosterGrid.Line(
                                                line.officerId(),
                                                line.name(),
                                                line.position(),
                                                line.here(),
                                                line.cells().stream()
                                                        .filter(
                                                                cell ->
                                                                        !cell.day().isBefore(from)
                                                                                && !cell.day()
                                                                                        .isAfter(
                                                                                                to))
                                                        .toList()))
                        .toList();
        gaps =
                grid.gaps().stream()
                        .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to))
                        .toList();
        takers =
                isEditable()
                        ? getChosen()
                                .map(each -> rosters.takers(grid.roster().id(), each.id()))
                                .orElse(List.of())
                        : List.of();
    }

    private static boolean hasDuty(RosterGrid.Line line) {
        return line.cells().stream().anyMatch(cell -> !cell.duties().isEmpty());
    }

    private LocalDate from() {
        LocalDate first = grid.roster().firstDay();
        if (ALL.equals(week)) {
            return first;
        }
        LocalDate wanted = clock.today();
        try {
            wanted = week == null || week.isBlank() ? wanted : LocalDate.parse(week);
        } catch (DateTimeParseException forged) {
            wanted = first;
        }
        if (wanted.isBefore(first)) {
            wanted = first;
        }
        if (wanted.isAfter(grid.roster().lastDay())) {
            wanted = week == null || week.isBlank() ? first : grid.roster().lastDay();
        }
        return wanted.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Mondays of the roster's weeks. */
    public List<LocalDate> getWeeks() {
        List<LocalDate> mondays = new ArrayList<>();
        for (LocalDate monday =
                        getGrid()
                                .roster()
                                .firstDay()
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                !monday.isAfter(grid.roster().lastDay());
                monday = monday.plusWeeks(1)) {
            mondays.add(monday);
        }
        return mondays;
    }

    public boolean isAll() {
        return ALL.equals(week);
    }

    public LocalDate getMonday() {
        getGrid();
        return from();
    }

    /** The rule that is not kept, in words. */
    public String says(Violation violation) {
        return Texts.text("roster.rule." + violation.rule(), violation.args().toArray());
    }

    /** Monday as T2, Sunday as CN; in English Mo, Su. */
    public String weekday(LocalDate day) {
        return Texts.text("roster.weekday." + day.getDayOfWeek().getValue());
    }

    /** Day and month. */
    public String dayOf(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    /** The letter that stands for a kind of shift, so that colour is not needed. */
    public String letter(ShiftKind kind) {
        return Texts.text("roster.letter." + kind);
    }

    public String awayKey(String reason) {
        return "roster.away." + reason;
    }

    public List<Violation> getViolations() {
        return getGrid().violations();
    }

    /** The duty whose officer is being chosen. */
    public Optional<DutyRow> getChosen() {
        if (duty == null || duty.isBlank()) {
            return Optional.empty();
        }
        return java.util.stream.Stream.concat(
                        getGrid().gaps().stream(),
                        grid.lines().stream()
                                .flatMap(line -> line.cells().stream())
                                .flatMap(cell -> cell.duties().stream()))
                .filter(each -> each.id().toString().equals(duty))
                .findFirst();
    }

    public DutyRow getChosenDuty() {
        return getChosen().orElse(null);
    }

    /** Who could take the chosen duty; first those against whom nothing speaks. */
    public List<DutyTaker> getTakers() {
        getGrid();
        return takers;
    }

    public boolean isEditable() {
        return isPlanner() && getGrid().roster().state() != RosterState.FROZEN;
    }

    public boolean isDraft() {
        return isPlanner() && getGrid().roster().state() == RosterState.DRAFT;
    }

    public boolean isPublished() {
        return isPlanner() && getGrid().roster().state() == RosterState.PUBLISHED;
    }

    public boolean isPlanner() {
        return me.caller().isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
    }

    /** Gives the chosen duty to somebody, or to nobody. */
    public String give(UUID taken) {
        RosterCheck check =
                making.assign(
                        getGrid().roster().id(),
                        RecordId.of("thing.duty", duty),
                        taken,
                        grid.roster().version());
        if (check.caused().isEmpty()) {
            Said.done("roster.assigned", check.violations().size());
        } else {
            Said.done("roster.assignedBut", says(check.caused().get(0)));
        }
        return back();
    }

    public String publish() {
        making.publish(getGrid().roster().id(), reason, grid.roster().version());
        Said.done("roster.published", grid.roster().unit());
        return back();
    }

    /** Why standby that is ordered has no seats; null if it has. */
    public String getUnready() {
        List<LocalDate> missing = isEditable() ? getGrid().unready() : List.of();
        return missing.isEmpty()
                ? null
                : Texts.text(
                        "roster.unready",
                        missing.size(),
                        Texts.show(missing.get(0)),
                        Texts.show(missing.get(missing.size() - 1)));
    }

    /** Why seats stay empty though people are there; null if that is not so. */
    public String getTooLarge() {
        return isEditable() && getGrid().tooLarge()
                ? Texts.text("roster.tooLarge", grid.lines().size(), RosterSolver.MOST_PEOPLE)
                : null;
    }

    /** Standby seats as ordered now. */
    public String followStandby() {
        StandbyChange change =
                making.followStandby(getGrid().roster().id(), grid.roster().version());
        Said.done("roster.standby.done", change.added(), change.removed(), change.empty());
        return back();
    }

    public String freeze() {
        making.freeze(getGrid().roster().id(), grid.roster().version());
        Said.done("roster.frozen", grid.roster().unit());
        return back();
    }

    public String delete() {
        making.delete(getGrid().roster().id(), grid.roster().version());
        Said.done("roster.deleted", grid.roster().unit());
        return "/rosters/list?faces-redirect=true";
    }

    /** Has the wall print made, and leads to the run that does it. */
    public String print() {
        Map<String, String> parameters = Map.of("rosterId", getGrid().roster().id().toString());
        return "/reports/record?faces-redirect=true&id="
                + reports.request("roster", "PDF", Texts.language(), parameters);
    }

    public void download() {
        Download.xlsx(
                Texts.text("roster.file"),
                out -> file.write(getGrid().roster().id(), Download.words(), out));
    }

    private String back() {
        return "/rosters/record?faces-redirect=true&id="
                + id
                + (week == null ? "" : "&week=" + week);
    }

    public RosterGrid getGrid() {
        if (grid == null) {
            load();
        }
        return grid;
    }

    public List<RosterGrid.Day> getDays() {
        getGrid();
        return days;
    }

    public List<RosterGrid.Line> getLines() {
        getGrid();
        return lines;
    }

    public List<DutyRow> getGaps() {
        getGrid();
        return gaps;
    }

    public String getTitle() {
        return Texts.text(
                "roster.record",
                getGrid().roster().unit(),
                Texts.show(grid.roster().firstDay()),
                Texts.show(grid.roster().lastDay()));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = duty;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
