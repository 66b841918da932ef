package vn.phaodai.web.force;

import jakarta.enterprise.context.ApplicationScoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.HomeSection;

/** Rosters that are due, on the home page of those who make them. */
@ApplicationScoped
public class RosterHomeSection implements HomeSection {

    @Override
    public int order() {
        return 24;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER);
    }

    @Override
    public String view() {
        return "/WEB-INF/home/rosters.xhtml";
    }
}
