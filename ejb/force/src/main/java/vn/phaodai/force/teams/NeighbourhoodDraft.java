package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.VietnameseText;

/**
 * A neighbourhood to register, with its first count of residents and the decision that founds its
 * team; the team may come later.
 */
public class NeighbourhoodDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID unitId;
    private String code;
    private String name;
    private NeighbourhoodKind kind;
    private LocalDate validFrom;
    private Integer residents;
    private Integer households;
    private String source;
    private LocalDate establishedOn;
    private String decisionNumber;
    private LocalDate decisionDate;

    void clean() {
        code = VietnameseText.clean(code);
        name = VietnameseText.clean(name);
        source = VietnameseText.clean(source);
        decisionNumber = VietnameseText.clean(decisionNumber);
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public NeighbourhoodKind getKind() {
        return kind;
    }

    public void setKind(NeighbourhoodKind kind) {
        this.kind = kind;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public Integer getResidents() {
        return residents;
    }

    public void setResidents(Integer residents) {
        this.residents = residents;
    }

    public Integer getHouseholds() {
        return households;
    }

    public void setHouseholds(Integer households) {
        this.households = households;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public LocalDate getEstablishedOn() {
        return establishedOn;
    }

    public void setEstablishedOn(LocalDate establishedOn) {
        this.establishedOn = establishedOn;
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
