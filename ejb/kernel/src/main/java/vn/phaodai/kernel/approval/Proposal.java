package vn.phaodai.kernel.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scoped;

/**
 * A proposal (đề nghị) waiting for a second person. PENDING until another person approves it or
 * returns it with a reason, or its proposer withdraws it; nothing leads back.
 */
@Entity
@Table(name = "proposal")
class Proposal implements Scoped {

    @Id private UUID id;
    private String kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "approver_units")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] approverUnits;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "title_args")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] titleArgs;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] approvers;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposer_name")
    private String proposerName;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decider_name")
    private String deciderName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;
    @Version private long version;

    protected Proposal() {}

    Proposal(ProposalDraft draft, Caller proposer, Instant at) {
        this.id = Ids.next();
        this.kind = draft.kind();
        this.subjectId = draft.subjectId();
        this.unitId = draft.unitId();
        this.approverUnits = draft.approverUnits().stream().sorted().toArray(UUID[]::new);
        this.titleKey = draft.titleKey();
        this.titleArgs = draft.titleArgs().toArray(String[]::new);
        this.approvers =
                draft.approvers().stream().map(Role::realmName).sorted().toArray(String[]::new);
        this.state = ProposalState.PENDING;
        this.proposedBy = proposer.username();
        this.proposerName = proposer.name();
        this.proposedAt = at;
    }

    void approve(Caller by, Instant at) {
        decide(by, at, ProposalState.APPROVED, null);
    }

    void sendBack(Caller by, Instant at, String why) {
        String said = VietnameseText.clean(why);
        if (said == null) {
            throw new InvalidInput("reason", "error.proposal.reason");
        }
        decide(by, at, ProposalState.RETURNED, said);
    }

    void withdraw(Caller by, Instant at) {
        requirePending();
        if (!proposedBy.equals(by.username())) {
            throw new NotAllowed("error.proposal.notYours");
        }
        state = ProposalState.WITHDRAWN;
        decidedAt = at;
    }

    private void decide(Caller by, Instant at, ProposalState decision, String why) {
        if (!isDecidedIn(by)) {
            throw new NotAllowed("error.role");
        }
        if (proposedBy.equals(by.username())) {
            throw new NotAllowed("error.proposal.ownProposal");
        }
        requirePending();
        state = decision;
        decidedBy = by.username();
        deciderName = by.name();
        decidedAt = at;
        reason = why;
    }

    private void requirePending() {
        if (state != ProposalState.PENDING) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.proposal.decided", state);
        }
    }

    /** Whether this caller's role and scope are those that decide it. */
    boolean isDecidedIn(Caller caller) {
        return approverRoles().stream().anyMatch(caller::is)
                && caller.scope().coversAll(Arrays.asList(approverUnits));
    }

    /** Whether it exists for this caller: the unit's people, those who decide, and its proposer. */
    boolean isVisibleTo(Caller caller) {
        return proposedBy.equals(caller.username())
                || caller.scope().covers(unitId)
                || isDecidedIn(caller);
    }

    Set<Role> approverRoles() {
        return Arrays.stream(approvers)
                .map(name -> Role.ofRealmName(name).orElseThrow())
                .collect(Collectors.toSet());
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    String titleKey() {
        return titleKey;
    }

    String[] titleArgs() {
        return titleArgs.clone();
    }

    String proposedBy() {
        return proposedBy;
    }

    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
