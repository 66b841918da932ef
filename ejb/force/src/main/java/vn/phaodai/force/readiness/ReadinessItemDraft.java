package vn.phaodai.force.readiness;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** Another weight of an item, or that it is no longer asked (0), from a day on. */
public class ReadinessItemDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private Integer weight;
    private LocalDate validFrom;
    private String source;

    void clean() {
        code = VietnameseText.clean(code);
        source = VietnameseText.clean(source);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getWeight() {
        return weight;
    }

    public void setWeight(Integer weight) {
        this.weight = weight;
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
