package vn.phaodai.web.approvals;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.web.kit.Texts;

/** One proposal: what it changes, and the decision. */
@Named
@ViewScoped
public class ApprovalPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where a thing that is proposed has a page of its own, by kind of proposal. */
    private static final Map<String, String> PAGES =
            Map.of(
                    "force.transfer", "/transfers/",
                    "force.decision", "/decisions/",
                    "force.decision.revocation", "/decisions/",
                    "force.correction", "/corrections/");

    @Inject private FourEyes fourEyes;

    private UUID id;
    private String reason;
    private transient ProposalRow proposal;
    private transient ProposalDetail detail;

    /** Also makes an address outside the caller's scope end in 404 before anything is shown. */
    public void open() {
        getProposal();
    }

    public void approve() {
        fourEyes.approve(id);
        decided("approval.approved");
    }

    public void sendBack() {
        fourEyes.sendBack(id, reason);
        decided("approval.returned");
    }

    public void withdraw() {
        fourEyes.withdraw(id);
        decided("approval.withdrawn");
    }

    private void decided(String key) {
        proposal = null;
        detail = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(Texts.text(key)));
    }

    public ProposalRow getProposal() {
        if (proposal == null) {
            proposal = fourEyes.get(id);
            detail = fourEyes.detail(id, Texts.locale());
        }
        return proposal;
    }

    public ProposalDetail getDetail() {
        return detail;
    }

    /** Page of the thing itself; null if it has none. */
    public String getSubject() {
        String page = PAGES.get(getProposal().kind());
        return page == null ? null : page + proposal.subjectId();
    }

    public String getTitle() {
        return Texts.text(getProposal().titleKey(), getProposal().titleArgs().toArray());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
