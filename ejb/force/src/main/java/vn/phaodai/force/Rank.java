package vn.phaodai.force;

import java.util.Locale;

/**
 * A rank (cấp bậc hàm) of the catalogue.
 *
 * @param level height, the same in every category: 1 (Binh nhì) to 17 (Đại tướng)
 * @param ordinal order of lists
 */
public record Rank(
        String code, String nameVi, String nameEn, RankCategory category, int level, int ordinal) {

    public String name(Locale locale) {
        return "vi".equals(locale.getLanguage()) ? nameVi : nameEn;
    }
}
