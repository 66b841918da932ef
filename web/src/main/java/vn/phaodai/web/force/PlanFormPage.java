package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.planning.PlanDraft;
import vn.phaodai.force.planning.PlanRow;
import vn.phaodai.force.planning.PlanningRules;
import vn.phaodai.force.planning.ScenarioRule;
import vn.phaodai.force.planning.StrengtheningPlanning;
import vn.phaodai.force.planning.StrengtheningPlans;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.kit.Texts;

/** Asking for a plan, or for another scenario of one. */
@Named("planForm")
@ViewScoped
public class PlanFormPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 60;
    private static final int DAYS_AHEAD = 30;

    @Inject private StrengtheningPlans plans;
    @Inject private StrengtheningPlanning planning;
    @Inject private PlanningRules rules;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private PlanDraft draft;
    private String basedOn;
    private String basedOnName;
    private List<WeightEntry> weights = new ArrayList<>();

    public void begin() {
        me.caller().requireAny(Role.HR, Role.DISTRICT_COMMANDER);
        if (draft != null) {
            return;
        }
        draft = new PlanDraft();
        if (basedOn == null || basedOn.isBlank()) {
            draft.setUnitId(unitInView.getId());
            draft.setOnDay(clock.today().plusDays(DAYS_AHEAD));
            draft.setKind(DecisionKind.TRANSFER);
            draft.setSeconds(SECONDS);
            rules.on(draft.getOnDay()).entrySet().stream()
                    .filter(each -> each.getKey().startsWith("weight"))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> weights.add(new WeightEntry(each.getKey(), each.getValue())));
        } else {
            take(plans.get(RecordId.of(PlanPage.THING, basedOn)));
        }
    }

    private void take(PlanRow older) {
        basedOnName = older.name();
        draft.setBasedOn(older.id());
        draft.setUnitId(older.unitId());
        draft.setOnDay(older.onDay());
        draft.setKind(older.kind());
        draft.setEndsOn(older.endsOn());
        draft.setSeconds(older.seconds());
        draft.setMostMoves(older.mostMoves());
        plans.rules(older.id()).stream()
                .filter(ScenarioRule::weight)
                .forEach(rule -> weights.add(new WeightEntry(rule.code(), rule.value())));
    }

    public String save() {
        return request(false);
    }

    /** Only sets it up: moves are fixed before the first run. */
    public String keep() {
        return request(true);
    }

    private String request(boolean later) {
        draft.setLater(later);
        Map<String, Integer> wanted = new HashMap<>();
        weights.forEach(each -> wanted.put(each.getCode(), each.getValue()));
        draft.setWeights(wanted);
        UUID id = planning.request(draft);
        return "/strengthening-plans/record?faces-redirect=true&id=" + id;
    }

    public String rule(String code) {
        return Texts.text("planningRule." + code);
    }

    public List<DecisionKind> getKinds() {
        return List.copyOf(plans.kinds());
    }

    public PlanDraft getDraft() {
        return draft;
    }

    public List<WeightEntry> getWeights() {
        return weights;
    }

    public String getBasedOn() {
        return basedOn;
    }

    public void setBasedOn(String basedOn) {
        this.basedOn = basedOn;
    }

    public String getBasedOnName() {
        return basedOnName;
    }
}
