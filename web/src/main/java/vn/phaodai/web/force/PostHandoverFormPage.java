package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.OfficerRow;
import vn.phaodai.force.career.PostHandovers;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;

/** Beginning a handover before the officer moves. */
@Named("handoverForm")
@ViewScoped
public class PostHandoverFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PostHandovers handovers;
    @Inject private OfficerRecords officers;
    @Inject private Me me;

    private String officerId;
    private String name;
    private UUID toUnitId;
    private LocalDate movesOn;

    public void load() {
        me.caller().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        UUID officer = RecordId.of("thing.officer", officerId);
        name =
                officers.line(officer)
                        .map(OfficerRow::fullName)
                        .orElseThrow(() -> new NotFound("thing.officer", officer));
    }

    public String begin() {
        UUID id = handovers.open(RecordId.of("thing.officer", officerId), toUnitId, movesOn);
        Said.done("handover.begun", name);
        return "/handovers/record?faces-redirect=true&id=" + id;
    }

    public String getName() {
        return name;
    }

    public String getOfficerId() {
        return officerId;
    }

    public void setOfficerId(String officerId) {
        this.officerId = officerId;
    }

    public UUID getToUnitId() {
        return toUnitId;
    }

    public void setToUnitId(UUID toUnitId) {
        this.toUnitId = toUnitId;
    }

    public LocalDate getMovesOn() {
        return movesOn;
    }

    public void setMovesOn(LocalDate movesOn) {
        this.movesOn = movesOn;
    }
}
