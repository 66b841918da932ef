package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.career.LeaveBalance;
import vn.phaodai.force.career.LeaveDraft;
import vn.phaodai.force.career.LeaveRow;
import vn.phaodai.force.career.LeaveState;
import vn.phaodai.force.career.Leaves;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.Me;

/** Leave of an officer or of the caller: what there was, the balance, and asking for more. */
@Named("leavePage")
@ViewScoped
public class LeavePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TAB = "leave";

    @Inject private Leaves leaves;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String tab;
    private String id;
    private String chosen;
    private String reason;
    private LocalDate lastDay;
    private String endReason;
    private LeaveDraft draft = new LeaveDraft();
    private transient List<LeaveRow> rows;
    private transient LeaveBalance balance;

    /** Of the officer whose record is open. */
    public void load() {
        if (TAB.equals(tab)) {
            UUID officer = RecordId.of("thing.officer", id);
            rows = leaves.list(officer);
            balance = leaves.balance(officer, clock.today().getYear());
        }
    }

    /** Of the caller. */
    public void loadOwn() {
        if (TAB.equals(tab)) {
            rows = leaves.own();
            balance = leaves.ownBalance(clock.today().getYear());
        }
    }

    /** Before the form is shown. */
    public void begin() {
        balance = leaves.ownBalance(clock.today().getYear());
    }

    public String request() {
        if (id == null) {
            leaves.request(draft);
            Said.done("leave.asked", draft.getFirstDay());
            return "/own?faces-redirect=true&tab=leave";
        }
        leaves.requestFor(RecordId.of("thing.officer", id), draft);
        Said.done("leave.asked", draft.getFirstDay());
        return "/officers/record?faces-redirect=true&tab=leave&id=" + id;
    }

    public String withdraw(UUID leave) {
        leaves.withdraw(leave);
        Said.done("leave.withdrawn", "");
        return "/own?faces-redirect=true&tab=leave";
    }

    public String cancel() {
        leaves.cancel(RecordId.of("thing.leave", chosen), reason);
        Said.done("leave.cancelled", "");
        return "/officers/record?faces-redirect=true&tab=leave&id=" + id;
    }

    public void choose(UUID leave) {
        chosen = leave.toString();
    }

    /** Yesterday is what it is most often, for an officer who is back today. */
    public void chooseEnd(LeaveRow row) {
        chosen = row.id().toString();
        LocalDate yesterday = clock.today().minusDays(1);
        lastDay = yesterday.isBefore(row.firstDay()) ? row.firstDay() : yesterday;
    }

    public String end() {
        leaves.end(RecordId.of("thing.leave", chosen), lastDay, endReason);
        Said.done("leave.ended", lastDay);
        return "/officers/record?faces-redirect=true&tab=leave&id=" + id;
    }

    public boolean isWithdrawable(LeaveRow row) {
        return row != null
                && row.state() == LeaveState.REQUESTED
                && row.madeBy().equals(me.caller().username());
    }

    public boolean isCancellable(LeaveRow row) {
        return row != null
                && row.state() == LeaveState.APPROVED
                && row.decisionId() == null
                && !row.firstDay().isBefore(clock.today());
    }

    public boolean isEndable(LeaveRow row) {
        return row != null
                && row.state() == LeaveState.APPROVED
                && row.decisionId() == null
                && row.firstDay().isBefore(row.lastDay())
                && !row.firstDay().isAfter(clock.today())
                && !row.lastDay().isBefore(clock.today());
    }

    public List<LeaveRow> getRows() {
        return rows;
    }

    public LeaveBalance getBalance() {
        return balance;
    }

    public LeaveDraft getDraft() {
        return draft;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
