package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.force.planning.PinKind;
import vn.phaodai.force.planning.StrengtheningPlanning;

/**
 * Fixes for a plan's next run whom it moves where, or does not move: anybody, not only its moves.
 */
@Named("planPin")
@ViewScoped
public class PlanPinPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private StrengtheningPlanning planning;
    @Inject private PlanPage page;

    private UUID officerId;
    private PinKind kind = PinKind.KEEP;
    private UUID unitId;
    private String position;

    public void pin() {
        planning.pin(page.getPlan().id(), officerId, kind, unitId, position);
        officerId = null;
        unitId = null;
        position = null;
        page.refresh();
    }

    /** Whether the officer is to go somewhere. */
    public boolean isKeeping() {
        return kind == PinKind.KEEP;
    }

    public PinKind[] getKinds() {
        return PinKind.values();
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public void setOfficerId(UUID officerId) {
        this.officerId = officerId;
    }

    public PinKind getKind() {
        return kind;
    }

    public void setKind(PinKind kind) {
        this.kind = kind;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }
}
