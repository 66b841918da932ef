package vn.phaodai.force.establishments;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.VietnameseText;

/** What is entered about a version as a whole, and figures of one unit to begin with. */
public class VersionDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private UUID unitId;
    private LocalDate effectiveOn;
    private String decisionNumber;
    private LocalDate decisionDate;
    private UUID copyOf;
    private final Map<String, Integer> figures = new LinkedHashMap<>();

    void clean() {
        title = VietnameseText.clean(title);
        decisionNumber = VietnameseText.clean(decisionNumber);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** Unit on top of those it is about; the caller's own if none is given. */
    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
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

    /** Version whose figures it begins with; null for those that count on its day. */
    public UUID getCopyOf() {
        return copyOf;
    }

    public void setCopyOf(UUID copyOf) {
        this.copyOf = copyOf;
    }

    /**
     * Figures of the unit on top by position code, set in the draft at once; all others begin as
     * copied.
     */
    public Map<String, Integer> getFigures() {
        return figures;
    }
}
