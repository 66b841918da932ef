package vn.phaodai.force.decisions;

import java.util.Locale;

/** A kind of leave, a form of discipline or of commendation, that a line of a decision may name. */
public record DecisionCode(String code, String nameVi, String nameEn) {

    public String name(Locale locale) {
        return "vi".equals(locale.getLanguage()) ? nameVi : nameEn;
    }
}
