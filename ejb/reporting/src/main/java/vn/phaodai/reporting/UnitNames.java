package vn.phaodai.reporting;

import java.util.List;
import java.util.Locale;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.reporting.print.PaperLanguage;

/** How documents name a unit: territories are named in the register, their police here. */
final class UnitNames {

    private static final String POLICE = "Công an ";
    private static final List<String> TERRITORIES =
            List.of("Thành phố", "Quận", "Huyện", "Thị xã", "Phường", "Xã", "Thị trấn", "Đặc khu");

    private UnitNames() {}

    /**
     * As Công an phường Bến Nghé, but Công an Quận 1: the kind of territory takes a capital before
     * a number only (Decree 30/2020, annex II).
     */
    static String police(Unit unit) {
        boolean named =
                unit.kind() == UnitKind.DEPARTMENT
                        || unit.kind() == UnitKind.POST
                        || unit.name().regionMatches(true, 0, POLICE, 0, POLICE.length());
        return named ? unit.name() : POLICE + withinName(unit);
    }

    private static String withinName(Unit unit) {
        String name = unit.name();
        boolean kept = unit.kind() == UnitKind.CITY;
        for (String territory : TERRITORIES) {
            if (!kept
                    && name.startsWith(territory + " ")
                    && !Character.isDigit(name.charAt(territory.length() + 1))) {
                return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            }
        }
        return name;
    }

    /** As Phường Bến Nghé. */
    static String territory(Unit unit) {
        String name = unit.name();
        String bare =
                name.regionMatches(true, 0, POLICE, 0, POLICE.length())
                        ? name.substring(POLICE.length())
                        : name;
        return bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    /** In capitals, and long ones in two lines that do not cut a name. */
    static String heading(Unit unit) {
        String name = police(unit);
        for (String territory : TERRITORIES) {
            String start = POLICE + territory + " ";
            if (name.length() > 22 && name.regionMatches(true, 0, start, 0, start.length())) {
                return (name.substring(0, start.length() - 1)
                                + "\n"
                                + name.substring(start.length()))
                        .toUpperCase(Locale.ROOT);
            }
        }
        return name.toUpperCase(Locale.ROOT);
    }

    /** Office of its head, in capitals. */
    static String head(Unit unit) {
        return head(unit, PaperLanguage.VI);
    }

    static String head(Unit unit, PaperLanguage language) {
        String name = territory(unit);
        String kind =
                TERRITORIES.stream()
                        .filter(one -> name.regionMatches(true, 0, one, 0, one.length()))
                        .findFirst()
                        .orElse("đơn vị");
        return language.text("head.of." + unit.kind(), kind.toUpperCase(Locale.ROOT));
    }
}
