package vn.phaodai.local.demo;

/**
 * Ranks as a career climbs them.
 *
 * <p>{@code years} is the time in rank before the next one; the age limits are those in force since
 * 15/08/2023, a little lower where the law phases them in.
 */
enum Grade {
    PRIVATE(1, 1, 25, 25),
    PRIVATE_FIRST_CLASS(2, 1, 25, 25),
    CORPORAL(3, 1, 47, 47),
    SERGEANT(4, 1, 47, 47),
    SENIOR_SERGEANT(5, 2, 47, 47),
    SECOND_LIEUTENANT(6, 2, 55, 55),
    LIEUTENANT(7, 3, 55, 55),
    SENIOR_LIEUTENANT(8, 3, 55, 55),
    CAPTAIN(9, 4, 55, 55),
    MAJOR(10, 4, 57, 55),
    LIEUTENANT_COLONEL(11, 4, 57, 55),
    SENIOR_LIEUTENANT_COLONEL(12, 4, 60, 56),
    COLONEL(13, 4, 61, 57);

    private final int level;
    private final int years;
    private final int lastAgeOfMen;
    private final int lastAgeOfWomen;

    Grade(int level, int years, int lastAgeOfMen, int lastAgeOfWomen) {
        this.level = level;
        this.years = years;
        this.lastAgeOfMen = lastAgeOfMen;
        this.lastAgeOfWomen = lastAgeOfWomen;
    }

    int level() {
        return level;
    }

    int years() {
        return years;
    }

    int lastAge(Sex sex) {
        return sex == Sex.FEMALE ? lastAgeOfWomen : lastAgeOfMen;
    }

    Grade next() {
        return values()[ordinal() + 1];
    }
}
