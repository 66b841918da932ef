package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** A decision about a member: another position, or the end of the membership, from a day on. */
public class MemberDecision implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate effectiveOn;
    private TeamPosition position;
    private String decisionNumber;
    private LocalDate decisionDate;

    void clean() {
        decisionNumber = VietnameseText.clean(decisionNumber);
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public TeamPosition getPosition() {
        return position;
    }

    public void setPosition(TeamPosition position) {
        this.position = position;
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
