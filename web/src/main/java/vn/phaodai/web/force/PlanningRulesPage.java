package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.force.planning.PlanningRule;
import vn.phaodai.force.planning.PlanningRules;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.kit.Texts;

/** The planner's figures and weights in time; HR sets others. */
@Named("planningRules")
@ViewScoped
public class PlanningRulesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PlanningRules rules;
    @Inject private BusinessClock clock;

    private List<PlanningRule> all;
    private RuleFigureDraft draft = new RuleFigureDraft();

    public void load() {
        all = rules.all();
    }

    public void choose(PlanningRule rule) {
        draft = new RuleFigureDraft();
        draft.setCode(rule.code());
        draft.setValue(rule.value());
        draft.setValidFrom(clock.today());
    }

    public void save() {
        rules.set(draft);
        load();
        Said.here("planningRules.saved");
    }

    public String name(String code) {
        return Texts.text("planningRule." + code);
    }

    public List<PlanningRule> getAll() {
        return all;
    }

    public RuleFigureDraft getDraft() {
        return draft;
    }
}
