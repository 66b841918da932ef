package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** New parameters of the teams, from a day on; VND a month, or a night. */
public class TeamRuleDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate validFrom;
    private Integer baseMembers;
    private Integer baseResidents;
    private Integer stepResidents;
    private Integer youngest;
    private Integer oldest;
    private Schooling schooling;
    private Integer residenceMonths;
    private Long leaderAllowance;
    private Long deputyAllowance;
    private Long memberAllowance;
    private Long nightAllowance;
    private Integer nightsAMonth;
    private String source;

    void clean() {
        source = VietnameseText.clean(source);
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public Integer getBaseMembers() {
        return baseMembers;
    }

    public void setBaseMembers(Integer baseMembers) {
        this.baseMembers = baseMembers;
    }

    public Integer getBaseResidents() {
        return baseResidents;
    }

    public void setBaseResidents(Integer baseResidents) {
        this.baseResidents = baseResidents;
    }

    public Integer getStepResidents() {
        return stepResidents;
    }

    public void setStepResidents(Integer stepResidents) {
        this.stepResidents = stepResidents;
    }

    public Integer getYoungest() {
        return youngest;
    }

    public void setYoungest(Integer youngest) {
        this.youngest = youngest;
    }

    public Integer getOldest() {
        return oldest;
    }

    public void setOldest(Integer oldest) {
        this.oldest = oldest;
    }

    public Schooling getSchooling() {
        return schooling;
    }

    public void setSchooling(Schooling schooling) {
        this.schooling = schooling;
    }

    public Integer getResidenceMonths() {
        return residenceMonths;
    }

    public void setResidenceMonths(Integer residenceMonths) {
        this.residenceMonths = residenceMonths;
    }

    public Long getLeaderAllowance() {
        return leaderAllowance;
    }

    public void setLeaderAllowance(Long leaderAllowance) {
        this.leaderAllowance = leaderAllowance;
    }

    public Long getDeputyAllowance() {
        return deputyAllowance;
    }

    public void setDeputyAllowance(Long deputyAllowance) {
        this.deputyAllowance = deputyAllowance;
    }

    public Long getMemberAllowance() {
        return memberAllowance;
    }

    public void setMemberAllowance(Long memberAllowance) {
        this.memberAllowance = memberAllowance;
    }

    public Long getNightAllowance() {
        return nightAllowance;
    }

    public void setNightAllowance(Long nightAllowance) {
        this.nightAllowance = nightAllowance;
    }

    public Integer getNightsAMonth() {
        return nightsAMonth;
    }

    public void setNightsAMonth(Integer nightsAMonth) {
        this.nightsAMonth = nightsAMonth;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
