package vn.phaodai.force.establishments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Scoped;
import vn.phaodai.kernel.audit.AuditObject;

/**
 * A version of the establishment (phương án biên chế). DRAFT while it is put together; PROPOSED
 * until a second person approves it or returns it to the draft; APPROVED, its figures are stored
 * and count from its day on. WITHDRAWN before that; REVOKED, again by two people, after it and
 * before the day.
 */
@Entity
@Table(name = "establishment_version")
class EstablishmentVersion implements Scoped {

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

    private String state;

    @Column(name = "proposal_id")
    private UUID proposalId;

    @Column(name = "revocation_id")
    private UUID revocationId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;
    @Version private long version;

    protected EstablishmentVersion() {}

    EstablishmentVersion(VersionDraft draft, UUID unitId, String by, Instant at) {
        this.id = Ids.next();
        this.unitId = unitId;
        take(draft);
        this.state = VersionState.DRAFT.name();
        this.madeBy = by;
        this.madeAt = at;
    }

    /** What is said of a draft as a whole; the draft was checked. The unit on top stays. */
    void describe(VersionDraft draft) {
        require(VersionState.DRAFT);
        take(draft);
    }

    private void take(VersionDraft draft) {
        title = draft.getTitle();
        effectiveOn = draft.getEffectiveOn();
        decisionNumber = draft.getDecisionNumber();
        decisionDate = draft.getDecisionDate();
    }

    /** Waits for a second person to revoke it. */
    void askRevocation(UUID proposal, String why) {
        require(VersionState.APPROVED);
        revocationId = proposal;
        reason = why;
    }

    /** It is not revoked after all. */
    void keep() {
        revocationId = null;
        reason = null;
    }

    /**
     * Refuses once the day has come: what counts is changed by the next version only.
     *
     * @throws BusinessException if it has
     */
    void requireBefore(LocalDate today) {
        if (!effectiveOn.isAfter(today)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    "error.establishmentVersion.inForce",
                    effectiveOn);
        }
    }

    void revoke(Instant at) {
        require(VersionState.APPROVED);
        state = VersionState.REVOKED.name();
        decidedAt = at;
    }

    void requireDraft() {
        require(VersionState.DRAFT);
    }

    void requireApproved() {
        require(VersionState.APPROVED);
    }

    void propose(UUID proposal) {
        require(VersionState.DRAFT);
        state = VersionState.PROPOSED.name();
        proposalId = proposal;
        reason = null;
    }

    /**
     * Refuses a day that has passed: what was reported of it would not be true any more.
     *
     * @throws BusinessException if it has
     */
    void requireFrom(LocalDate today) {
        if (effectiveOn.isBefore(today)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    "error.establishmentVersion.dayPassed",
                    effectiveOn);
        }
    }

    void approve(Instant at) {
        require(VersionState.PROPOSED);
        state = VersionState.APPROVED.name();
        decidedAt = at;
    }

    void sendBack(String why) {
        require(VersionState.PROPOSED);
        state = VersionState.DRAFT.name();
        reason = why;
    }

    void withdraw(Instant at) {
        if (!is(VersionState.DRAFT) && !is(VersionState.PROPOSED)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.establishmentVersion.state");
        }
        state = VersionState.WITHDRAWN.name();
        decidedAt = at;
    }

    boolean is(VersionState wanted) {
        return state.equals(wanted.name());
    }

    private void require(VersionState wanted) {
        if (!is(wanted)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.establishmentVersion.state");
        }
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

    long version() {
        return version;
    }

    String reason() {
        return reason;
    }

    UUID revocationId() {
        return revocationId;
    }

    UUID proposalId() {
        return proposalId;
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    /** What the audit calls it. */
    AuditObject about() {
        return about(id, unitId, decisionNumber);
    }

    static AuditObject about(UUID id, UUID unitId, String decisionNumber) {
        return AuditObject.of("establishmentVersion", id, unitId, decisionNumber);
    }
}
