package vn.phaodai.force.roster.plan;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Named;

/** One seat of a shift on a day, and who takes it. */
@PlanningEntity
public class PlannedDuty {

    private static final int MINUTE = 60;

    @PlanningId private UUID id;
    private Need need;
    private LocalDate day;
    private LocalDate lastDay;
    private long start;
    private long end;
    private boolean night;
    private boolean weekend;
    private boolean holiday;
    private long restAfterNight;
    private DutyOfficer original;
    @PlanningPin private boolean pinned;

    @ValueRangeProvider private List<DutyOfficer> candidates = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private DutyOfficer officer;

    /** Something to be held, with what it is called. */
    public record Certificate(String code, String nameVi, String nameEn) implements Named {}

    /**
     * What the seat asks for.
     *
     * @param shift name of the shift
     * @param standby readiness, not work: it asks for no rest and gives none
     * @param positions positions that may take it; empty for all
     * @param certificate what must be held; null for nothing
     */
    public record Need(
            String shift, boolean standby, Set<String> positions, Certificate certificate) {

        public Need {
            positions = Set.copyOf(positions);
        }

        boolean isMetBy(DutyOfficer officer) {
            return positions.isEmpty() || positions.contains(officer.position());
        }
    }

    /** When it is, and what that makes of it. */
    public record Time(
            LocalDate day,
            Instant from,
            Instant to,
            boolean night,
            boolean weekend,
            boolean holiday) {}

    public PlannedDuty() {}

    /**
     * @param restAfterNight minutes of rest that the rule of that day asks for after a night
     * @param officer who has it now; null for nobody
     * @param pinned whether the solver must leave it as it is
     */
    public PlannedDuty(
            UUID id,
            Need need,
            Time time,
            long restAfterNight,
            DutyOfficer officer,
            boolean pinned) {
        this.id = id;
        this.need = need;
        this.day = time.day();
        this.start = minute(time.from());
        this.end = minute(time.to());
        this.lastDay = time.to().minusMillis(1).atZone(BusinessClock.ZONE).toLocalDate();
        this.night = time.night();
        this.weekend = time.weekend();
        this.holiday = time.holiday();
        this.restAfterNight = restAfterNight;
        this.officer = officer;
        this.original = officer;
        this.pinned = pinned;
    }

    /** The same seat, held by somebody else from the start: what a change is measured against. */
    public PlannedDuty heldBy(DutyOfficer holder) {
        PlannedDuty same = new PlannedDuty();
        same.id = id;
        same.need = need;
        same.day = day;
        same.lastDay = lastDay;
        same.start = start;
        same.end = end;
        same.night = night;
        same.weekend = weekend;
        same.holiday = holiday;
        same.restAfterNight = restAfterNight;
        same.pinned = pinned;
        same.officer = holder;
        same.original = holder;
        return same;
    }

    static long minute(LocalDate day) {
        return minute(day.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / MINUTE;
    }

    /** Those who may take it at all, as far as that does not depend on other duties. */
    void offerTo(List<DutyOfficer> officers) {
        candidates =
                officers.stream().filter(each -> each == officer || mayBeTakenBy(each)).toList();
    }

    private boolean mayBeTakenBy(DutyOfficer each) {
        return need.isMetBy(each) && isQualified(each) && each.away(day, lastDay).isEmpty();
    }

    boolean isQualified(DutyOfficer each) {
        return need.certificate() == null || each.holds(need.certificate().code(), day);
    }

    boolean isWork() {
        return !need.standby();
    }

    boolean isNightEndingOn(LocalDate other) {
        return night
                && isWork()
                && day.isBefore(other)
                && minute(other) < end
                && end <= minute(other.plusDays(1));
    }

    /** Whether the other one begins too early after this night. */
    boolean leavesTooLittleRestBefore(PlannedDuty other) {
        return night && other.start >= end && other.start - end < restAfterNight;
    }

    boolean isChanged() {
        return original != null && officer != original;
    }

    public UUID id() {
        return id;
    }

    public Need need() {
        return need;
    }

    public LocalDate day() {
        return day;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    long restAfterNight() {
        return restAfterNight;
    }

    public boolean isStandby() {
        return need.standby();
    }

    public boolean isNight() {
        return night;
    }

    public boolean isWeekend() {
        return weekend;
    }

    public boolean isHoliday() {
        return holiday;
    }

    public boolean isPinned() {
        return pinned;
    }

    public List<DutyOfficer> getCandidates() {
        return candidates;
    }

    public DutyOfficer getOfficer() {
        return officer;
    }

    public void setOfficer(DutyOfficer officer) {
        this.officer = officer;
    }

    @Override
    public String toString() {
        return need.shift() + " " + day;
    }
}
