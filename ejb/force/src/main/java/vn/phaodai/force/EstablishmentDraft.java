package vn.phaodai.force;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.VietnameseText;

/**
 * A decision on the establishment of a unit: figures by position code, from a day on. Positions
 * that it does not name keep theirs.
 */
public class EstablishmentDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID unitId;
    private LocalDate validFrom;
    private String decisionNumber;
    private LocalDate decisionDate;
    private final Map<String, Integer> figures = new LinkedHashMap<>();

    void clean() {
        decisionNumber = VietnameseText.clean(decisionNumber);
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

    /** Number of people by position code; empty figures are left as they are. */
    public Map<String, Integer> getFigures() {
        return figures;
    }
}
