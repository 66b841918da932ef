package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.phaodai.force.roster.DutyChangeDraft;
import vn.phaodai.force.roster.DutyChangeKind;
import vn.phaodai.force.roster.DutyChangeRow;
import vn.phaodai.force.roster.DutyChangeState;
import vn.phaodai.force.roster.DutyChanges;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** Swaps and call-offs; what waits is decided on among the approvals. */
@Named("dutyChangeList")
@ViewScoped
public class DutyChangeListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private DutyChanges changes;
    @Inject private Me me;

    private Table<DutyChangeRow> table;
    private String askedOfficer;
    private String askedFrom;
    private String askedTo;
    private String officerId;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @PostConstruct
    void open() {
        table =
                Table.of(DutyChangeRow::proposalId, changes::list, changes::count)
                        .filter("state", state -> Texts.text("DutyChangeState." + state))
                        .sorts("madeAt")
                        .open();
    }

    /** A link from elsewhere names whom to call off, and when. */
    public void load() {
        table.getTotal();
        officerId = askedOfficer;
        firstDay = day("from", askedFrom);
        lastDay = day("to", askedTo);
    }

    private static LocalDate day(String field, String iso) {
        try {
            return iso == null || iso.isBlank() ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException forged) {
            throw new InvalidInput(field, "error.input.date", iso);
        }
    }

    /** For an officer who cannot do it: the reason is nobody's business here. */
    public String callOff() {
        changes.propose(
                new DutyChangeDraft(
                        DutyChangeKind.CALL_OFF,
                        null,
                        null,
                        null,
                        officerId == null ? null : RecordId.of("thing.officer", officerId),
                        firstDay,
                        lastDay));
        Said.done("duties.asked", "");
        return "/rosters/changes?faces-redirect=true";
    }

    public boolean isPlanner() {
        return me.caller().isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
    }

    public String getAskedOfficer() {
        return askedOfficer;
    }

    public void setAskedOfficer(String askedOfficer) {
        this.askedOfficer = askedOfficer;
    }

    public String getAskedFrom() {
        return askedFrom;
    }

    public void setAskedFrom(String askedFrom) {
        this.askedFrom = askedFrom;
    }

    public String getAskedTo() {
        return askedTo;
    }

    public void setAskedTo(String askedTo) {
        this.askedTo = askedTo;
    }

    public String getOfficerId() {
        return officerId;
    }

    public void setOfficerId(String officerId) {
        this.officerId = officerId;
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

    public Table<DutyChangeRow> getTable() {
        return table;
    }

    public List<DutyChangeState> getStates() {
        return List.of(DutyChangeState.values());
    }
}
