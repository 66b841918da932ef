package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.demo.DemoData;

class DemoDataTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<String> TABLES =
            List.of(
                    "kernel.unit",
                    "kernel.unit_shape",
                    "kernel.proposal",
                    "force.establishment",
                    "force.officer",
                    "force.posting",
                    "force.transfer",
                    "force.decision",
                    "force.decision_line",
                    "force.neighbourhood",
                    "force.neighbourhood_residents",
                    "force.team_member",
                    "force.team_nights",
                    "force.allowance_line",
                    "force.rank_held",
                    "force.qualification",
                    "force.evaluation",
                    "force.leave",
                    "force.roster",
                    "force.duty",
                    "kernel.reorganisation",
                    "kernel.reorganisation_link");

    private static Stack stack;
    private static Connection owner;

    @BeforeAll
    static void load() throws SQLException {
        Path root = Path.of("").toAbsolutePath().resolve("../..").normalize();
        stack = Stack.forTests(root, "demo-data-test");
        stack.startDatabaseOnly();
        owner = stack.asOwner();
        assertTrue(DemoData.load(owner, DAY));
    }

    @AfterAll
    static void stop() throws SQLException {
        owner.close();
        stack.close();
    }

    @Test
    void hasThePublishedNumberOfWardsInEveryDistrict() throws SQLException {
        Map<String, Long> expected = new LinkedHashMap<>();
        String published =
                "Quận 1 10, Quận 12 11, Quận Gò Vấp 16, Quận Bình Thạnh 20, Quận Tân Bình 15,"
                        + " Quận Tân Phú 11, Quận Phú Nhuận 13, Thành phố Thủ Đức 34, Quận 3 12, Quận 10 14,"
                        + " Quận 11 16, Quận 4 13, Quận 5 14, Quận 6 14, Quận 8 16, Quận Bình Tân 10, Quận 7 10,"
                        + " Huyện Củ Chi 21, Huyện Hóc Môn 12, Huyện Bình Chánh 16, Huyện Nhà Bè 7,"
                        + " Huyện Cần Giờ 7";
        for (String part : published.split(", ")) {
            int blank = part.lastIndexOf(' ');
            expected.put(part.substring(0, blank), Long.valueOf(part.substring(blank + 1)));
        }
        Map<String, Long> found = new LinkedHashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select d.name, count(*) from kernel.unit_at('2022-02-14') w
                                join kernel.unit_at('2022-02-14') d on d.id = w.parent_id
                                where d.kind = 'DISTRICT' group by d.name
                                """)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        assertEquals(expected, found);
        assertEquals(335, number("select count(*) from kernel.unit_at('2022-02-14')"));
        assertEquals(312, found.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void hasTwelveThousandOfficersWithOneOpenPostingEachWhileTheyServe() throws SQLException {
        assertEquals(12_000, number("select count(*) from force.officer"));
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.officer o where
                            (select count(*) from force.posting p where p.officer_id = o.id and p.valid_to is null)
                            <> case when o.status in ('RETIRED', 'DISCHARGED') then 0 else 1 end
                        """));
    }

    @Test
    void everyWardHasTeamsThatTheRulesAllow() throws SQLException {
        assertEquals(312, number("select count(distinct unit_id) from force.neighbourhood"));
        assertEquals(
                number("select count(*) from force.neighbourhood"),
                number("select count(*) from force.team"));
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.team_at('2026-11-23') t
                        where t.members not between t.required - 1 and t.required
                        """));
        assertEquals(0, number("select count(*) from force.team_nights where nights > 10"));
        assertEquals(
                312 * 4,
                number("select count(*) from force.allowance_list where state = 'APPROVED'"));
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.allowance_list l where l.total <>
                            (select sum(a.total) from force.allowance_line a where a.list_id = l.id)
                        """));
    }

    @Test
    void officersRepeatTheirOpenPosting() throws SQLException {
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.officer o join force.posting p
                            on p.officer_id = o.id and p.valid_to is null
                        where (o.unit_id, o.position, o.posted_since) <> (p.unit_id, p.position, p.valid_from)
                        """));
    }

    @Test
    void historiesHaveNoGapAndGoBackAtMostFifteenYears() throws SQLException {
        assertEquals(
                0,
                number(
                        """
                        select count(*) from (select valid_to, lead(valid_from)
                            over (partition by officer_id order by valid_from) as next from force.posting) p
                        where next is not null and next <> valid_to
                        """));
        long first = number("select extract(year from min(valid_from)) from force.posting");
        assertTrue(first >= DAY.getYear() - 20, "first posting in " + first);
        assertTrue(
                number("select count(*) from force.posting") > 30_000, "careers have some length");
    }

    @Test
    void ranksHaveNoGapAndEndInTheOfficersOwn() throws SQLException {
        assertEquals(
                0,
                number(
                        """
                        select count(*) from (select valid_to, lead(valid_from)
                            over (partition by officer_id order by valid_from) as next from force.rank_held) r
                        where next is distinct from valid_to
                        """));
        assertEquals(
                12_000,
                number(
                        """
                        select count(*) from force.officer o join force.rank_held h
                            on h.officer_id = o.id and h.valid_to is null
                        where (o.rank, o.rank_since) = (h.rank, h.valid_from)
                        """));
    }

    @Test
    void noUnitGradesMoreExcellentThanItMay() throws SQLException {
        assertEquals(
                0,
                number(
                        """
                        select count(*) from (
                            select count(*) filter (where grade = 'EXCELLENT') as best,
                                count(*) filter (where grade = 'GOOD') as good
                            from force.evaluation group by unit_id, year) e
                        where best * 100 > good * 20
                        """));
        assertTrue(number("select count(*) from force.evaluation") > 50_000, "years of grades");
    }

    @Test
    void ageServiceRankAndIdNumberAgree() throws SQLException {
        assertAll(
                () ->
                        assertEquals(
                                0,
                                number(
                                        """
                                        select count(*) from force.officer
                                        where substr(personal_id, 5, 2) <> to_char(birth_date, 'YY')
                                           or substr(personal_id, 4, 1)::int <>
                                              (extract(year from birth_date)::int / 100 - 19) * 2
                                              + case sex when 'FEMALE' then 1 else 0 end
                                        """)),
                () ->
                        assertEquals(
                                0,
                                number(
                                        """
                                        select count(*) from force.officer
                                        where rank_since > '2026-11-23' or rank_since < birth_date + interval '18 years'
                                        """)),
                () ->
                        assertEquals(
                                0,
                                number(
                                        """
                                        select count(*) from force.officer o join force.position p on p.code = o.position
                                        join kernel.unit_at('2026-11-23') u on u.id = o.unit_id
                                        where not u.kind = any (p.unit_kinds)
                                        """)),
                () ->
                        assertEquals(
                                0,
                                number(
                                        """
                                        select count(*) from force.officer o join force.rank r on r.code = o.rank
                                        join force.position_ceiling c on c.position = o.position
                                        where r.level > c.level
                                        """)));
    }

    @Test
    void mostWardsHaveOneChiefAndNoneHasTwo() throws SQLException {
        String chiefs =
                """
                select count(*) from kernel.unit_at('2026-11-23') u where u.kind in ('WARD', 'COMMUNE', 'TOWNSHIP')
                and (select count(*) from force.officer o where o.unit_id = u.id and o.position = 'WARD_CHIEF'
                    and o.status not in ('RETIRED', 'DISCHARGED'))
                """;
        assertEquals(4, number(chiefs + " = 0"));
        assertEquals(0, number(chiefs + " > 1"));
    }

    @Test
    void someWardsAreShortAndSomeAreOver() throws SQLException {
        String wards =
                "select count(*) from force.report_strength('2026-11-23') where kind not in ('CITY', 'DISTRICT')";
        assertTrue(number(wards + " and present < establishment * 0.86") > 20);
        assertTrue(number(wards + " and present > establishment") > 15);
        assertEquals(0, number(wards + " and establishment not between 25 and 45"));
        String first =
                "select present - establishment from force.report_strength('2026-11-23') where code = ";
        assertTrue(number(first + "'Q01-03'") < -5);
        assertTrue(number(first + "'Q01-05'") > 2);
    }

    @Test
    void strengthOfThePastIsBelievable() throws SQLException {
        long then = number("select sum(present) from force.report_strength('2022-02-14')");
        long should = number("select sum(establishment) from force.report_strength('2022-02-14')");
        assertTrue(then > should * 0.8 && then < should * 1.1, then + " of " + should);
    }

    @Test
    void transfersAreUnderWay() throws SQLException {
        assertEquals(
                14,
                number(
                        """
                        select count(*) from force.transfer t join kernel.proposal p on p.id = t.proposal_id
                        where t.state = 'APPROVED' and p.state = 'APPROVED' and t.effective_on > '2026-11-23'
                        """));
        assertEquals(
                9,
                number(
                        """
                        select count(*) from force.transfer t join kernel.proposal p on p.id = t.proposal_id
                        where t.state = 'PROPOSED' and p.state = 'PENDING' and p.subject_id = t.id
                        """));
        assertTrue(
                number(
                                """
                                select count(*) from force.transfer t join force.posting p on p.decision_line_id = t.id
                                    and p.unit_id = t.to_unit and p.valid_from = t.effective_on
                                where t.state = 'IN_EFFECT'
                                """)
                        > 10);
    }

    /** It may be loaded at any hour of the day, the first one too. */
    @Test
    void nothingHasHappenedAfterTheDayBegan() throws SQLException {
        String dayBegins = "timestamptz '2026-11-23 00:00+07'";
        for (String time :
                List.of(
                        "changed_at from force.officer",
                        "made_at from force.transfer",
                        "ended_at from force.transfer",
                        "proposed_at from kernel.proposal",
                        "decided_at from kernel.proposal")) {
            int from = time.indexOf(' ');
            assertEquals(
                    0,
                    number(
                            "select count(*)"
                                    + time.substring(from)
                                    + " where "
                                    + time.substring(0, from)
                                    + " >= "
                                    + dayBegins),
                    time);
        }
    }

    @Test
    void transfersAreDecidedAfterTheyAreProposedAndEndNoEarlier() throws SQLException {
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.transfer t join kernel.proposal p on p.id = t.proposal_id
                        where t.made_at <> p.proposed_at or p.decided_at <= p.proposed_at or t.ended_at < p.decided_at
                           or (t.state = 'RETURNED' and t.ended_at <> p.decided_at)
                        """));
    }

    @Test
    void decisionsOfThePastYearAndOfDaysToCome() throws SQLException {
        assertTrue(
                number(
                                "select count(*) from force.decision where not single and state = 'IN_EFFECT'")
                        >= 8);
        assertEquals(
                "RETIREMENT TRAINING",
                text(
                        "select string_agg(kind, ' ' order by kind) from force.decision where not single"
                                + " and state = 'APPROVED' and effective_on > '2026-11-23'"));
        assertEquals(
                "RANK_PROMOTION",
                text(
                        """
                        select d.kind from force.decision d join kernel.proposal p on p.id = d.proposal_id
                        where not d.single and d.state = 'PROPOSED' and p.state = 'PENDING' and p.subject_id = d.id
                        """));
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.decision d
                        where not exists (select from force.decision_line l where l.decision_id = d.id)
                        """));
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.decision_line l join force.officer o on o.id = l.officer_id
                            join force.decision d on d.id = l.decision_id
                        where d.kind = 'RANK_PROMOTION' and d.state = 'IN_EFFECT'
                            and (o.rank <> l.rank or o.rank_since <> l.effective_on)
                        """));
    }

    @Test
    void aRoundOfPromotionIsUnderWayInTheFirstDistrict() throws SQLException {
        Map<String, Long> states =
                counts(
                        """
                        select c.state, count(*) from force.promotion_candidate c
                        join force.promotion_round r on r.id = c.round_id and r.state = 'OPEN'
                        group by c.state
                        """);
        assertTrue(states.getOrDefault("PROPOSED", 0L) >= 5, states::toString);
        assertTrue(states.getOrDefault("CANDIDATE", 0L) >= 5, states::toString);
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.promotion_candidate c
                        join force.officer o on o.id = c.officer_id
                        where o.rank <> c.from_rank or o.unit_id <> c.unit_id
                        """));
    }

    @Test
    void aStrengtheningPlanHasMovesThatCloseGapsAndOpenNone() throws SQLException {
        assertTrue(number("select moves from force.strengthening_plan where state = 'DONE'") >= 5);
        assertEquals(
                number("select gaps_before - moves from force.strengthening_plan"),
                number("select gaps_after from force.strengthening_plan"));
        assertEquals(0, number("select count(*) from force.strengthening_gap where after < 0"));
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.strengthening_move m
                        join force.officer o on o.id = m.officer_id
                        where o.unit_id <> m.from_unit or o.position <> m.from_position
                        """));
    }

    @Test
    void everyWardHasItsRosterOfTheseDays() throws SQLException {
        assertEquals(
                312,
                number(
                        """
                        select count(distinct unit_id) from force.roster
                        where '2026-11-23' between first_day and last_day
                        """));
        assertEquals(
                "2026-11-16 2026-12-13",
                text("select min(first_day) || ' ' || max(last_day) from force.roster"));
        assertTrue(number("select count(*) from force.roster where state = 'PUBLISHED'") > 300);
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.roster r
                        where (select count(distinct d.day) from force.duty d where d.roster_id = r.id) <> 28
                            or exists (select from force.duty d
                                where d.roster_id = r.id and d.in_force <> (r.state = 'PUBLISHED'))
                        """));
        assertTrue(
                number(
                                """
                                select count(*) from force.duty
                                where day = '2026-11-23' and in_force and officer_id is not null
                                """)
                        > 312 * 4);
    }

    @Test
    void aReorganisationIsDraftedThatFindsItsUnits() throws SQLException {
        assertEquals(
                "DRAFT 2027-02-01",
                text("select state || ' ' || effective_on from kernel.reorganisation"));
        assertEquals(
                0,
                number(
                        """
                        select count(*) from kernel.reorganisation_link l
                        where not exists (select from kernel.unit_at('2026-11-23') u where u.code = l.old_code)
                            or not exists (select from kernel.reorganisation_unit n where n.code = l.new_code)
                        """));
        assertEquals(13, number("select count(distinct old_code) from kernel.reorganisation_link"));
        assertEquals(3, number("select count(*) from kernel.reorganisation_unit"));
        assertEquals(
                "FULL PARTIAL",
                text("select string_agg(distinct part, ' ') from kernel.reorganisation_link"));
    }

    @Test
    void handoversOfMovesToComeHaveBegun() throws SQLException {
        assertTrue(
                number(
                                """
                                select count(*) from force.handover h
                                where h.state = 'OPEN' and exists (
                                    select from force.handover_item i where i.handover_id = h.id and i.given_by is not null)
                                """)
                        > 0);
        assertEquals(
                0,
                number(
                        """
                        select count(*) from force.handover h
                        where not exists (select from force.handover_item i where i.handover_id = h.id)
                        """));
    }

    @Test
    void everyDemoAccountIsAnOfficer() throws SQLException {
        assertEquals(
                "admin auditor commander.q1 hr hr.2 leadership officer.q1 registrar.q1 ward.q1",
                text("select string_agg(account, ' ' order by account) from force.officer"));
        assertEquals(
                "Q01-01",
                text(
                        """
                        select u.code from force.officer o join kernel.unit u on u.id = o.unit_id
                        where o.account = 'ward.q1'
                        """));
    }

    @Test
    void loadsOnceAndTheSameAgain() throws SQLException {
        assertFalse(DemoData.load(owner, DAY));
        String before = checksum();
        try (Statement statement = owner.createStatement()) {
            statement.execute("truncate kernel.unit cascade");
        }
        assertTrue(DemoData.load(owner, DAY));
        assertEquals(before, checksum());
    }

    private static String checksum() throws SQLException {
        StringBuilder sums = new StringBuilder();
        for (String table : TABLES) {
            sums.append(table)
                    .append(' ')
                    .append(
                            text(
                                    "select count(*) || ' ' || md5(string_agg(t::text, ',' order by t::text)) from "
                                            + table
                                            + " t"))
                    .append('\n');
        }
        return sums.toString();
    }

    private static Map<String, Long> counts(String sql) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
