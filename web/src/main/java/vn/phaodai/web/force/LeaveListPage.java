package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.career.LeaveEntry;
import vn.phaodai.force.career.LeaveRegister;
import vn.phaodai.force.career.LeaveState;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** The leave of all officers of units in scope. */
@Named("leaveList")
@ViewScoped
public class LeaveListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private LeaveRegister register;
    @Inject private CareerTexts careers;
    @Inject private UnitPicker units;
    @Inject private Lists lists;

    private Table<LeaveEntry> table;

    @PostConstruct
    void open() {
        table =
                Table.of(LeaveEntry::id, register::list, register::count)
                        .filters("q")
                        .filter("unitId", units::name)
                        .filter("kind", kind -> careers.choice("LEAVE", kind))
                        .filter("state", state -> Texts.constant("LeaveState", state))
                        .filter("from", Texts::day)
                        .filter("to", Texts::day)
                        .sorts("firstDay", "officerName")
                        .open(lists.of("leaves"));
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    public Table<LeaveEntry> getTable() {
        return table;
    }

    public List<LeaveState> getStates() {
        return List.of(LeaveState.values());
    }
}
