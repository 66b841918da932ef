package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import vn.phaodai.force.career.QualificationExpiry;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.HomeSection;

/** How many certificates have ended or end soon, on the home page of HR. */
@Named("expiryHome")
@RequestScoped
public class ExpiryHome implements HomeSection {

    @Inject private QualificationExpiry expiry;

    private Long expired;
    private Long ending;

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.is(Role.HR) && caller.unitId() != null;
    }

    @Override
    public String view() {
        return "/WEB-INF/home/expiry.xhtml";
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
}
