package vn.phaodai.force.readiness;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** A new question, or another weight or wording of an item, from a day on. */
public class ReadinessItemDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String nameVi;
    private String nameEn;
    private Integer weight;
    private LocalDate validFrom;
    private String source;

    void clean() {
        code = VietnameseText.clean(code);
        nameVi = VietnameseText.clean(nameVi);
        nameEn = VietnameseText.clean(nameEn);
        source = VietnameseText.clean(source);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameVi() {
        return nameVi;
    }

    public void setNameVi(String nameVi) {
        this.nameVi = nameVi;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
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
