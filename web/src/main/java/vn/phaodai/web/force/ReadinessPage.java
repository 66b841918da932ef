package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.readiness.Checklist;
import vn.phaodai.force.readiness.Readiness;
import vn.phaodai.force.readiness.ReadinessAnswer;
import vn.phaodai.force.readiness.ReadinessLine;
import vn.phaodai.force.readiness.SnapshotRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;

/** The checklist of a ward for a reporting month: every line, and where to act. */
@Named("readinessPage")
@ViewScoped
public class ReadinessPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTH = 7;

    @Inject private Readiness readiness;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String id;
    private String period;
    private Checklist checklist;
    private List<SnapshotRow> snapshots;
    private ReadinessLine chosen;
    private ReadinessAnswer answer;
    private String note;
    private String remark;

    public void load() {
        UUID unit = RecordId.of("thing.unit", id);
        checklist = readiness.checklist(unit, period);
        snapshots = readiness.snapshots(unit);
    }

    public void choose(ReadinessLine line) {
        chosen = line;
        answer = line.answer();
        note = line.note();
    }

    public void save() {
        readiness.answer(checklist.unitId(), getMonth(), chosen.code(), answer, note);
        load();
        Said.here("readiness.answered");
    }

    public String lock() {
        UUID snapshot = readiness.lock(checklist.unitId(), getMonth(), remark);
        return "/readiness/snapshots/record?faces-redirect=true&id=" + snapshot;
    }

    public boolean isAnswerable() {
        return me.caller().isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
    }

    public boolean isLockable() {
        return checklist.to().isBefore(clock.today())
                && me.caller().isAny(Role.DISTRICT_COMMANDER, Role.HR);
    }

    /** Whether an edition of the period is locked, so that another would correct it. */
    public boolean isLocked() {
        return snapshots.stream().anyMatch(row -> row.period().equals(checklist.period()));
    }

    public String getMonth() {
        return checklist.period().toString().substring(0, MONTH);
    }

    public String getBefore() {
        return checklist.period().minusMonths(1).toString().substring(0, MONTH);
    }

    public String getAfter() {
        return checklist.period().plusMonths(1).toString().substring(0, MONTH);
    }

    /** Whether the month after has begun. */
    public boolean isFollowed() {
        return checklist.to().isBefore(clock.today());
    }

    public Checklist getChecklist() {
        return checklist;
    }

    public List<SnapshotRow> getSnapshots() {
        return snapshots;
    }

    public ReadinessLine getChosen() {
        return chosen;
    }

    public ReadinessAnswer[] getAnswers() {
        return ReadinessAnswer.values();
    }

    public ReadinessAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(ReadinessAnswer answer) {
        this.answer = answer;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
