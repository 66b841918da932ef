package vn.phaodai.force.promotion;

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
 * A round of promotion (đợt xét thăng cấp bậc hàm). OPEN while units propose, REVIEW while HR goes
 * through the proposals, DECIDED once a decision was made of it; CANCELLED with a reason from
 * either of the first two. DECIDED and CANCELLED are final.
 */
@Entity
@Table(name = "promotion_round")
class PromotionRound implements Scoped {

    @Id private UUID id;
    private String name;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String reason;
    @Version private long version;

    protected PromotionRound() {}

    /** Opens a round; the draft was checked. */
    PromotionRound(RoundDraft draft, String by, Instant at) {
        this.id = Ids.next();
        this.name = draft.getName();
        this.unitId = draft.getUnitId();
        this.heldOn = draft.getHeldOn();
        this.closesOn = draft.getClosesOn();
        this.state = RoundState.OPEN;
        this.madeBy = by;
        this.madeAt = at;
    }

    /**
     * @throws BusinessException if units no longer propose
     */
    void requireProposing(LocalDate today) {
        require(RoundState.OPEN);
        if (today.isAfter(closesOn)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.round.closed", closesOn);
        }
    }

    void requireReview() {
        require(RoundState.REVIEW);
    }

    void review() {
        require(RoundState.OPEN);
        state = RoundState.REVIEW;
    }

    void decide(UUID decision, Instant at) {
        require(RoundState.REVIEW);
        state = RoundState.DECIDED;
        decisionId = decision;
        endedAt = at;
    }

    void cancel(String why, Instant at) {
        if (state != RoundState.OPEN) {
            require(RoundState.REVIEW);
        }
        state = RoundState.CANCELLED;
        reason = why;
        endedAt = at;
    }

    private void require(RoundState wanted) {
        if (state != wanted) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.round.state", state);
        }
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    RoundState state() {
        return state;
    }

    @Override
    public UUID unitId() {
        return unitId;
    }
}
