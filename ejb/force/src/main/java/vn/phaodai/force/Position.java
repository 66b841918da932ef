package vn.phaodai.force;

import java.util.Locale;
import java.util.Set;
import vn.phaodai.kernel.units.UnitKind;

/**
 * A position (chức vụ, vị trí công tác) of the catalogue.
 *
 * @param ordinal order of lists
 * @param commanding whether it commands the unit or stands in for its commander
 * @param unitKinds kinds of unit that have it
 */
public record Position(
        String code,
        String nameVi,
        String nameEn,
        int ordinal,
        boolean commanding,
        Set<UnitKind> unitKinds) {

    public Position {
        unitKinds = Set.copyOf(unitKinds);
    }

    public String name(Locale locale) {
        return "vi".equals(locale.getLanguage()) ? nameVi : nameEn;
    }
}
