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
import vn.phaodai.kernel.PersonalId;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.access.Scoped;

/**
 * A member of a neighbourhood's security team. Joins by a decision, holds positions within it by
 * decisions, and leaves by a decision; who comes back joins again.
 */
@Entity
@Table(name = "team_member")
class TeamMember implements Scoped {

    @Id private UUID id;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "personal_id")
    private String personalId;

    @Enumerated(EnumType.STRING)
    private Schooling schooling;

    @Column(name = "health_on")
    private LocalDate healthOn;

    @Column(name = "resident_since")
    private LocalDate residentSince;

    @Column(name = "leave_number")
    private String leaveNumber;

    private String phone;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    @Column(name = "join_number")
    private String joinNumber;

    @Column(name = "join_date")
    private LocalDate joinDate;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "left_number")
    private String leftNumber;

    @Column(name = "left_date")
    private LocalDate leftDate;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version private long version;

    protected TeamMember() {}

    /** A new member; the draft was checked. */
    TeamMember(MemberDraft draft, UUID unitId, String by, Instant at) {
        this.id = Ids.next();
        this.teamId = draft.getTeamId();
        this.unitId = unitId;
        this.joinedOn = draft.getJoinedOn();
        this.joinNumber = draft.getDecisionNumber();
        this.joinDate = draft.getDecisionDate();
        describe(draft, by, at);
    }

    /** Takes over what is known about the person; the draft was checked. */
    void describe(MemberDraft draft, String by, Instant at) {
        fullName = draft.getFullName();
        birthDate = draft.getBirthDate();
        sex = draft.getSex();
        personalId = new PersonalId(draft.getPersonalId()).number();
        schooling = draft.getSchooling();
        healthOn = draft.getHealthOn();
        residentSince = draft.getResidentSince();
        leaveNumber = draft.getLeaveNumber();
        phone = draft.getPhone();
        changedBy = by;
        changedAt = at;
    }

    /**
     * @throws BusinessException if the member has left already
     */
    void leave(MemberDecision decision, String by, Instant at) {
        if (leftOn != null) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.teams.hasLeft", fullName, leftOn);
        }
        leftOn = decision.getEffectiveOn();
        leftNumber = decision.getDecisionNumber();
        leftDate = decision.getDecisionDate();
        changedBy = by;
        changedAt = at;
    }

    List<MemberCondition> check(TeamRule rule, LocalDate day) {
        return rule.check(day, birthDate, schooling, healthOn, residentSince, leaveNumber);
    }

    /** For a form that corrects it. */
    MemberDraft draft() {
        MemberDraft draft = new MemberDraft();
        draft.setTeamId(teamId);
        draft.setFullName(fullName);
        draft.setBirthDate(birthDate);
        draft.setSex(sex);
        draft.setPersonalId(personalId);
        draft.setSchooling(schooling);
        draft.setHealthOn(healthOn);
        draft.setResidentSince(residentSince);
        draft.setLeaveNumber(leaveNumber);
        draft.setPhone(phone);
        draft.setJoinedOn(joinedOn);
        draft.setDecisionNumber(joinNumber);
        draft.setDecisionDate(joinDate);
        return draft;
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    String fullName() {
        return fullName;
    }

    LocalDate joinedOn() {
        return joinedOn;
    }

    LocalDate leftOn() {
        return leftOn;
    }

    String leftNumber() {
        return leftNumber;
    }

    LocalDate leftDate() {
        return leftDate;
    }

    long version() {
        return version;
    }
}
