package vn.phaodai.force.promotion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.VietnameseText;

/** A rule as it is typed; which fields count depends on its kind. */
public class RuleDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private RuleKind kind;
    private String subject;
    private Integer months;
    private String rank;
    private Integer years;
    private Integer afterDemotion;
    private Integer serviceLeft;
    private List<String> qualifications;
    private LocalDate validFrom;
    private String source;

    void clean() {
        subject = VietnameseText.clean(subject);
        rank = VietnameseText.clean(rank);
        source = VietnameseText.clean(source);
    }

    public RuleKind getKind() {
        return kind;
    }

    public void setKind(RuleKind kind) {
        this.kind = kind;
    }

    /** Key of a {@link RuleSubject}. */
    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public String getRank() {
        return rank;
    }

    public void setRank(String rank) {
        this.rank = rank;
    }

    public Integer getYears() {
        return years;
    }

    public void setYears(Integer years) {
        this.years = years;
    }

    public Integer getAfterDemotion() {
        return afterDemotion;
    }

    public void setAfterDemotion(Integer afterDemotion) {
        this.afterDemotion = afterDemotion;
    }

    public Integer getServiceLeft() {
        return serviceLeft;
    }

    public void setServiceLeft(Integer serviceLeft) {
        this.serviceLeft = serviceLeft;
    }

    public List<String> getQualifications() {
        return qualifications;
    }

    public void setQualifications(List<String> qualifications) {
        this.qualifications = qualifications;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
