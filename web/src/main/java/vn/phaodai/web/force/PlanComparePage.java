package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.planning.Comparison;
import vn.phaodai.force.planning.PlanRow;
import vn.phaodai.force.planning.StrengtheningPlans;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.web.kit.Texts;

/** Plans side by side, and the choice of which. */
@Named("planCompare")
@RequestScoped
public class PlanComparePage {

    private static final int OFFERED = 30;
    private static final int MOST = 4;

    @Inject private StrengtheningPlans plans;

    private String ids;
    private List<UUID> chosen = List.of();
    private List<PlanRow> others = List.of();
    private List<PlanRow> shown = List.of();
    private Comparison comparison;

    public void load() {
        chosen =
                ids == null || ids.isBlank()
                        ? List.of()
                        : Arrays.stream(ids.split(","))
                                .map(each -> RecordId.of(PlanPage.THING, each))
                                .distinct()
                                .limit(MOST)
                                .toList();
        others =
                plans.list(PageRequest.first(OFFERED)).items().stream()
                        .filter(plan -> plan.started() && !chosen.contains(plan.id()))
                        .toList();
        if (chosen.size() > 1) {
            comparison = plans.compare(chosen);
            shown = comparison.plans();
        } else {
            shown = chosen.stream().map(plans::get).toList();
        }
    }

    /** Address of the page with one more plan beside those shown. */
    public String with(PlanRow plan) {
        List<UUID> all = new ArrayList<>(chosen);
        all.add(plan.id());
        return address(all);
    }

    /** Address of the page without one of those shown. */
    public String without(PlanRow plan) {
        return address(chosen.stream().filter(each -> !each.equals(plan.id())).toList());
    }

    private static String address(List<UUID> all) {
        return "/strengthening-plans/compare?ids="
                + String.join(",", all.stream().map(UUID::toString).toList());
    }

    public String rule(String code) {
        return Texts.text("planningRule." + code);
    }

    public boolean isMore() {
        return chosen.size() < MOST;
    }

    public List<PlanRow> getOthers() {
        return others;
    }

    public List<PlanRow> getShown() {
        return shown;
    }

    public Comparison getComparison() {
        return comparison;
    }

    public String getIds() {
        return ids;
    }

    public void setIds(String ids) {
        this.ids = ids;
    }
}
