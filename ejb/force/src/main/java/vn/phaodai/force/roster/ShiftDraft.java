package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.VietnameseText;

/** A shift template as it is typed. */
public class ShiftDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID unitId;
    private String name;
    private ShiftKind kind = ShiftKind.DESK;
    private LocalTime startsAt;
    private int minutes;
    private ShiftDays days = ShiftDays.ALL;
    private LocalDate validFrom;
    private List<Shift.Need> needs = new ArrayList<>();

    void clean() {
        name = VietnameseText.clean(name);
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public ShiftKind getKind() {
        return kind;
    }

    public void setKind(ShiftKind kind) {
        this.kind = kind;
    }

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(LocalTime startsAt) {
        this.startsAt = startsAt;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public ShiftDays getDays() {
        return days;
    }

    public void setDays(ShiftDays days) {
        this.days = days;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public List<Shift.Need> getNeeds() {
        return needs;
    }

    public void setNeeds(List<Shift.Need> needs) {
        this.needs = new ArrayList<>(needs);
    }
}
