package vn.phaodai.force.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.kernel.Period;

class TeamRuleTest {

    private static final TeamRule RULE =
            new TeamRule(
                    UUID.randomUUID(),
                    Period.since(LocalDate.of(2024, 7, 1)),
                    3,
                    2700,
                    900,
                    18,
                    70,
                    Schooling.LOWER_SECONDARY,
                    12,
                    6_500_000,
                    6_300_000,
                    6_000_000,
                    150_000,
                    10,
                    "Luật 30/2023/QH15",
                    "test",
                    Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "0, 3", "1, 3", "2699, 3", "2700, 3", "2701, 4", "3600, 4", "3601, 5", "4500, 5", "4501, 6"
    })
    void requiresMembersByResidents(int residents, int members) {
        assertEquals(members, RULE.required(residents));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-10-20, MET, 18th birthday",
        "2008-10-21, NOT_MET, the day before",
        "1956-10-20, MET, 70th birthday",
        "1956-10-19, NOT_MET, the day after"
    })
    void checksTheAgeOnTheDay(LocalDate born, MemberCondition.Outcome outcome, String why) {
        assertEquals(outcome, age(born, null), why);
    }

    @Test
    void theChairmansLeaveExceptsTheOldButNotTheYoung() {
        assertEquals(MemberCondition.Outcome.EXCEPTED, age(LocalDate.of(1950, 1, 1), "05/UBND"));
        assertEquals(MemberCondition.Outcome.NOT_MET, age(LocalDate.of(2010, 1, 1), "05/UBND"));
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER_SECONDARY, 2026-10-20, 2025-10-20, 0",
        "HIGHER, 2020-01-01, 1990-01-01, 0",
        "PRIMARY, 2026-10-21, 2025-10-21, 3",
        ",,, 3"
    })
    void checksSchoolingHealthAndResidence(
            Schooling schooling, LocalDate health, LocalDate resident, long broken) {
        assertEquals(
                broken,
                RULE
                        .check(
                                LocalDate.of(2026, 10, 20),
                                LocalDate.of(1970, 1, 1),
                                schooling,
                                health,
                                resident,
                                null)
                        .stream()
                        .filter(MemberCondition::isBroken)
                        .count());
    }

    @ParameterizedTest
    @CsvSource({
        "31, 31, 0, 0, 10, 6500000, 1500000",
        "31, 0, 31, 0, 0, 6300000, 0",
        "30, 0, 0, 30, 12, 6000000, 1500000",
        "31, 10, 0, 21, 3, 6161290, 450000",
        "28, 0, 0, 1, 0, 214286, 0"
    })
    void paysByDaysAndNightsUpToTheLimit(
            int month, int leader, int deputy, int member, int nights, long days, long forNights) {
        AllowanceLine line =
                new AllowanceLine(
                                1,
                                UUID.randomUUID(),
                                "Khu phố 1",
                                "Nguyễn Văn An",
                                LocalDate.EPOCH,
                                TeamPosition.MEMBER,
                                month,
                                leader,
                                deputy,
                                member,
                                nights,
                                0,
                                0,
                                0)
                        .computedBy(RULE);
        assertEquals(days, line.allowance());
        assertEquals(forNights, line.nightPay());
        assertEquals(days + forNights, line.total());
        assertEquals(line, line.computedBy(RULE));
    }

    private static MemberCondition.Outcome age(LocalDate born, String leave) {
        return RULE.check(LocalDate.of(2026, 10, 20), born, null, null, null, leave)
                .get(0)
                .outcome();
    }
}
