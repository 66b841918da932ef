package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.VietnameseText;

/** What is entered about a member of a team. */
public class MemberDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID teamId;
    private String fullName;
    private LocalDate birthDate;
    private Sex sex;
    private String personalId;
    private Schooling schooling;
    private LocalDate healthOn;
    private LocalDate residentSince;
    private String leaveNumber;
    private String phone;
    private TeamPosition position;
    private LocalDate joinedOn;
    private String decisionNumber;
    private LocalDate decisionDate;

    void clean() {
        fullName = VietnameseText.clean(fullName);
        personalId = VietnameseText.clean(personalId);
        leaveNumber = VietnameseText.clean(leaveNumber);
        phone = VietnameseText.clean(phone);
        decisionNumber = VietnameseText.clean(decisionNumber);
        if (personalId != null) {
            personalId = personalId.replace(" ", "");
        }
        if (phone != null) {
            phone = phone.replaceAll("[ .-]", "");
        }
    }

    public UUID getTeamId() {
        return teamId;
    }

    public void setTeamId(UUID teamId) {
        this.teamId = teamId;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public String getPersonalId() {
        return personalId;
    }

    public void setPersonalId(String personalId) {
        this.personalId = personalId;
    }

    public Schooling getSchooling() {
        return schooling;
    }

    public void setSchooling(Schooling schooling) {
        this.schooling = schooling;
    }

    public LocalDate getHealthOn() {
        return healthOn;
    }

    public void setHealthOn(LocalDate healthOn) {
        this.healthOn = healthOn;
    }

    public LocalDate getResidentSince() {
        return residentSince;
    }

    public void setResidentSince(LocalDate residentSince) {
        this.residentSince = residentSince;
    }

    public String getLeaveNumber() {
        return leaveNumber;
    }

    public void setLeaveNumber(String leaveNumber) {
        this.leaveNumber = leaveNumber;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public TeamPosition getPosition() {
        return position;
    }

    public void setPosition(TeamPosition position) {
        this.position = position;
    }

    public LocalDate getJoinedOn() {
        return joinedOn;
    }

    public void setJoinedOn(LocalDate joinedOn) {
        this.joinedOn = joinedOn;
    }

    public String getDecisionNumber() {
        return decisionNumber;
    }

    public void setDecisionNumber(String decisionNumber) {
        this.decisionNumber = decisionNumber;
    }

    public LocalDate getDecisionDate() {
        return decisionDate;
    }

    public void setDecisionDate(LocalDate decisionDate) {
        this.decisionDate = decisionDate;
    }
}
