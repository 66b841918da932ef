package vn.phaodai.force.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.BusinessException;

/**
 * What a decision says of one officer. Goes with its decision until that is APPROVED; then it comes
 * IN_EFFECT on its own day, or FAILED if officer or unit have changed so that it cannot. What it
 * does for a time ends by itself later: the line stays IN_EFFECT and notes the day of the return.
 */
@Entity
@Table(name = "decision_line")
class DecisionLine {

    @Id private UUID id;

    @Column(name = "decision_id")
    private UUID decisionId;

    private int ordinal;

    @Column(name = "officer_id")
    private UUID officerId;

    @Enumerated(EnumType.STRING)
    private DecisionKind.Theme theme;

    private boolean superseding;

    @Column(name = "from_unit")
    private UUID fromUnit;

    @Column(name = "from_position")
    private String fromPosition;

    @Column(name = "to_unit")
    private UUID toUnit;

    private String position;

    @Column(name = "home_unit")
    private UUID homeUnit;

    @Column(name = "home_position")
    private String homePosition;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "from_rank")
    private String fromRank;

    private String rank;
    private BigDecimal coefficient;
    private String code;
    private String content;
    private boolean exceptional;

    @Column(name = "exception_reason")
    private String exceptionReason;

    @Column(name = "from_status")
    @Enumerated(EnumType.STRING)
    private OfficerStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    private String reason;
    @Version private long version;

    protected DecisionLine() {}

    DecisionLine(UUID id, Decision decision, int ordinal, Person person, LineDraft draft) {
        this.id = id;
        this.decisionId = decision.id();
        this.ordinal = ordinal;
        this.officerId = person.id();
        this.theme = decision.kind().theme();
        this.superseding = decision.supersedes() != null;
        this.state = DecisionState.DRAFT;
        describe(decision, person, draft);
    }

    /**
     * Takes over what counts for its kind, and where the officer stands today. Rank, and the
     * position of which somebody is relieved, are those without what the decision supersedes.
     */
    void describe(Decision decision, Person person, LineDraft draft) {
        require(DecisionState.DRAFT);
        DecisionKind kind = decision.kind();
        Person without = person.without();
        fromUnit = person.unitId();
        fromPosition = kind == DecisionKind.DISMISS ? without.position() : person.position();
        fromRank = without.rank();
        goesHome(kind, person);
        boolean stays = kind == DecisionKind.REAPPOINT;
        toUnit = stays ? person.unitId() : kind.moves() ? draft.getToUnitId() : null;
        position = stays ? person.position() : kind.moves() ? draft.getPosition() : null;
        effectiveOn =
                draft.getEffectiveOn() == null ? decision.effectiveOn() : draft.getEffectiveOn();
        endsOn = draft.getEndsOn();
        rank = kind.ranks() ? draft.getRank() : null;
        coefficient = kind == DecisionKind.SALARY_RAISE ? draft.getCoefficient() : null;
        code = draft.getCode();
        content = draft.getContent();
        exceptional = kind.ranks() && draft.isExceptional();
        exceptionReason = exceptional ? draft.getExceptionReason() : null;
    }

    /** Whoever is away for a time already comes back from the next unit to the first. */
    void goesHome(DecisionKind kind, Person person) {
        boolean away = kind.moves() && kind.isTemporary();
        Superseded older = person.older();
        boolean instead = older != null && older.holdsPlace();
        homeUnit = !away ? null : instead ? person.without().unitId() : person.homeUnit();
        homePosition = !away ? null : instead ? person.without().position() : person.homePosition();
    }

    /** What was entered for it. */
    LineDraft draft() {
        LineDraft draft = new LineDraft();
        draft.setOfficerId(officerId);
        draft.setToUnitId(toUnit);
        draft.setPosition(position);
        draft.setEffectiveOn(effectiveOn);
        draft.setEndsOn(endsOn);
        draft.setRank(rank);
        draft.setCoefficient(coefficient);
        draft.setCode(code);
        draft.setContent(content);
        draft.setExceptional(exceptional);
        draft.setExceptionReason(exceptionReason);
        return draft;
    }

    /** Goes where its decision goes, before any effect. */
    void follow(DecisionState decision) {
        state = decision;
        reason = null;
    }

    /**
     * @param before standing of the officer until then
     */
    void takeEffect(OfficerStatus before, Instant at) {
        require(DecisionState.APPROVED);
        state = DecisionState.IN_EFFECT;
        fromStatus = before;
        endedAt = at;
    }

    /**
     * @param key message key of why it cannot take effect
     */
    void fail(String key, Instant at) {
        require(DecisionState.APPROVED);
        state = DecisionState.FAILED;
        reason = key;
        endedAt = at;
    }

    /** Its decision was revoked or superseded before it took effect, or superseded after. */
    void cease(DecisionState how, Instant at) {
        state = how;
        endedAt = at;
    }

    /** What it did for a time has ended. */
    void comeBack(LocalDate day, String remark) {
        require(DecisionState.IN_EFFECT);
        returnedOn = day;
        reason = remark;
    }

    private void require(DecisionState wanted) {
        if (state != wanted) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.decision.state", state);
        }
    }

    UUID id() {
        return id;
    }

    UUID decisionId() {
        return decisionId;
    }

    int ordinal() {
        return ordinal;
    }

    UUID officerId() {
        return officerId;
    }

    boolean isSuperseding() {
        return superseding;
    }

    UUID fromUnit() {
        return fromUnit;
    }

    String fromPosition() {
        return fromPosition;
    }

    UUID toUnit() {
        return toUnit;
    }

    String position() {
        return position;
    }

    /** Where the officer goes when what it does for a time ends. */
    UUID homeUnit() {
        return homeUnit == null ? fromUnit : homeUnit;
    }

    String homePosition() {
        return homePosition == null ? fromPosition : homePosition;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String fromRank() {
        return fromRank;
    }

    String rank() {
        return rank;
    }

    BigDecimal coefficient() {
        return coefficient;
    }

    String code() {
        return code;
    }

    String content() {
        return content;
    }

    boolean isExceptional() {
        return exceptional;
    }

    DecisionState state() {
        return state;
    }

    LocalDate returnedOn() {
        return returnedOn;
    }

    String reason() {
        return reason;
    }

    long version() {
        return version;
    }

    /** The unit left and the unit joined. */
    Set<UUID> units() {
        return toUnit == null ? Set.of(fromUnit) : new LinkedHashSet<>(List.of(fromUnit, toUnit));
    }

    static Set<UUID> unitsOf(List<DecisionLine> lines) {
        Set<UUID> all = new LinkedHashSet<>();
        lines.forEach(line -> all.addAll(line.units()));
        return all;
    }
}
