package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.force.roster.RosterRule;
import vn.phaodai.force.roster.RosterRules;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Texts;

/** The figures of the roster rules in time; personnel sets them. */
@Named("rosterRules")
@ViewScoped
public class RosterRulesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private RosterRules rules;
    @Inject private Me me;

    private List<RosterRule> all;
    private RuleFigureDraft draft = new RuleFigureDraft();

    public void load() {
        all = rules.all();
    }

    public String save() {
        rules.set(draft);
        Said.done("rosterRules.saved");
        return "/rosters/rules?faces-redirect=true";
    }

    public boolean isSetting() {
        return me.caller().is(Role.HR);
    }

    public List<RosterRule> getAll() {
        return all;
    }

    public List<SelectItem> getCodes() {
        return rules.codes().stream()
                .map(code -> new SelectItem(code, Texts.text("rosterRules.code." + code)))
                .toList();
    }

    public String name(RosterRule rule) {
        return Texts.text("rosterRules.code." + rule.code());
    }

    public RuleFigureDraft getDraft() {
        return draft;
    }
}
