package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Neighbourhoods and security teams of every ward: residents, members with their nights of the last
 * months, and allowance lists of all but the last. Names are made up.
 */
final class DemoTeams {

    private static final long SEED = 20240701;
    private static final LocalDate START = LocalDate.of(2024, 7, 1);
    private static final int BASE_RESIDENTS = 2_700;
    private static final int STEP_RESIDENTS = 900;
    private static final int MONTHS = 5;

    /** The parameters that the migration sets. */
    private static final UUID RULE = UUID.fromString("01900000-0000-7000-8000-000000000060");

    private static final List<String> PLACES =
            List.of(
                    "Chốt đầu hẻm %d",
                    "Điểm trực nhà văn hóa số %d", "Chốt ngã tư số %d", "Điểm trực chợ số %d");

    private final Chance chance = new Chance(SEED);
    private final PersonNames names = new PersonNames(chance);
    private final PersonalIds ids = new PersonalIds(chance);
    private final LocalDate today;
    private final OffsetDateTime now;

    private final CopyTable neighbourhoods =
            new CopyTable(
                    "force.neighbourhood",
                    "id, unit_id, code, name, kind, valid_from, changed_at, changed_by");
    private final CopyTable residents =
            new CopyTable(
                    "force.neighbourhood_residents",
                    "neighbourhood_id, valid_from, valid_to, residents, households, source, set_by, set_at");
    private final CopyTable teams =
            new CopyTable("force.team", "id, established_on, decision_number, decision_date");
    private final CopyTable posts =
            new CopyTable("force.team_post", "id, team_id, name, valid_from");
    private final CopyTable members =
            new CopyTable(
                    "force.team_member",
                    "id, team_id, unit_id, full_name, birth_date, sex, personal_id, schooling, health_on,"
                            + " resident_since, leave_number, phone, joined_on, join_number, join_date, changed_at,"
                            + " changed_by");
    private final CopyTable positions =
            new CopyTable(
                    "force.team_position",
                    "member_id, team_id, position, valid_from, decision_number, decision_date");
    private final CopyTable nights =
            new CopyTable("force.team_nights", "member_id, month, nights, set_by, set_at");

    DemoTeams(LocalDate today, OffsetDateTime now) {
        this.today = today;
        this.now = now;
    }

