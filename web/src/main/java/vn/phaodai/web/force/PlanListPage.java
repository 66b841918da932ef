package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.phaodai.force.planning.PlanRow;
import vn.phaodai.force.planning.PlanState;
import vn.phaodai.force.planning.StrengtheningPlans;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** Strengthening plans of units in scope. */
@Named("planList")
@ViewScoped
public class PlanListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private StrengtheningPlans plans;
    @Inject private UnitPicker units;

    private Table<PlanRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(PlanRow::id, plans::list, plans::count)
                        .filter("state", state -> Texts.constant("PlanState", state))
                        .filter("unitId", units::name)
                        .sorts("onDay", "madeAt")
                        .open();
    }

    public void load() {
        table.getTotal();
    }

    public Table<PlanRow> getTable() {
        return table;
    }

    public PlanState[] getStates() {
        return PlanState.values();
    }
}
