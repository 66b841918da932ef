package vn.phaodai.force;

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
 * A transfer (điều động). PROPOSED until a second person approves or returns it or its proposer
 * withdraws it; APPROVED until its day, when it comes IN_EFFECT, or FAILED if the officer or the
 * unit joined have changed so that it cannot. RETURNED, WITHDRAWN, IN_EFFECT and FAILED are final.
 */
@Entity
@Table(name = "transfer")
class Transfer implements Scoped {

    @Id private UUID id;

    @Column(name = "officer_id")
    private UUID officerId;

    @Column(name = "from_unit")
    private UUID fromUnit;

    @Column(name = "from_position")
    private String fromPosition;

    @Column(name = "to_unit")
    private UUID toUnit;

    private String position;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "decision_number")
    private String decisionNumber;

    @Column(name = "decision_date")
    private LocalDate decisionDate;

    @Enumerated(EnumType.STRING)
    private TransferState state;

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

    protected Transfer() {}

    /** Proposes the officer's transfer; the draft was checked. */
    Transfer(TransferDraft draft, Officer officer, String by, Instant at) {
        this.id = Ids.next();
        this.officerId = officer.id();
        this.fromUnit = officer.unitId();
        this.fromPosition = officer.position();
        this.toUnit = draft.getToUnitId();
        this.position = draft.getPosition();
        this.effectiveOn = draft.getEffectiveOn();
        this.decisionNumber = draft.getDecisionNumber();
        this.decisionDate = draft.getDecisionDate();
        this.state = TransferState.PROPOSED;
        this.madeBy = by;
        this.madeAt = at;
    }

    void waitFor(UUID proposal) {
        proposalId = proposal;
    }

    /**
     * @throws BusinessException if its day has passed: postings are not changed backwards
     */
    void approve(LocalDate today) {
        require(TransferState.PROPOSED);
        if (effectiveOn.isBefore(today)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.transfer.dayPassed", effectiveOn);
        }
        state = TransferState.APPROVED;
    }

    void sendBack(String why, Instant at) {
        require(TransferState.PROPOSED);
        end(TransferState.RETURNED, why, at);
    }

    void withdraw(Instant at) {
        require(TransferState.PROPOSED);
        end(TransferState.WITHDRAWN, null, at);
    }

    void takeEffect(Instant at) {
        require(TransferState.APPROVED);
        end(TransferState.IN_EFFECT, null, at);
    }

    /**
     * @param key message key of why it cannot take effect
     */
    void fail(String key, Instant at) {
        require(TransferState.APPROVED);
        end(TransferState.FAILED, key, at);
    }

    private void require(TransferState wanted) {
        if (state != wanted) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.transfer.state", state);
        }
    }

    private void end(TransferState ending, String why, Instant at) {
        state = ending;
        reason = why;
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID officerId() {
        return officerId;
    }

    UUID fromUnit() {
        return fromUnit;
    }

    String fromPosition() {
        return fromPosition;
    }

    UUID toUnit() {
        return toUnit;
    }

    String position() {
        return position;
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

    TransferState state() {
        return state;
    }

    String madeBy() {
        return madeBy;
    }

    String reason() {
        return reason;
    }

    @Override
    public UUID unitId() {
        return fromUnit;
    }
}
