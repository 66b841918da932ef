package vn.phaodai.web.force;

import jakarta.enterprise.context.ApplicationScoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.web.HomeSection;

/** Strength in four figures, on top of the home page of commanders, HR and leadership. */
@ApplicationScoped
public class StrengthHome implements HomeSection {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(ForceMenu.READERS) && caller.unitId() != null;
    }

    @Override
    public String view() {
        return "/WEB-INF/home/strength.xhtml";
    }
}
