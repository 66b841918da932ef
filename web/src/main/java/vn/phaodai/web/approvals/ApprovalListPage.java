package vn.phaodai.web.approvals;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** What waits for the caller's decision, and all proposals that the caller may see. */
@Named
@ViewScoped
public class ApprovalListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private FourEyes fourEyes;
    @Inject private HttpServletRequest request;
    @Inject private Lists lists;

    private Table<ProposalRow> table;
    private long waiting;

    @PostConstruct
    void open() {
        waiting = fourEyes.countWaitingForMe();
        boolean all = "all".equals(request.getParameter("tab"));
        table =
                all
                        ? Table.of(ProposalRow::id, fourEyes::visible)
                                .filter("state", ApprovalListPage::stateName)
                                .sorts("proposedAt")
                                .keeps("tab")
                                .open(lists.of("approvals"))
                        : Table.of(
                                        ProposalRow::id,
                                        fourEyes::waitingForMe,
                                        filters -> fourEyes.countWaitingForMe())
                                .sorts("proposedAt")
                                .open();
    }

    public Table<ProposalRow> getTable() {
        return table;
    }

    public long getWaiting() {
        return waiting;
    }

    public ProposalState[] getStates() {
        return ProposalState.values();
    }

    /** What a proposal asks for, in words. */
    public String title(ProposalRow row) {
        return Texts.text(row.titleKey(), row.titleArgs().toArray());
    }

    private static String stateName(String state) {
        return Texts.constant("ProposalState", state);
    }
}
