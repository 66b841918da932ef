package vn.phaodai.web.force;

import java.io.Serializable;
import vn.phaodai.force.teams.NightsRow;

/** A line of the grid in which nights are typed. */
public class NightEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private final NightsRow row;
    private Integer nights;

    NightEntry(NightsRow row) {
        this.row = row;
        this.nights = row.nights();
    }

    public NightsRow getRow() {
        return row;
    }

    public Integer getNights() {
        return nights;
    }

    public void setNights(Integer nights) {
        this.nights = nights;
    }
}
