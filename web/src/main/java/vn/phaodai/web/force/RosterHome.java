package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.phaodai.force.roster.RosterDue;
import vn.phaodai.force.roster.Rosters;

/** Units that need their next roster. */
@Named("rosterHome")
@RequestScoped
public class RosterHome {

    private static final int FEW = 6;

    @Inject private Rosters rosters;

    private List<RosterDue> due;

    @PostConstruct
    void read() {
        due = rosters.due(FEW);
    }

    public List<RosterDue> getDue() {
        return due;
    }
}
