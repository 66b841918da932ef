package vn.phaodai.web.force;

import jakarta.enterprise.context.ApplicationScoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.web.HomeSection;

/** The way to one's own record, on the home page of officers. */
@ApplicationScoped
public class OwnHome implements HomeSection {

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(ForceMenu.OWN);
    }

    @Override
    public String view() {
        return "/WEB-INF/home/own.xhtml";
    }
}
