package vn.phaodai.force.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.VietnameseText;

/** What an officer states; without an officer it is the caller. */
public class StatementDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID officerId;
    private StatementKind kind;
    private UUID unitId;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String document;

    void clean() {
        document = VietnameseText.clean(document);
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public void setOfficerId(UUID officerId) {
        this.officerId = officerId;
    }

    public StatementKind getKind() {
        return kind;
    }

    public void setKind(StatementKind kind) {
        this.kind = kind;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
