package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** A figure of the roster rules as it is typed. */
public class RosterRuleDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private Integer value;
    private LocalDate validFrom;
    private String source;

    void clean() {
        source = VietnameseText.clean(source);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getValue() {
        return value;
    }

    public void setValue(Integer value) {
        this.value = value;
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
