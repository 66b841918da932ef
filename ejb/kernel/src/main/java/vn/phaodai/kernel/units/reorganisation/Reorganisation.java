package vn.phaodai.kernel.units.reorganisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Scoped;

/**
 * A reorganisation of units (sắp xếp đơn vị). DRAFT while it is put together; PROPOSED until a
 * second person approves it or returns it to the draft; APPROVED until its day, when it is APPLIED
 * as a whole, or FAILED if the units have changed so that it cannot be. WITHDRAWN at any time
 * before that day.
 */
@Entity
@Table(name = "reorganisation")
class Reorganisation implements Scoped {

    @Id private UUID id;
    private String title;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "decision_number")
    private String decisionNumber;

    @Column(name = "decision_date")
    private LocalDate decisionDate;

    @Enumerated(EnumType.STRING)
    private ReorganisationState state;

    @Column(name = "proposal_id")
    private UUID proposalId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String reason;
    @Version private long version;

    protected Reorganisation() {}

    Reorganisation(ReorganisationDraft draft, UUID unitId, String by, Instant at) {
        this.id = Ids.next();
        this.unitId = unitId;
        this.state = ReorganisationState.DRAFT;
        this.madeBy = by;
        this.madeAt = at;
        describe(draft);
    }

    private void describe(ReorganisationDraft draft) {
        title = draft.getTitle();
        effectiveOn = draft.getEffectiveOn();
        decisionNumber = draft.getDecisionNumber();
        decisionDate = draft.getDecisionDate();
    }

    void change(ReorganisationDraft draft) {
        require(ReorganisationState.DRAFT);
        describe(draft);
    }

    /** Its content may be changed only as long as nobody decides about it. */
    void requireDraft() {
        require(ReorganisationState.DRAFT);
    }

    void propose(UUID proposal) {
        require(ReorganisationState.DRAFT);
        state = ReorganisationState.PROPOSED;
        proposalId = proposal;
        reason = null;
    }

    /**
     * @throws BusinessException if its day has passed
     */
    void approve(LocalDate today) {
        require(ReorganisationState.PROPOSED);
        if (effectiveOn.isBefore(today)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.reorganisation.dayPassed", effectiveOn);
        }
        state = ReorganisationState.APPROVED;
    }

    void sendBack(String why) {
        require(ReorganisationState.PROPOSED);
        state = ReorganisationState.DRAFT;
        reason = why;
    }

    /** Until the day before it is applied. */
    void withdraw(LocalDate today, Instant at) {
        boolean open =
                state == ReorganisationState.DRAFT
                        || state == ReorganisationState.PROPOSED
                        || (state == ReorganisationState.APPROVED && today.isBefore(effectiveOn));
        if (!open) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.reorganisation.tooLate", state);
        }
        end(ReorganisationState.WITHDRAWN, null, at);
    }

    void apply(Instant at) {
        require(ReorganisationState.APPROVED);
        end(ReorganisationState.APPLIED, null, at);
    }

    void fail(String why, Instant at) {
        require(ReorganisationState.APPROVED);
        end(ReorganisationState.FAILED, why, at);
    }

    private void require(ReorganisationState wanted) {
        if (state != wanted) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.reorganisation.state", state);
        }
    }

    private void end(ReorganisationState ending, String why, Instant at) {
        state = ending;
        reason = why;
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String decisionNumber() {
        return decisionNumber;
    }

    LocalDate decisionDate() {
        return decisionDate;
    }

    ReorganisationState state() {
        return state;
    }

    UUID proposalId() {
        return proposalId;
    }

    String madeBy() {
        return madeBy;
    }

    long version() {
        return version;
    }

    @Override
    public UUID unitId() {
        return unitId;
    }
}
