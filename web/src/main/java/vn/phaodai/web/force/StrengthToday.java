package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.phaodai.force.StrengthBoard;
import vn.phaodai.force.StrengthLine;
import vn.phaodai.force.StrengthTable;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.UnitInView;

/** Today's strength of the unit in view, for the home page. */
@Named("strengthToday")
@RequestScoped
public class StrengthToday {

    private static final int SHORTEST = 8;

    @Inject private StrengthBoard board;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;

    private StrengthTable table;
    private List<StrengthLine> lines;
    private List<StrengthLine> shortest;
    private long scale;

    @PostConstruct
    void open() {
        table = board.of(unitInView.getId(), clock.today());
        lines = table.below(unitInView.getId());
        shortest = table.shortest(SHORTEST);
        scale = Bars.scale(lines);
    }

    public StrengthTable getTable() {
        return table;
    }

    public List<StrengthLine> getLines() {
        return lines;
    }

    public List<StrengthLine> getShortest() {
        return shortest;
    }

    public long getScale() {
        return scale;
    }
}
