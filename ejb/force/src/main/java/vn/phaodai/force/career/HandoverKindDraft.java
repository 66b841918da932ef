package vn.phaodai.force.career;

import java.io.Serializable;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/** Something new to be handed over, or another wording of it, from a day on. */
public class HandoverKindDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String nameVi;
    private String nameEn;
    private String position;
    private LocalDate validFrom;
    private String source;

    void clean() {
        code = VietnameseText.clean(code);
        nameVi = VietnameseText.clean(nameVi);
        nameEn = VietnameseText.clean(nameEn);
        position = VietnameseText.clean(position);
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

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
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
