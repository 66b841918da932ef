package vn.phaodai.force.career;

import java.util.Locale;

/**
 * One of the values that a field allows.
 *
 * @param months how long a qualification of this kind usually holds; 0 if it does not expire
 */
public record CareerChoice(String list, String code, String nameVi, String nameEn, int months) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("vi") ? nameVi : nameEn;
    }
}
