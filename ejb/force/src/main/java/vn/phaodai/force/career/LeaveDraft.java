package vn.phaodai.force.career;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** What is entered when leave is asked for. */
public class LeaveDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind = "ANNUAL";
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String place;
    private String note;

    void clean() {
        kind = VietnameseText.clean(kind);
        place = VietnameseText.clean(place);
        note = VietnameseText.clean(note);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
