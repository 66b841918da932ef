package vn.phaodai.kernel.units.reorganisation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.units.UnitKind;

/** One step of a reorganisation entered by hand. */
public class Operation implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Kinds of step. */
    public enum Kind {
        /** A unit begins. */
        ADD,
        /** {@code codes} get another name, and another kind if one is given. */
        RENAME,
        /** {@code codes} come under {@code parentCode}. */
        MOVE,
        /** {@code codes} become one unit, {@code into}; it begins if a name is given. */
        MERGE,
        /** One of {@code codes} goes in parts to several, {@code into}. */
        SPLIT,
        /** {@code codes} end; {@code into} takes them over. */
        ABOLISH
    }

    private Kind kind;
    private List<String> codes = List.of();
    private List<String> into = List.of();
    private String name;
    private UnitKind unitKind;
    private String parentCode;

    void clean() {
        codes = cleaned(codes);
        into = cleaned(into);
        name = VietnameseText.clean(name);
        parentCode = VietnameseText.clean(parentCode);
    }

    private static List<String> cleaned(List<String> typed) {
        List<String> clean = new ArrayList<>();
        for (String each : typed == null ? List.<String>of() : typed) {
            String code = VietnameseText.clean(each);
            if (code != null && !clean.contains(code)) {
                clean.add(code);
            }
        }
        return clean;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public List<String> getCodes() {
        return codes;
    }

    public void setCodes(List<String> codes) {
        this.codes = codes;
    }

    public List<String> getInto() {
        return into;
    }

    public void setInto(List<String> into) {
        this.into = into;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UnitKind getUnitKind() {
        return unitKind;
    }

    public void setUnitKind(UnitKind unitKind) {
        this.unitKind = unitKind;
    }

    public String getParentCode() {
        return parentCode;
    }

    public void setParentCode(String parentCode) {
        this.parentCode = parentCode;
    }
}
