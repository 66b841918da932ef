package vn.phaodai.force;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** A figure of some rules, as it is typed, that holds from a day on. */
public class RuleFigureDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private Integer value;
    private LocalDate validFrom;
    private String source;

    public void clean() {
        code = VietnameseText.clean(code);
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
