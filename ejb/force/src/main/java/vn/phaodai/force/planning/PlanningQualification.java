package vn.phaodai.force.planning;

import java.io.Serializable;
import java.util.Locale;

/** A qualification that may be asked of who comes to a position. */
public record PlanningQualification(String code, String nameVi, String nameEn)
        implements Serializable {

    public String name(Locale locale) {
        return "vi".equals(locale.getLanguage()) ? nameVi : nameEn;
    }
}
