package vn.phaodai.force;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;

/**
 * Where an officer serves within a period (quá trình công tác). Opened by a decision, ended by the
 * next one, never changed otherwise and never deleted; the database refuses two at a time.
 */
@Entity
@Table(name = "posting")
class Posting {

    @Id private UUID id;

    @Column(name = "officer_id")
    private UUID officerId;

    @Column(name = "unit_id")
    private UUID unitId;

    private String position;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private PostingKind kind;

    @Column(name = "decision_number")
    private String decisionNumber;

    @Column(name = "decision_date")
    private LocalDate decisionDate;

    @Column(name = "decision_line_id")
    private UUID decisionLineId;

    protected Posting() {}

    Posting(
            UUID officerId,
            UUID unitId,
            String position,
            LocalDate from,
            PostingKind kind,
            String decisionNumber,
            LocalDate decisionDate,
            UUID decisionLineId) {
        this.id = Ids.next();
        this.officerId = officerId;
        this.unitId = unitId;
        this.position = position;
        this.validFrom = from;
        this.kind = kind;
        this.decisionNumber = decisionNumber;
        this.decisionDate = decisionDate;
        this.decisionLineId = decisionLineId;
    }

    /** Gives the statement that adds an officer the values of the first posting. */
    void into(ListQuery statement) {
        statement
                .set("posting", id)
                .set("posting_kind", kind)
                .set("decision_number", decisionNumber)
                .set("decision_date", decisionDate);
    }

    UUID id() {
        return id;
    }

    UUID officerId() {
        return officerId;
    }

    UUID unitId() {
        return unitId;
    }

    String position() {
        return position;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    PostingKind kind() {
        return kind;
    }

    String decisionNumber() {
        return decisionNumber;
    }

    LocalDate decisionDate() {
        return decisionDate;
    }

    UUID decisionLineId() {
        return decisionLineId;
    }
}
