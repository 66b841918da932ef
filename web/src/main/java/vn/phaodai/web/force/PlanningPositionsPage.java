package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.planning.PlanningRules;
import vn.phaodai.force.planning.PositionRule;
import vn.phaodai.force.planning.PositionRuleDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.kit.Texts;

/** Who may come to which position, in time; HR sets it anew. */
@Named("planningPositions")
@ViewScoped
public class PlanningPositionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PlanningRules rules;
    @Inject private ForceTexts names;
    @Inject private BusinessClock clock;

    private List<PositionRule> all;
    private List<SelectItem> qualifications;
    private PositionRuleDraft draft = new PositionRuleDraft();

    public void load() {
        all = rules.positions();
        qualifications =
                rules.qualifications().stream()
                        .map(kind -> new SelectItem(kind.code(), kind.name(Texts.locale())))
                        .toList();
    }

    public void choose(PositionRule rule) {
        begin();
        draft.setPosition(rule.position());
        draft.setTakenFrom(rule.takenFrom());
        draft.setLowestRank(rule.lowestRank());
        draft.setQualification(rule.qualification() == null ? null : rule.qualification().code());
    }

    public void begin() {
        draft = new PositionRuleDraft();
        draft.setValidFrom(clock.today());
    }

    public void save() {
        rules.set(draft);
        load();
        Said.here("planningRules.saved");
    }

    /** Positions in words. */
    public String from(PositionRule rule) {
        return rule.takenFrom().isEmpty()
                ? Texts.text("planningRules.same")
                : String.join(", ", rule.takenFrom().stream().map(names::position).toList());
    }

    public String asked(PositionRule rule) {
        return rule.qualification() == null ? "" : rule.qualification().name(Texts.locale());
    }

    public List<PositionRule> getAll() {
        return all;
    }

    public List<SelectItem> getQualifications() {
        return qualifications;
    }

    public PositionRuleDraft getDraft() {
        return draft;
    }
}
