package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.force.planning.CoverRule;
import vn.phaodai.force.planning.PlanningRules;
import vn.phaodai.kernel.BusinessClock;

/** Minimum cover by kind of unit, in time; HR sets it anew. */
@Named("planningCovers")
@ViewScoped
public class PlanningCoversPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PlanningRules rules;
    @Inject private BusinessClock clock;

    private List<CoverRule> all;
    private RuleFigureDraft draft = new RuleFigureDraft();

    public void load() {
        all = rules.covers();
    }

    public void choose(CoverRule rule) {
        draft = new RuleFigureDraft();
        draft.setCode(rule.kind().name());
        draft.setValue(rule.percent());
        draft.setValidFrom(clock.today());
    }

    public void save() {
        rules.setCover(draft);
        load();
        Said.here("planningRules.saved");
    }

    public List<CoverRule> getAll() {
        return all;
    }

    public RuleFigureDraft getDraft() {
        return draft;
    }
}