    void store(Connection owner, List<DemoUnit> units) throws SQLException {
        List<DemoUnit> wards = units.stream().filter(DemoUnit::isGrassroots).toList();
        wards.forEach(this::ward);
        for (CopyTable table :
                List.of(neighbourhoods, residents, teams, posts, members, positions, nights)) {
            table.send(owner);
        }
        for (int back = MONTHS; back >= 2; back--) {
            lists(owner, wards, today.withDayOfMonth(1).minusMonths(back));
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "analyze force.neighbourhood, force.neighbourhood_residents, force.team_member,"
                            + " force.team_position, force.team_nights, force.allowance_line");
        }
    }

    private void ward(DemoUnit ward) {
        boolean hamlets = ward.kind().equals("COMMUNE");
        int count = chance.between(4, 8);
        for (int number = 1; number <= count; number++) {
            neighbourhood(ward, hamlets, number);
        }
    }

    private void neighbourhood(DemoUnit ward, boolean hamlets, int number) {
        UUID id = id();
        int people = chance.between(1_500, 4_800);
        neighbourhoods.row(
                id,
                ward.id(),
                (hamlets ? "AP-%02d" : "KP-%02d").formatted(number),
                (hamlets ? "Ấp " : "Khu phố ") + number,
                hamlets ? "HAMLET" : "QUARTER",
                START,
                now,
                DemoData.MADE_BY);
        LocalDate counted = LocalDate.of(today.getYear(), 1, 1);
        boolean twice = counted.isAfter(START) && chance.percent(70);
        residents(id, START, twice ? counted : null, people);
        int latest = twice ? people * chance.between(96, 108) / 100 : people;
        if (twice) {
            residents(id, counted, null, latest);
        }
        String decision = chance.between(20, 90) + "/QĐ-UBND";
        teams.row(id, START, decision, START.minusDays(6));
        if (chance.percent(60)) {
            posts.row(
                    id(),
                    id,
                    chance.oneOf(PLACES).formatted(chance.between(1, 60)),
                    START.plusDays(chance.between(0, 90)));
        }
        int above = Math.max(0, latest - BASE_RESIDENTS);
        int wanted = 3 + (above + STEP_RESIDENTS - 1) / STEP_RESIDENTS;
        int there = chance.percent(22) ? wanted - 1 : wanted;
        for (int i = 0; i < there; i++) {
            member(ward, id, i == 0 ? "LEADER" : i == 1 ? "DEPUTY" : "MEMBER", decision);
        }
    }

    private void residents(UUID id, LocalDate from, LocalDate to, int people) {
        residents.row(
                id,
                from,
                to,
                people,
                people * 10 / chance.between(34, 42),
                "Báo cáo của Công an phường, xã",
                DemoData.MADE_BY,
                now);
    }

    private void member(DemoUnit ward, UUID team, String position, String decision) {
        UUID id = id();
        Sex sex = chance.percent(82) ? Sex.MALE : Sex.FEMALE;
        int year = chance.between(START.getYear() - 68, START.getYear() - 24);
        if (chance.percent(1)) {
            year = START.getYear() - 73;
        }
        LocalDate born = LocalDate.of(year, chance.between(1, 12), chance.between(1, 28));
        boolean old = START.getYear() - year > 70;
        boolean late = chance.percent(18);
        LocalDate joined = late ? later() : START;
        String number = late ? chance.between(91, 300) + "/QĐ-UBND" : decision;
        members.row(
                id,
                team,
                ward.id(),
                names.next(sex, year),
                born,
                sex,
                ids.next(sex, born),
                chance.percent(35)
                        ? "LOWER_SECONDARY"
                        : chance.percent(75) ? "UPPER_SECONDARY" : "HIGHER",
                chance.percent(98) ? joined.minusDays(chance.between(15, 120)) : null,
                joined.minusMonths(chance.between(14, 400)),
                old ? chance.between(1, 40) + "/UBND" : null,
                "0900" + "%06d".formatted(chance.between(0, 999_999)),
                joined,
                number,
                joined.minusDays(6),
                now,
                DemoData.MADE_BY);
        positions.row(id, team, position, joined, number, joined.minusDays(6));
        for (int back = MONTHS; back >= 1; back--) {
            LocalDate month = today.withDayOfMonth(1).minusMonths(back);
            if (joined.isBefore(month.plusMonths(1)) && (back > 1 || chance.percent(70))) {
                nights.row(id, month, chance.between(4, 10), DemoData.MADE_BY, now);
            }
        }
    }

    /** Some day since the teams began, the first of a month. */
    private LocalDate later() {
        int months = (int) Math.max(1, START.until(today).toTotalMonths() - 1);
        return START.plusMonths(chance.between(1, months)).withDayOfMonth(1);
    }

    /** The approved lists of a month, by the same counts as the application's. */
    private void lists(Connection owner, List<DemoUnit> wards, LocalDate month)
            throws SQLException {
        CopyTable rows =
                new CopyTable(
                        "force.allowance_list",
                        "id, unit_id, month, edition, rule_id, state, people, nights, total, made_by, made_at");
        OffsetDateTime made = month.plusMonths(1).plusDays(2).atTime(now.toOffsetTime());
        for (DemoUnit ward : wards) {
            rows.row(id(), ward.id(), month, 1, RULE, "DRAFT", 0, 0, 0, DemoData.MADE_BY, made);
        }
        rows.send(owner);
        run(
                owner,
                """
                insert into force.allowance_line (list_id, ordinal, member_id, neighbourhood, full_name, birth_date,
                    position, month_days, leader_days, deputy_days, member_days, nights, allowance, night_pay, total)
                select c.list_id, row_number() over (partition by c.list_id order by c.code,
                        case c.position when 'LEADER' then 1 when 'DEPUTY' then 2 else 3 end, c.given_name, c.id),
                    c.id, c.name, c.full_name, c.birth_date, c.position, c.month_days,
                    case when c.position = 'LEADER' then c.days else 0 end,
                    case when c.position = 'DEPUTY' then c.days else 0 end,
                    case when c.position = 'MEMBER' then c.days else 0 end,
                    c.nights, c.allowance, c.nights * c.night_allowance, c.allowance + c.nights * c.night_allowance
                from (
                    select l.id as list_id, m.id, n.code, n.name, m.full_name, m.given_name, m.birth_date, p.position,
                        d.month_days, d.month_days - greatest(0, p.valid_from - l.month) as days,
                        coalesce(w.nights, 0) as nights, r.night_allowance,
                        round((d.month_days - greatest(0, p.valid_from - l.month))
                            * case p.position when 'LEADER' then r.leader_allowance
                                when 'DEPUTY' then r.deputy_allowance else r.member_allowance end::numeric
                            / d.month_days)::bigint as allowance
                    from force.allowance_list l
                    join force.team_rule r on r.id = l.rule_id
                    join force.team_member m on m.unit_id = l.unit_id
                    join force.neighbourhood n on n.id = m.team_id
                    join force.team_position p on p.member_id = m.id and p.valid_from < l.month + interval '1 month'
                    left join force.team_nights w on w.member_id = m.id and w.month = l.month
                    cross join lateral (select extract(day from l.month + interval '1 month' - interval '1 day')::int
                        as month_days) d
                    where l.month = ?::date) c
                """,
                month);
        run(
                owner,
                """
                update force.allowance_list l set people = s.people, nights = s.nights, total = s.total
                from (select list_id, count(*) as people, sum(nights) as nights, sum(total) as total
                    from force.allowance_line group by list_id) s
                where s.list_id = l.id and l.month = ?::date
                """,
                month);
        run(
                owner,
                """
                update force.allowance_list set state = 'APPROVED', approved_by = 'hr', approved_at = made_at + interval '1 day'
                where month = ?::date
                """,
                month);
    }

    private static void run(Connection owner, String sql, LocalDate month) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, month);
            statement.executeUpdate();
        }
    }

    private UUID id() {
        return chance.id(now.toInstant().toEpochMilli());
    }
}
