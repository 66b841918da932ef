package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import vn.phaodai.force.roster.RosterDraft;
import vn.phaodai.force.roster.RosterMaking;
import vn.phaodai.force.roster.RosterRuns;
import vn.phaodai.force.roster.Rosters;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.UnitInView;

/** Having rosters made: by the solver, or an empty one to fill by hand. */
@Named("rosterForm")
@ViewScoped
public class RosterFormPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FOUR_WEEKS = 27;

    @Inject private Rosters rosters;
    @Inject private RosterMaking making;
    @Inject private RosterRuns runs;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private UUID unitId;
    private LocalDate firstDay;
    private LocalDate lastDay;

    public void begin() {
        me.caller().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        unitId = unitInView.getId();
        LocalDate free = rosters.freeFrom(unitId);
        firstDay =
                free.isAfter(clock.today())
                        ? free
                        : clock.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        lastDay = firstDay.plusDays(FOUR_WEEKS);
    }

    public String solve() {
        UUID id = runs.request(draft());
        return "/rosters/runs/record?faces-redirect=true&id=" + id;
    }

    public String create() {
        UUID id = making.create(draft());
        return "/rosters/record?faces-redirect=true&id=" + id;
    }

    private RosterDraft draft() {
        return new RosterDraft(unitId, firstDay, lastDay);
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
