package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import vn.phaodai.force.career.PostHandovers;
import vn.phaodai.force.career.QualificationExpiry;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.HomeSection;

/** Certificates that have ended or end soon, and open handovers, on the home page. */
@Named("careerHome")
@RequestScoped
public class CareerHome implements HomeSection {

    @Inject private QualificationExpiry expiry;
    @Inject private PostHandovers handovers;

    private Long expired;
    private Long ending;
    private Long open;

    @Override
    public int order() {
        return 26;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(Role.HR, Role.DISTRICT_COMMANDER, Role.WARD_COMMANDER)
                && caller.unitId() != null;
    }

    @Override
    public String view() {
        return "/WEB-INF/home/careers.xhtml";
    }

    public long getExpired() {
        if (expired == null) {
            expired = expiry.count(Map.of("state", "EXPIRED"));
        }
        return expired;
    }

    public long getEnding() {
        if (ending == null) {
            ending = expiry.count(Map.of("state", "LAST_WARNING"));
        }
        return ending;
    }

    public long getOpen() {
        if (open == null) {
            open = handovers.count(Map.of("state", "OPEN"));
        }
        return open;
    }
}
