package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** A count of the residents of a neighbourhood, from a day on. Numbers only, nobody is named. */
public class ResidentsDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate validFrom;
    private Integer residents;
    private Integer households;
    private String source;

    void clean() {
        source = VietnameseText.clean(source);
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public Integer getResidents() {
        return residents;
    }

    public void setResidents(Integer residents) {
        this.residents = residents;
    }

    public Integer getHouseholds() {
        return households;
    }

    public void setHouseholds(Integer households) {
        this.households = households;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
