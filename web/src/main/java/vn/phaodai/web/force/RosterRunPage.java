package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.phaodai.force.roster.RosterRun;
import vn.phaodai.force.roster.RosterRuns;
import vn.phaodai.force.roster.plan.RosterSolver;

/** One run: how far it is, and the word to stop it. */
@Named("rosterRunPage")
@ViewScoped
public class RosterRunPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private RosterRuns runs;

    private String id;
    private RosterRun run;

    public void load() {
        run = runs.get(RecordId.of("thing.rosterRun", id));
    }

    public void cancel() {
        runs.cancel(run.id());
        load();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** People among whom a roster can be shared out at most. */
    public int getMost() {
        return RosterSolver.MOST_PEOPLE;
    }

    public RosterRun getRun() {
        return run;
    }
}
