package vn.phaodai.local.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Makes careers whose age, service, rank and time in rank agree with each other. */
final class Careers {

    private static final int ACADEMY_GRADUATES = 40;
    private static final int CONSCRIPTS = 7;

    private final Chance chance;

    Careers(Chance chance) {
        this.chance = chance;
    }

    /** A career that suits the position on that day. */
    Career suiting(Post post, LocalDate day) {
        if (post == Post.PUBLIC_ORDER && chance.percent(CONSCRIPTS)) {
            return conscript(day);
        }
        while (true) {
            Career career = attempt(post, day);
            if (career != null) {
                return career;
            }
        }
    }

    private Career attempt(Post post, LocalDate day) {
        Sex sex = chance.percent(post.percentWomen()) ? Sex.FEMALE : Sex.MALE;
        LocalDate joined = joined(post, day);
        boolean academy = post.leads() || chance.percent(ACADEMY_GRADUATES);
        Grade grade = academy ? Grade.SECOND_LIEUTENANT : Grade.SERGEANT;
        LocalDate birthDate =
                joined.minusYears(academy ? chance.between(22, 24) : chance.between(20, 22))
                        .minusDays(chance.between(0, 364));
        LocalDate since = joined;
        while (grade != post.highest()) {
            LocalDate next = since.plusYears(grade.years() + delay(post, grade));
            if (next.isAfter(day)) {
                break;
            }
            grade = grade.next();
            since = next;
        }
        boolean tooOld = ChronoUnit.YEARS.between(birthDate, day) >= grade.lastAge(sex);
        if (tooOld || grade.level() < post.lowest().level()) {
            return null;
        }
        String branch = post == Post.TECHNICAL_OFFICER ? "TECHNICAL_" : "";
        return new Career(sex, birthDate, joined, branch + grade.name(), since);
    }

    /** More people in their first fifteen years than after: two draws, mostly the shorter. */
    private LocalDate joined(Post post, LocalDate day) {
        int most = post.mostYears();
        int years = chance.between(post.leastYears(), most);
        if (!post.leads() && chance.percent(55)) {
            years = Math.min(years, chance.between(post.leastYears(), most));
        }
        LocalDate joined =
                LocalDate.of(day.getYear() - years, chance.percent(70) ? 9 : 7, 1)
                        .plusDays(chance.percent(50) ? 14 : 0);
        return joined.isAfter(day.minusMonths(1)) ? joined.minusYears(1) : joined;
    }

    /** Those who lead are promoted when due; from captain up the others mostly wait. */
    private int delay(Post post, Grade grade) {
        if (!post.leads() && grade.level() >= Grade.CAPTAIN.level()) {
            return chance.between(0, 4);
        }
        int draw = chance.between(1, 100);
        if (draw <= 80) {
            return 0;
        }
        return draw <= 96 ? 1 : 2;
    }

    /** Twenty-four months of service, called up each February. */
    private Career conscript(LocalDate day) {
        LocalDate lastCall = LocalDate.of(day.getYear(), 2, 20);
        if (lastCall.isAfter(day)) {
            lastCall = lastCall.minusYears(1);
        }
        LocalDate joined = lastCall.minusYears(chance.between(0, 1));
        LocalDate birthDate =
                joined.minusYears(chance.between(18, 22)).minusDays(chance.between(0, 300));
        boolean firstYear = ChronoUnit.MONTHS.between(joined, day) < 12;
        Grade grade = firstYear ? Grade.PRIVATE : Grade.PRIVATE_FIRST_CLASS;
        LocalDate since = firstYear ? joined : joined.plusYears(1);
        return new Career(Sex.MALE, birthDate, joined, "CONSCRIPT_" + grade.name(), since);
    }
}
