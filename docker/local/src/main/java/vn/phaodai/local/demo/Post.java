package vn.phaodai.local.demo;

/**
 * Positions the demo fills, with the years of service and the ranks that are usual in them.
 *
 * <p>Names are the codes of the force schema's catalogue.
 */
enum Post {
    CITY_DIRECTOR(27, 33, Grade.SENIOR_LIEUTENANT_COLONEL, Grade.COLONEL, 0),
    CITY_DEPUTY_DIRECTOR(25, 32, Grade.SENIOR_LIEUTENANT_COLONEL, Grade.COLONEL, 10),
    DISTRICT_CHIEF(23, 31, Grade.LIEUTENANT_COLONEL, Grade.COLONEL, 3),
    DISTRICT_DEPUTY_CHIEF(18, 30, Grade.MAJOR, Grade.SENIOR_LIEUTENANT_COLONEL, 6),
    TEAM_LEADER(12, 28, Grade.CAPTAIN, Grade.LIEUTENANT_COLONEL, 12),
    TEAM_DEPUTY_LEADER(9, 26, Grade.SENIOR_LIEUTENANT, Grade.LIEUTENANT_COLONEL, 16),
    WARD_CHIEF(14, 29, Grade.CAPTAIN, Grade.LIEUTENANT_COLONEL, 4),
    WARD_DEPUTY_CHIEF(9, 27, Grade.SENIOR_LIEUTENANT, Grade.LIEUTENANT_COLONEL, 8),
    BEAT_OFFICER(2, 29, Grade.SERGEANT, Grade.LIEUTENANT_COLONEL, 7),
    PUBLIC_ORDER(0, 24, Grade.CORPORAL, Grade.MAJOR, 4),
    CRIME_PREVENTION(2, 27, Grade.SERGEANT, Grade.LIEUTENANT_COLONEL, 6),
    ADMIN_RESIDENCE(1, 29, Grade.SERGEANT, Grade.LIEUTENANT_COLONEL, 52),
    GENERAL_STAFF(1, 29, Grade.SERGEANT, Grade.LIEUTENANT_COLONEL, 45),
    DUTY_OFFICER(1, 30, Grade.CORPORAL, Grade.LIEUTENANT_COLONEL, 9),
    PROFESSIONAL_OFFICER(2, 28, Grade.SECOND_LIEUTENANT, Grade.LIEUTENANT_COLONEL, 22),
    TECHNICAL_OFFICER(2, 26, Grade.SERGEANT, Grade.MAJOR, 25);

    private final int leastYears;
    private final int mostYears;
    private final Grade lowest;
    private final Grade highest;
    private final int percentWomen;

    Post(int leastYears, int mostYears, Grade lowest, Grade highest, int percentWomen) {
        this.leastYears = leastYears;
        this.mostYears = mostYears;
        this.lowest = lowest;
        this.highest = highest;
        this.percentWomen = percentWomen;
    }

    int leastYears() {
        return leastYears;
    }

    int mostYears() {
        return mostYears;
    }

    Grade lowest() {
        return lowest;
    }

    Grade highest() {
        return highest;
    }

    int percentWomen() {
        return percentWomen;
    }

    boolean leads() {
        return ordinal() <= WARD_DEPUTY_CHIEF.ordinal();
    }
}
