package vn.phaodai.web.approvals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.web.HomeSection;
import vn.phaodai.web.kit.Texts;

/** On the home page: the first of what waits for the caller's decision. */
@Named
@RequestScoped
public class WaitingForMe implements HomeSection {

    private static final int SHOWN = 5;

    @Inject private FourEyes fourEyes;

    private List<ProposalRow> rows;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(
                Role.HR, Role.LEADERSHIP, Role.DISTRICT_COMMANDER, Role.WARD_COMMANDER, Role.ADMIN);
    }

    @Override
    public String view() {
        return "/WEB-INF/home/waiting.xhtml";
    }

    public List<ProposalRow> getRows() {
        if (rows == null) {
            rows = fourEyes.waitingForMe(PageRequest.first(SHOWN)).items();
        }
        return rows;
    }

    public String title(ProposalRow row) {
        return Texts.text(row.titleKey(), row.titleArgs().toArray());
    }
}
