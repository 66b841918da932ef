package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.phaodai.force.roster.RosterRun;
import vn.phaodai.force.roster.RosterRuns;
import vn.phaodai.web.kit.Table;

/** What is and was made in the background. */
@Named("rosterRunList")
@ViewScoped
public class RosterRunListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private RosterRuns runs;

    private Table<RosterRun> table;

    @PostConstruct
    void open() {
        table = Table.of(RosterRun::id, runs::list, runs::count).sorts("requestedAt").open();
    }

    public void load() {
        table.getTotal();
    }

    public Table<RosterRun> getTable() {
        return table;
    }
}
