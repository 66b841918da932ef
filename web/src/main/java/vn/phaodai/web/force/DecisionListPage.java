package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.DecisionRow;
import vn.phaodai.force.decisions.DecisionState;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** The list of decisions about officers of units in scope. */
@Named("decisionList")
@ViewScoped
public class DecisionListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Decisions decisions;
    @Inject private UnitPicker units;
    @Inject private OfficerPicker officers;
    @Inject private Lists lists;

    private Table<DecisionRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(DecisionRow::id, decisions::list, decisions::count)
                        .filters("q")
                        .filter("kind", kind -> Texts.text("DecisionKind." + kind))
                        .filter("state", state -> Texts.text("DecisionState." + state))
                        .filter("unitId", units::name)
                        .filter("officerId", officers::name)
                        .filter("from", day -> Texts.show(LocalDate.parse(day)))
                        .filter("to", day -> Texts.show(LocalDate.parse(day)))
                        .sorts("effectiveOn", "date", "madeAt")
                        .open(lists.of("decisions"));
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    public Table<DecisionRow> getTable() {
        return table;
    }

    public List<DecisionKind> getKinds() {
        return List.of(DecisionKind.values());
    }

    public List<DecisionState> getStates() {
        return List.of(DecisionState.values());
    }
}
