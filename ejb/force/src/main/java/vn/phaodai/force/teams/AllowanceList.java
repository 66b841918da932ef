package vn.phaodai.force.teams;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Scoped;

/**
 * The allowance list of a ward for a month. DRAFT while it may be computed anew; PROPOSED until a
 * second person approves it or sends it back to DRAFT; APPROVED it is locked for good. A correction
 * is another edition: once that is approved, the one before is SUPERSEDED and stays readable.
 */
@Entity
@Table(name = "allowance_list")
class AllowanceList implements Scoped {

    @Id private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    private LocalDate month;
    private int edition;

    @Column(name = "rule_id")
    private UUID ruleId;

    @Enumerated(EnumType.STRING)
    private AllowanceState state;

    private int people;
    private int nights;
    private long total;
    private String remark;

    @Column(name = "proposal_id")
    private UUID proposalId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Version private long version;

    protected AllowanceList() {}

    AllowanceList(UUID unitId, LocalDate month, int edition, TeamRule rule, String remark) {
        this.id = Ids.next();
        this.unitId = unitId;
        this.month = month;
        this.edition = edition;
        this.ruleId = rule.id();
        this.state = AllowanceState.DRAFT;
        this.remark = remark;
    }

    /** Takes over what was computed. */
    void holds(TeamRule rule, List<AllowanceLine> lines, String by, Instant at) {
        require(AllowanceState.DRAFT);
        ruleId = rule.id();
        people = lines.size();
        nights = lines.stream().mapToInt(AllowanceLine::nights).sum();
        total = lines.stream().mapToLong(AllowanceLine::total).sum();
        madeBy = by;
        madeAt = at;
    }

    void waitFor(UUID proposal) {
        require(AllowanceState.DRAFT);
        state = AllowanceState.PROPOSED;
        proposalId = proposal;
    }

    void backToDraft() {
        require(AllowanceState.PROPOSED);
        state = AllowanceState.DRAFT;
    }

    void approve(String by, Instant at) {
        require(AllowanceState.PROPOSED);
        state = AllowanceState.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    void supersede() {
        require(AllowanceState.APPROVED);
        state = AllowanceState.SUPERSEDED;
    }

    void require(AllowanceState wanted) {
        if (state != wanted) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.allowance.state", state);
        }
    }

    UUID id() {
        return id;
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    LocalDate month() {
        return month;
    }

    int edition() {
        return edition;
    }

    AllowanceState state() {
        return state;
    }

    int people() {
        return people;
    }

    int nights() {
        return nights;
    }

    long total() {
        return total;
    }

    String madeBy() {
        return madeBy;
    }

    UUID ruleId() {
        return ruleId;
    }
}
