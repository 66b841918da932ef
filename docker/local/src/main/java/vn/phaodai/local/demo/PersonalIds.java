package vn.phaodai.local.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes up personal id numbers of the right form: province, century and sex, year, serial. Serials
 * from 990000 up are beyond what a province registers in a year, so that no number is a real
 * person's.
 */
final class PersonalIds {

    private static final Weighted<String> PROVINCES =
            Weighted.parse(
                    """
                    079 560, 074 22, 077 20, 080 40, 072 34, 082 42, 083 36, 075 28, 087 20, 086 16, 089 14, 052 26,
                    051 26, 049 20, 060 14, 040 22, 038 22, 036 18, 034 16, 042 12, 066 10, 001 14, 030 10, 095 6""",
                    Function.identity());
    private static final int FIRST_SERIAL = 990_000;

    private final Chance chance;
    private final Set<String> given = new HashSet<>();

    PersonalIds(Chance chance) {
        this.chance = chance;
    }

    String next(Sex sex, LocalDate birthDate) {
        int century = (birthDate.getYear() - 1900) / 100;
        int sign = 2 * century + (sex == Sex.FEMALE ? 1 : 0);
        while (true) {
            String id =
                    "%s%d%02d%06d"
                            .formatted(
                                    chance.oneOf(PROVINCES),
                                    sign,
                                    birthDate.getYear() % 100,
                                    chance.between(FIRST_SERIAL, 999_999));
            if (given.add(id)) {
                return id;
            }
        }
    }
}
