package vn.phaodai.web.promotion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.promotion.PromotionRounds;
import vn.phaodai.force.promotion.RoundRow;
import vn.phaodai.force.promotion.RoundState;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.HomeSection;

/** On the home page of commanders: rounds of promotion that wait for what their units say. */
@Named("roundHome")
@RequestScoped
public class RoundHome implements HomeSection {

    private static final int SHOWN = 5;

    @Inject private PromotionRounds rounds;

    private List<RoundRow> waiting;

    @Override
    public int order() {
        return 24;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER)
                && caller.unitId() != null
                && !getWaiting().isEmpty();
    }

    @Override
    public String view() {
        return "/WEB-INF/home/rounds.xhtml";
    }

    /** Open rounds with candidates of whom the caller's units have said nothing. */
    public List<RoundRow> getWaiting() {
        if (waiting == null) {
            waiting =
                    rounds
                            .list(
                                    PageRequest.first(SHOWN)
                                            .filteredBy(Map.of("state", RoundState.OPEN.name())))
                            .items()
                            .stream()
                            .filter(round -> round.waiting() > 0)
                            .toList();
        }
        return waiting;
    }
}
