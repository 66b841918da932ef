package vn.phaodai.kernel.units.reorganisation;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** What is entered about a reorganisation as a whole. */
public class ReorganisationDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private LocalDate effectiveOn;
    private String decisionNumber;
    private LocalDate decisionDate;

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

    /** First day of the new order. */
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
}
