package vn.phaodai.force.decisions;

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
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.audit.AuditObject;

/**
 * A decision on personnel (quyết định về cán bộ): a head, and a {@link DecisionLine} for each
 * officer. DRAFT while its maker puts it together; PROPOSED until a second person approves or
 * returns it or its maker withdraws it; RETURNED and WITHDRAWN ones may be taken up again as DRAFT,
 * except transfers of one officer, which were never drafts. APPROVED until all its lines have taken
 * effect or failed: then IN_EFFECT, or FAILED if none could. Before any line has taken effect it
 * can be REVOKED, again by two people; after that another decision supersedes it: SUPERSEDED.
 */
@Entity
@Table(name = "decision")
class Decision {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Column(name = "decision_number")
    private String number;

    @Column(name = "decision_date")
    private LocalDate date;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "signer_name")
    private String signerName;

    @Column(name = "signer_title")
    private String signerTitle;

    private String basis;

    @Column(name = "unit_id")
    private UUID unitId;

    private boolean single;
    private UUID supersedes;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @Column(name = "proposal_id")
    private UUID proposalId;

    @Column(name = "revocation_id")
    private UUID revocationId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String reason;
    @Version private long version;

    protected Decision() {}

    /** A new draft; what was entered was checked. */
    Decision(UUID id, DecisionDraft draft, UUID unitId, String by, Instant at) {
        this.id = id;
        this.kind = draft.getKind();
        this.supersedes = draft.getSupersedes();
        this.unitId = unitId;
        this.state = DecisionState.DRAFT;
        this.madeBy = by;
        this.madeAt = at;
        describe(draft);
    }

    /** The transfer of one officer, whose line gets the same id; what was entered was checked. */
    static Decision transfer(UUID id, TransferDraft draft, UUID unitId, String by, Instant at) {
        DecisionDraft head = new DecisionDraft();
        head.setKind(DecisionKind.TRANSFER);
        head.setNumber(draft.getDecisionNumber());
        head.setDate(draft.getDecisionDate());
        head.setEffectiveOn(draft.getEffectiveOn());
        head.setSignerName(draft.getSignerName());
        head.setSignerTitle(draft.getSignerTitle());
        Decision transfer = new Decision(id, head, unitId, by, at);
        transfer.single = true;
        return transfer;
    }

    /** Takes over all of the draft but kind and what it supersedes. */
    void describe(DecisionDraft draft) {
        require(DecisionState.DRAFT);
        number = draft.getNumber();
        date = draft.getDate();
        effectiveOn = draft.getEffectiveOn();
        signerName = draft.getSignerName();
        signerTitle = draft.getSignerTitle();
        basis = draft.getBasis();
    }

    void propose(UUID proposal) {
        require(DecisionState.DRAFT);
        state = DecisionState.PROPOSED;
        proposalId = proposal;
        reason = null;
        endedAt = null;
    }

    void approve() {
        require(DecisionState.PROPOSED);
        state = DecisionState.APPROVED;
    }

    void sendBack(String why, Instant at) {
        require(DecisionState.PROPOSED);
        end(DecisionState.RETURNED, why, at);
    }

    void withdraw(Instant at) {
        require(DecisionState.PROPOSED);
        end(DecisionState.WITHDRAWN, null, at);
    }

    /** Gives a draft up. */
    void discard(Instant at) {
        require(DecisionState.DRAFT);
        end(DecisionState.WITHDRAWN, null, at);
    }

    /** Takes it up again after it was returned or withdrawn. */
    void reopen() {
        if (state != DecisionState.WITHDRAWN) {
            require(DecisionState.RETURNED);
        }
        state = DecisionState.DRAFT;
        endedAt = null;
    }

    void askRevocation(UUID proposal, String why) {
        require(DecisionState.APPROVED);
        revocationId = proposal;
        reason = why;
    }

    /** The revocation was not granted. */
    void keep() {
        revocationId = null;
        reason = null;
    }

    void revoke(Instant at) {
        require(DecisionState.APPROVED);
        end(DecisionState.REVOKED, reason, at);
    }

    /**
     * All its lines are done.
     *
     * @param any whether at least one took effect
     */
    void finish(boolean any, Instant at) {
        require(DecisionState.APPROVED);
        end(any ? DecisionState.IN_EFFECT : DecisionState.FAILED, null, at);
    }

    void supersede(Instant at) {
        if (state != DecisionState.APPROVED) {
            require(DecisionState.IN_EFFECT);
        }
        end(DecisionState.SUPERSEDED, null, at);
    }

    void require(DecisionState wanted) {
        if (state != wanted) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.decision.state", state);
        }
    }

    /** Only whoever made it works on it. */
    void requireMaker(Caller caller) {
        if (!madeBy.equals(caller.username())) {
            throw new NotAllowed("error.decision.notYours");
        }
    }

    /** What the audit calls it. */
    AuditObject about() {
        return about(unitId, number);
    }

    /** Something about an officer of the unit. */
    AuditObject about(UUID unit, String label) {
        return AuditObject.of(single ? "transfer" : "decision", id, unit, label);
    }

    private void end(DecisionState ending, String why, Instant at) {
        state = ending;
        reason = why;
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    DecisionKind kind() {
        return kind;
    }

    String number() {
        return number;
    }

    LocalDate date() {
        return date;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String signerName() {
        return signerName;
    }

    String signerTitle() {
        return signerTitle;
    }

    String basis() {
        return basis;
    }

    UUID unitId() {
        return unitId;
    }

    /** Whether it was proposed as the transfer of one officer. */
    boolean isSingle() {
        return single;
    }

    UUID supersedes() {
        return supersedes;
    }

    DecisionState state() {
        return state;
    }

    UUID proposalId() {
        return proposalId;
    }

    UUID revocationId() {
        return revocationId;
    }

    String madeBy() {
        return madeBy;
    }

    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
