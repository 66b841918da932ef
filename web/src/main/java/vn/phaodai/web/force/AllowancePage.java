package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.teams.AllowanceLine;
import vn.phaodai.force.teams.AllowanceRow;
import vn.phaodai.force.teams.AllowanceState;
import vn.phaodai.force.teams.Allowances;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.web.Me;

/** One allowance list: its lines, where it stands, and what the reader may do about it. */
@Named("allowancePage")
@ViewScoped
public class AllowancePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Allowances allowances;
    @Inject private FourEyes fourEyes;
    @Inject private ReportRuns reports;
    @Inject private Me me;

    private String id;
    private String reason;
    private String remark;
    private AllowanceRow list;
    private List<AllowanceLine> lines;
    private List<AllowanceRow> editions;
    private boolean reproduced;
    private transient ProposalRow proposal;

    public void load() {
        UUID wanted = RecordId.of("thing.allowance", id);
        list = allowances.get(wanted);
        lines = allowances.lines(wanted);
        editions = allowances.editions(wanted);
        reproduced = allowances.reproduces(wanted);
        proposal = fourEyes.find(list.proposalId()).orElse(null);
    }

    public void propose() {
        allowances.propose(list.id());
        load();
        Said.here("allowance.proposed");
    }

    public void approve() {
        allowances.approve(list.id());
        load();
        Said.here("approval.approved");
    }

    public void sendBack() {
        allowances.sendBack(list.id(), reason);
        load();
        Said.here("approval.returned");
    }

    public void withdraw() {
        allowances.withdraw(list.id());
        load();
        Said.here("approval.withdrawn");
    }

    /** Computes the draft anew, or opens a correction of the approved list. */
    public String compute() {
        UUID computed = allowances.compute(list.unitId(), list.month(), remark);
        return "/teams/allowances/record?faces-redirect=true&id=" + computed;
    }

    public String print() {
        return run("PDF");
    }

    public String spreadsheet() {
        return run("XLSX");
    }

    private String run(String format) {
        Map<String, String> parameters = Map.of("allowanceId", list.id().toString());
        return "/reports/record?faces-redirect=true&id="
                + reports.request("team-allowance", format, "vi", parameters);
    }

    public boolean isDecidable() {
        return proposal != null && proposal.decidable() && list.state() == AllowanceState.PROPOSED;
    }

    public boolean isMine() {
        return proposal != null && proposal.mine() && list.state() == AllowanceState.PROPOSED;
    }

    public boolean isDraft() {
        return list.state() == AllowanceState.DRAFT && keeps();
    }

    public boolean isCorrectable() {
        return list.state() == AllowanceState.APPROVED
                && editions.get(0).id().equals(list.id())
                && keeps();
    }

    private boolean keeps() {
        return me.caller().isAny(Role.WARD_COMMANDER, Role.HR);
    }

    public AllowanceRow getList() {
        return list;
    }

    public List<AllowanceLine> getLines() {
        return lines;
    }

    public List<AllowanceRow> getEditions() {
        return editions;
    }

    public boolean isReproduced() {
        return reproduced;
    }

    public String getMonth() {
        return list.month().toString().substring(0, 7);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
