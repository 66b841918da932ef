package vn.phaodai.force.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.kernel.VietnameseText;

/** What is asked of a plan. */
public class PlanDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID unitId;
    private String name;
    private LocalDate onDay;
    private DecisionKind kind;
    private LocalDate endsOn;
    private Integer seconds;
    private Integer mostMoves;
    private UUID basedOn;
    private boolean later;
    private Map<String, Integer> weights = new HashMap<>();

    void clean() {
        name = VietnameseText.clean(name);
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    public void setOnDay(LocalDate onDay) {
        this.onDay = onDay;
    }

    public DecisionKind getKind() {
        return kind;
    }

    public void setKind(DecisionKind kind) {
        this.kind = kind;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    /** How long the solver may search. */
    public Integer getSeconds() {
        return seconds;
    }

    public void setSeconds(Integer seconds) {
        this.seconds = seconds;
    }

    /** Most moves; null for as many as the rule allows. */
    public Integer getMostMoves() {
        return mostMoves;
    }

    public void setMostMoves(Integer mostMoves) {
        this.mostMoves = mostMoves;
    }

    /** The plan of which this is another scenario: its pins are taken over. */
    public UUID getBasedOn() {
        return basedOn;
    }

    public void setBasedOn(UUID basedOn) {
        this.basedOn = basedOn;
    }

    /** Whether it is only set up, to be worked out when moves have been fixed. */
    public boolean isLater() {
        return later;
    }

    public void setLater(boolean later) {
        this.later = later;
    }

    /** Weights by code, where they differ from those of the day. */
    public Map<String, Integer> getWeights() {
        return weights;
    }

    public void setWeights(Map<String, Integer> weights) {
        this.weights = weights == null ? new HashMap<>() : new HashMap<>(weights);
    }
}
