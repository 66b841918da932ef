package vn.phaodai.force.promotion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.VietnameseText;

/** What is entered of a round of promotion. */
public class RoundDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private UUID unitId;
    private LocalDate heldOn;
    private LocalDate closesOn;

    void clean() {
        name = VietnameseText.clean(name);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The unit that is considered, with all below it. */
    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    /** Day on which the conditions must be met and the promotion takes effect. */
    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    /** Last day on which units propose. */
    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }
}
