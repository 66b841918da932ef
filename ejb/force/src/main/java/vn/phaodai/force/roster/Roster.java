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
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scoped;
import vn.phaodai.kernel.audit.AuditObject;

/**
 * A duty roster (lịch trực) of a unit. DRAFT until it is published, which asks that every rule is
 * kept; FROZEN by hand or when its last day is over. Only a draft can be thrown away.
 */
@Entity
@Table(name = "roster")
class Roster implements Scoped {

    @Id private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private RosterState state;

    @Column(name = "run_id")
    private UUID runId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "gaps_reason")
    private String gapsReason;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    /** Counts changes of the duties too; see {@link #touch}. */
    private int touched;

    @Version private long version;

    protected Roster() {}

    Roster(UUID unitId, LocalDate firstDay, LocalDate lastDay, String by, Instant at) {
        this.id = Ids.next();
        this.unitId = unitId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.state = RosterState.DRAFT;
        this.madeBy = by;
        this.madeAt = at;
    }

    /** Duties changed: whoever read it before has an old one. */
    void touch() {
        touched++;
    }

    void filledBy(UUID run) {
        requireDraft();
        runId = run;
        touch();
    }

    void publish(Caller by, Instant at, String reason) {
        requireDraft();
        state = RosterState.PUBLISHED;
        publishedBy = by.username();
        publishedAt = at;
        gapsReason = reason;
    }

    void freeze(Instant at) {
        if (state != RosterState.PUBLISHED) {
            throw wrongState();
        }
        state = RosterState.FROZEN;
        frozenAt = at;
    }

    void requireDraft() {
        if (state != RosterState.DRAFT) {
            throw wrongState();
        }
    }

    void requireOpenToHand() {
        if (state == RosterState.FROZEN) {
            throw wrongState();
        }
    }

    void requireInForce(LocalDate today) {
        if (state == RosterState.DRAFT || lastDay.isBefore(today)) {
            throw wrongState();
        }
    }

    /** Unit and days that a plan of it is about. */
    Plans.Frame frame() {
        return new Plans.Frame(unitId, firstDay, lastDay);
    }

    /** What the audit calls it. */
    AuditObject about() {
        return AuditObject.of(
                "roster",
                id,
                unitId,
                VietnameseText.day(firstDay) + "–" + VietnameseText.day(lastDay));
    }

    private BusinessException wrongState() {
        return new BusinessException(BusinessException.Kind.CONFLICT, "error.roster.state", state);
    }

    boolean isDraft() {
        return state == RosterState.DRAFT;
    }

    UUID id() {
        return id;
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    RosterState state() {
        return state;
    }

    long version() {
        return version;
    }
}
