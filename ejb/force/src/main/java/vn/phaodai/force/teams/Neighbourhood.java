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
import java.util.UUID;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.access.Scoped;

/**
 * A neighbourhood of a ward (khu phố, ấp). Registered from a day on; may be renamed; ends on a day
 * when it is merged away, and stays in the records of the days before.
 */
@Entity
@Table(name = "neighbourhood")
class Neighbourhood implements Scoped {

    @Id private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private NeighbourhoodKind kind;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version private long version;

    protected Neighbourhood() {}

    /** A new one; the draft was checked. */
    Neighbourhood(NeighbourhoodDraft draft, String by, Instant at) {
        this.id = Ids.next();
        this.unitId = draft.getUnitId();
        this.code = draft.getCode();
        this.validFrom = draft.getValidFrom();
        name(draft.getName(), draft.getKind(), by, at);
    }

    void name(String newName, NeighbourhoodKind newKind, String by, Instant at) {
        name = newName;
        kind = newKind;
        changedBy = by;
        changedAt = at;
    }

    void endOn(LocalDate day, String by, Instant at) {
        validTo = period().endingOn(day).to();
        changedBy = by;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    NeighbourhoodKind kind() {
        return kind;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    long version() {
        return version;
    }
}
