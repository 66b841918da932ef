package vn.phaodai.web.force;

import jakarta.enterprise.context.ApplicationScoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.web.HomeSection;

/** Gaps and strength of the units below, on the home page of those who read strength. */
@ApplicationScoped
public class StrengthBoardHome implements HomeSection {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(ForceMenu.READERS) && caller.unitId() != null;
    }

    @Override
    public String view() {
        return "/WEB-INF/home/strength-board.xhtml";
    }
}
