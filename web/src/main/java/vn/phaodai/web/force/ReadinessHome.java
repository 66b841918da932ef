package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.phaodai.force.readiness.Checklist;
import vn.phaodai.force.readiness.Readiness;
import vn.phaodai.force.readiness.ReadinessLine;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.HomeSection;
import vn.phaodai.web.Me;

/** On a ward commander's home page: what keeps the ward from being ready, and where to act. */
@Named("readinessHome")
@RequestScoped
public class ReadinessHome implements HomeSection {

    private static final int SHOWN = 5;

    @Inject private Readiness readiness;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private Checklist checklist;

    @Override
    public int order() {
        return 28;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.is(Role.WARD_COMMANDER)
                && units.tree()
                        .find(caller.unitId(), clock.today())
                        .filter(unit -> unit.kind().isGrassroots())
                        .isPresent();
    }

    @Override
    public String view() {
        return "/WEB-INF/home/readiness.xhtml";
    }

    public Checklist getChecklist() {
        if (checklist == null) {
            checklist = readiness.checklist(me.caller().unitId(), null);
        }
        return checklist;
    }

    public List<ReadinessLine> getOpen() {
        return getChecklist().lines().stream().filter(ReadinessLine::open).limit(SHOWN).toList();
    }

    /** Where to act: an answer is given on the page of the checklist. */
    public String path(ReadinessLine line) {
        return line.path() == null ? "/readiness/" + getChecklist().unitId() : line.path();
    }
}
