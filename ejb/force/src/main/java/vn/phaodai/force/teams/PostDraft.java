package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** Where a team is to stand guard, from a day on. */
public class PostDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String place;
    private String address;
    private LocalDate since;

    void clean() {
        place = VietnameseText.clean(place);
        address = VietnameseText.clean(address);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
