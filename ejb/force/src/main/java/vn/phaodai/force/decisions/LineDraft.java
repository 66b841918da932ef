package vn.phaodai.force.decisions;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.VietnameseText;

/**
 * What is entered of one officer in a decision. Which fields count depends on the kind of decision.
 */
public class LineDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID officerId;
    private UUID toUnitId;
    private String position;
    private LocalDate effectiveOn;
    private LocalDate endsOn;
    private String rank;
    private BigDecimal coefficient;
    private String code;
    private String content;
    private boolean exceptional;
    private String exceptionReason;

    void clean() {
        position = VietnameseText.clean(position);
        rank = VietnameseText.clean(rank);
        code = VietnameseText.clean(code);
        content = VietnameseText.clean(content);
        exceptionReason = VietnameseText.clean(exceptionReason);
    }

    /** Takes over what the other says. */
    void fill(LineDraft other) {
        toUnitId = either(other.toUnitId, toUnitId);
        position = either(other.position, position);
        effectiveOn = either(other.effectiveOn, effectiveOn);
        endsOn = either(other.endsOn, endsOn);
        rank = either(other.rank, rank);
        coefficient = either(other.coefficient, coefficient);
        code = either(other.code, code);
        content = either(other.content, content);
        exceptional = exceptional || other.exceptional;
        exceptionReason = either(other.exceptionReason, exceptionReason);
    }

    /** Goes from this day on; an end that is not after it has to be said anew. */
    void beginOn(LocalDate day) {
        effectiveOn = day;
        if (endsOn != null && !endsOn.isAfter(day)) {
            endsOn = null;
        }
    }

    private static <T> T either(T first, T second) {
        return first == null ? second : first;
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public void setOfficerId(UUID officerId) {
        this.officerId = officerId;
    }

    public UUID getToUnitId() {
        return toUnitId;
    }

    public void setToUnitId(UUID toUnitId) {
        this.toUnitId = toUnitId;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getRank() {
        return rank;
    }

    public void setRank(String rank) {
        this.rank = rank;
    }

    public BigDecimal getCoefficient() {
        return coefficient;
    }

    public void setCoefficient(BigDecimal coefficient) {
        this.coefficient = coefficient;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public boolean isExceptional() {
        return exceptional;
    }

    public void setExceptional(boolean exceptional) {
        this.exceptional = exceptional;
    }

    public String getExceptionReason() {
        return exceptionReason;
    }

    public void setExceptionReason(String exceptionReason) {
        this.exceptionReason = exceptionReason;
    }
}
