package vn.phaodai.force;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.access.Scoped;

/**
 * Authorised strength (biên chế) of a position in a unit within a period. Set by a decision; ended
 * by the next decision, from whose day a new figure counts. A decision of the same day replaces the
 * figure. Never deleted: a position that is given up gets the figure 0.
 */
@Entity
@Table(name = "establishment")
class Establishment implements Scoped {

    @Id private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    private String position;
    private int authorised;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "decision_number")
    private String decisionNumber;

    @Column(name = "decision_date")
    private LocalDate decisionDate;

    protected Establishment() {}

    Establishment(EstablishmentDraft decision, String position, int authorised, LocalDate to) {
        this.id = Ids.next();
        this.unitId = decision.getUnitId();
        this.position = position;
        this.validFrom = decision.getValidFrom();
        this.validTo = to;
        decide(decision, authorised);
    }

    private void decide(EstablishmentDraft decision, int figure) {
        authorised = figure;
        decisionNumber = decision.getDecisionNumber();
        decisionDate = decision.getDecisionDate();
    }

    /** A decision for the day from which this one counts takes its place. */
    void replace(EstablishmentDraft decision, int figure) {
        decide(decision, figure);
    }

    void endOn(LocalDate day) {
        validTo = period().endingOn(day).to();
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    String position() {
        return position;
    }

    int authorised() {
        return authorised;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
