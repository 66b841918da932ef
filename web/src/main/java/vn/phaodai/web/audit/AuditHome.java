package vn.phaodai.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditRow;
import vn.phaodai.kernel.audit.AuditTrail;
import vn.phaodai.web.HomeSection;

/** On the auditor's home page: the latest look-ups at personal data. */
@Named
@RequestScoped
public class AuditHome implements HomeSection {

    private static final int SHOWN = 10;

    @Inject private AuditTrail trail;

    private List<AuditRow> rows;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.is(Role.AUDITOR);
    }

    @Override
    public String view() {
        return "/WEB-INF/home/audit.xhtml";
    }

    public List<AuditRow> getRows() {
        if (rows == null) {
            rows =
                    trail.search(
                                    PageRequest.first(SHOWN)
                                            .filteredBy(
                                                    Map.of("action", AuditAction.LOOK_UP.name())))
                            .items();
        }
        return rows;
    }
}
