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
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.PersonalId;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.access.Scoped;

/**
 * An officer (cán bộ, chiến sĩ). Joins with a first {@link Posting}, moves by transfers, which end
 * one posting and open the next, and leaves by retirement or discharge, which ends the last one.
 * Unit and position here repeat the open posting, or the last one after leaving, and the rank the
 * one that is held, so that lists are read from one table. After joining, all these and the
 * standing as somebody who serves change by decisions only.
 */
@Entity
@Table(name = "officer")
class Officer implements Scoped {

    @Id private UUID id;

    @Column(name = "service_number")
    private String serviceNumber;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "personal_id")
    private String personalId;

    private String rank;

    @Column(name = "rank_since")
    private LocalDate rankSince;

    @Column(name = "unit_id")
    private UUID unitId;

    private String position;

    @Column(name = "posted_since")
    private LocalDate postedSince;

    private String phone;
    private String mail;

    @Enumerated(EnumType.STRING)
    private OfficerStatus status;

    private String account;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version private long version;

    protected Officer() {}

    /** A new officer; the draft was checked. */
    Officer(OfficerDraft draft, String by, Instant at) {
        this.id = Ids.next();
        this.unitId = draft.getUnitId();
        this.position = draft.getPosition();
        this.postedSince = draft.getPostedSince();
        describe(draft, by, at);
    }

    /** Takes over all of the draft but unit and position; the draft was checked. */
    void describe(OfficerDraft draft, String by, Instant at) {
        serviceNumber = draft.getServiceNumber();
        fullName = draft.getFullName();
        birthDate = draft.getBirthDate();
        sex = draft.getSex();
        personalId = new PersonalId(draft.getPersonalId()).number();
        rank = draft.getRank();
        rankSince = draft.getRankSince();
        phone = draft.getPhone();
        mail = draft.getMail();
        status = draft.getStatus();
        account = draft.getAccount();
        changedBy = by;
        changedAt = at;
    }

    /** Gives the statement that adds a new officer its values. */
    void into(ListQuery statement) {
        statement
                .set("id", id)
                .set("service_number", serviceNumber)
                .set("full_name", fullName)
                .set("birth_date", birthDate)
                .set("sex", sex)
                .set("personal_id", personalId)
                .set("rank", rank)
                .set("rank_since", rankSince)
                .set("unit", unitId)
                .set("position", position)
                .set("posted_since", postedSince)
                .set("phone", phone)
                .set("mail", mail)
                .set("status", status)
                .set("account", account)
                .set("changed_at", changedAt)
                .set("changed_by", changedBy);
    }

    boolean serves(UUID unit, String post) {
        return unitId.equals(unit) && position.equals(post);
    }

    UUID id() {
        return id;
    }

    String serviceNumber() {
        return serviceNumber;
    }

    String fullName() {
        return fullName;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    Sex sex() {
        return sex;
    }

    String personalId() {
        return personalId;
    }

    String rank() {
        return rank;
    }

    LocalDate rankSince() {
        return rankSince;
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    String position() {
        return position;
    }

    LocalDate postedSince() {
        return postedSince;
    }

    String phone() {
        return phone;
    }

    String mail() {
        return mail;
    }

    OfficerStatus status() {
        return status;
    }

    String account() {
        return account;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    long version() {
        return version;
    }
}
