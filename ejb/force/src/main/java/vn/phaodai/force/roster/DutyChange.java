package vn.phaodai.force.roster;

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
 * A swap (đổi ca) or call-off (báo vắng). PROPOSED until another person approves or returns it, or
 * its proposer takes it back; nothing leads back.
 */
@Entity
@Table(name = "duty_change")
class DutyChange implements Scoped {

    @Id private UUID id;

    @Column(name = "roster_id")
    private UUID rosterId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private DutyChangeKind kind;

    @Column(name = "officer_id")
    private UUID officerId;

    @Column(name = "duty_id")
    private UUID dutyId;

    @Column(name = "other_officer")
    private UUID otherOfficer;

    @Column(name = "other_duty")
    private UUID otherDuty;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private DutyChangeState state;

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

    protected DutyChange() {}

    private DutyChange(DutyChangeKind kind, Roster roster, UUID officer, String by, Instant at) {
        this.id = Ids.next();
        this.kind = kind;
        this.rosterId = roster.id();
        this.unitId = roster.unitId();
        this.officerId = officer;
        this.state = DutyChangeState.PROPOSED;
        this.madeBy = by;
        this.madeAt = at;
    }

    static DutyChange give(Roster roster, DutyRow duty, UUID other, String by, Instant at) {
        DutyChange change = new DutyChange(DutyChangeKind.GIVE, roster, duty.officerId(), by, at);
        change.dutyId = duty.id();
        change.otherOfficer = other;
        change.firstDay = duty.day();
        change.lastDay = duty.day();
        return change;
    }

    static DutyChange exchange(Roster roster, DutyRow duty, DutyRow other, String by, Instant at) {
        DutyChange change =
                new DutyChange(DutyChangeKind.EXCHANGE, roster, duty.officerId(), by, at);
        change.dutyId = duty.id();
        change.otherOfficer = other.officerId();
        change.otherDuty = other.id();
        change.firstDay = duty.day().isBefore(other.day()) ? duty.day() : other.day();
        change.lastDay = duty.day().isBefore(other.day()) ? other.day() : duty.day();
        return change;
    }

    static DutyChange callOff(
            Roster roster, UUID officer, LocalDate first, LocalDate last, String by, Instant at) {
        DutyChange change = new DutyChange(DutyChangeKind.CALL_OFF, roster, officer, by, at);
        change.firstDay = first;
        change.lastDay = last;
        return change;
    }

    void waitFor(UUID proposal) {
        proposalId = proposal;
    }

    void end(DutyChangeState how, String why, Instant at) {
        if (state != DutyChangeState.PROPOSED) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.proposal.decided", state);
        }
        state = how;
        reason = why;
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID rosterId() {
        return rosterId;
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    DutyChangeKind kind() {
        return kind;
    }

    UUID officerId() {
        return officerId;
    }

    UUID dutyId() {
        return dutyId;
    }

    UUID otherOfficer() {
        return otherOfficer;
    }

    UUID otherDuty() {
        return otherDuty;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    DutyChangeState state() {
        return state;
    }

    String madeBy() {
        return madeBy;
    }
}
