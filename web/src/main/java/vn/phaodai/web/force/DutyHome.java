package vn.phaodai.web.force;

import jakarta.enterprise.context.ApplicationScoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.HomeSection;

/** The next own duties, on the home page of officers. */
@ApplicationScoped
public class DutyHome implements HomeSection {

    @Override
    public int order() {
        return 12;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(Role.OFFICER, Role.REGISTRAR, Role.WARD_COMMANDER);
    }

    @Override
    public String view() {
        return "/WEB-INF/home/duties.xhtml";
    }
}
