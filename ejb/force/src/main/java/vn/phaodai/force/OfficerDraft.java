package vn.phaodai.force;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.VietnameseText;

/**
 * What is entered about an officer, in a form, over the API or from a file. Rank and position are
 * codes of the {@link Catalogue}; rank, unit, position and their decision count for a new officer
 * only, later they change by decisions.
 */
public class OfficerDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String serviceNumber;
    private String fullName;
    private LocalDate birthDate;
    private Sex sex;
    private String personalId;
    private String rank;
    private LocalDate rankSince;
    private UUID unitId;
    private String position;
    private LocalDate postedSince;
    private String decisionNumber;
    private LocalDate decisionDate;
    private String phone;
    private String mail;
    private OfficerStatus status = OfficerStatus.ACTIVE;
    private String statusReason;
    private String account;

    /** The draft in which a change of this officer begins. */
    public static OfficerDraft of(OfficerRecord record) {
        OfficerDraft draft = new OfficerDraft();
        draft.serviceNumber = record.serviceNumber();
        draft.fullName = record.fullName();
        draft.birthDate = record.birthDate();
        draft.sex = record.sex();
        draft.personalId = record.personalId();
        draft.rank = record.rank();
        draft.rankSince = record.rankSince();
        draft.unitId = record.unitId();
        draft.position = record.position();
        draft.postedSince = record.postedSince();
        draft.phone = record.phone();
        draft.mail = record.mail();
        draft.status = record.status();
        draft.account = record.account();
        return draft;
    }

    /** Takes over what decisions have made of the officer meanwhile; all else stays as typed. */
    public void follow(OfficerRecord record) {
        rank = record.rank();
        rankSince = record.rankSince();
        unitId = record.unitId();
        position = record.position();
        postedSince = record.postedSince();
        if (isDecided(record.status()) || isDecided(status)) {
            status = record.status();
        }
    }

    private static boolean isDecided(OfficerStatus status) {
        return !status.isServing() || status.isAbsence();
    }

    /** Brings what was typed into the form in which it is kept. */
    void clean() {
        serviceNumber = upper(VietnameseText.clean(serviceNumber));
        fullName = VietnameseText.clean(fullName);
        personalId = withoutBlanks(personalId);
        rank = VietnameseText.clean(rank);
        position = VietnameseText.clean(position);
        decisionNumber = VietnameseText.clean(decisionNumber);
        phone = withoutBlanks(phone);
        mail = VietnameseText.clean(mail);
        statusReason = VietnameseText.clean(statusReason);
        account = lower(VietnameseText.clean(account));
    }

    private static String withoutBlanks(String typed) {
        String clean = VietnameseText.clean(typed);
        return clean == null ? null : clean.replaceAll("[ .]", "");
    }

    private static String upper(String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    public String getServiceNumber() {
        return serviceNumber;
    }

    public void setServiceNumber(String serviceNumber) {
        this.serviceNumber = serviceNumber;
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

    public String getRank() {
        return rank;
    }

    public void setRank(String rank) {
        this.rank = rank;
    }

    public LocalDate getRankSince() {
        return rankSince;
    }

    public void setRankSince(LocalDate rankSince) {
        this.rankSince = rankSince;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public LocalDate getPostedSince() {
        return postedSince;
    }

    public void setPostedSince(LocalDate postedSince) {
        this.postedSince = postedSince;
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

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public OfficerStatus getStatus() {
        return status;
    }

    public void setStatus(OfficerStatus status) {
        this.status = status;
    }

    /** Why the status is changed by hand; kept in the audit. */
    public String getStatusReason() {
        return statusReason;
    }

    public void setStatusReason(String statusReason) {
        this.statusReason = statusReason;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }
}
