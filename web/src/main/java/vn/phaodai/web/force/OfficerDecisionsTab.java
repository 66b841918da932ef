package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.OfficerDecision;
import vn.phaodai.force.decisions.OwnDecisions;

/** The decisions in an officer's record. */
@Named("officerDecisions")
@RequestScoped
public class OfficerDecisionsTab {

    @Inject private Decisions decisions;
    @Inject private OwnDecisions own;
    @Inject private OfficerPage officer;

    private List<OfficerDecision> items;

    /** Those about the caller. */
    public void loadOwn() {
        if ("decisions".equals(officer.getTab())) {
            items = own.list();
        }
    }

    public List<OfficerDecision> getItems() {
        if (items == null) {
            items = decisions.ofOfficer(officer.getOfficer().id());
        }
        return items;
    }
}
