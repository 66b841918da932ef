package vn.phaodai.force.decisions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.VietnameseText;

/** What is entered when a transfer is proposed. */
public class TransferDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID officerId;
    private UUID toUnitId;
    private String position;
    private LocalDate effectiveOn;
    private String decisionNumber;
    private LocalDate decisionDate;
    private String signerName;
    private String signerTitle;

    void clean() {
        position = VietnameseText.clean(position);
        decisionNumber = VietnameseText.clean(decisionNumber);
        signerName = VietnameseText.clean(signerName);
        signerTitle = VietnameseText.clean(signerTitle);
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public void setOfficerId(UUID officerId) {
        this.officerId = officerId;
    }

    public UUID getToUnitId() {
        return toUnitId;
    }

    public void setToUnitId(UUID toUnitId) {
        this.toUnitId = toUnitId;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public String getDecisionNumber() {
        return decisionNumber;
    }

    public void setDecisionNumber(String decisionNumber) {
        this.decisionNumber = decisionNumber;
    }

    public LocalDate getDecisionDate() {
        return decisionDate;
    }

    public void setDecisionDate(LocalDate decisionDate) {
        this.decisionDate = decisionDate;
    }

    public String getSignerName() {
        return signerName;
    }

    public void setSignerName(String signerName) {
        this.signerName = signerName;
    }

    public String getSignerTitle() {
        return signerTitle;
    }

    public void setSignerTitle(String signerTitle) {
        this.signerTitle = signerTitle;
    }
}
