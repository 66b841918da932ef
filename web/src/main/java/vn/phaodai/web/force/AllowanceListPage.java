package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.teams.AllowanceRow;
import vn.phaodai.force.teams.AllowanceState;
import vn.phaodai.force.teams.Allowances;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** Allowance lists of the wards in scope. */
@Named("allowanceList")
@ViewScoped
public class AllowanceListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Allowances allowances;
    @Inject private UnitPicker units;
    @Inject private Lists lists;
    @Inject private TeamTexts texts;
    @Inject private BusinessClock clock;

    private Table<AllowanceRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(AllowanceRow::id, allowances::list, allowances::count)
                        .filter("month", texts::monthTyped)
                        .filter("unitId", units::name)
                        .filter("state", state -> Texts.text("AllowanceState." + state))
                        .sorts("month", "unitId", "total")
                        .open(lists.of("allowances"));
    }

    public void load() {
        table.getTotal();
    }

    public Table<AllowanceRow> getTable() {
        return table;
    }

    public AllowanceState[] getStates() {
        return AllowanceState.values();
    }

    public List<SelectItem> getMonths() {
        return texts.months(clock.today().withDayOfMonth(1));
    }
}
