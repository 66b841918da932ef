package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.phaodai.force.roster.DutyRow;
import vn.phaodai.force.roster.OwnDuties;
import vn.phaodai.kernel.BusinessClock;

/** The caller's next duties. */
@Named("nextDuties")
@RequestScoped
public class NextDuties {

    private static final int FEW = 5;

    @Inject private OwnDuties duties;
    @Inject private BusinessClock clock;

    private List<DutyRow> lines;

    @PostConstruct
    void read() {
        lines = duties.from(clock.today()).stream().limit(FEW).toList();
    }

    public List<DutyRow> getLines() {
        return lines;
    }
}
