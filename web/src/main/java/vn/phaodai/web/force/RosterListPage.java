package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.roster.RosterRow;
import vn.phaodai.force.roster.RosterState;
import vn.phaodai.force.roster.Rosters;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** Rosters of units in scope; for officers the published ones of their own unit. */
@Named("rosterList")
@ViewScoped
public class RosterListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Rosters rosters;
    @Inject private UnitPicker units;

    private Table<RosterRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(RosterRow::id, rosters::list, rosters::count)
                        .filter("state", state -> Texts.text("RosterState." + state))
                        .filter("unitId", units::name)
                        .sorts("firstDay")
                        .open();
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    public Table<RosterRow> getTable() {
        return table;
    }

    public List<RosterState> getStates() {
        return List.of(RosterState.values());
    }
}
