package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Work in progress: handovers before moves to come, a round of promotion in which some units have
 * proposed, a strengthening plan with its moves. Worked out in the database from the rest of the
 * data.
 */
final class DemoWork {

    private static final String ROUND_OF = "Q01";
    private static final int AHEAD = 30;
    private static final int MONTHS_IN_POST = 24;
    private static final int MONTHS_LEFT = 24;
    private static final int MOST_MOVES = 40;

    private final Chance chance;
    private final LocalDate today;
    private final OffsetDateTime entered;
    private final Connection owner;

    DemoWork(Chance chance, LocalDate today, OffsetDateTime entered, Connection owner) {
        this.chance = chance;
        this.today = today;
        this.entered = entered;
        this.owner = owner;
    }

    void store(List<DemoUnit> units) throws SQLException {
        handovers();
        round(unit(units, ROUND_OF));
        plan(units.stream().filter(DemoUnit::isCity).findFirst().orElseThrow().id());
    }

    private static UUID unit(List<DemoUnit> units, String code) {
        return units.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Of moves that are approved for the days to come: begun before by hand. */
    private void handovers() throws SQLException {
        run(
                """
                insert into force.handover (officer_id, unit_id, "position", to_unit, moves_on, opened_by, opened_at, told)
                select l.officer_id, l.from_unit, l.from_position, l.to_unit, l.effective_on, 'hr', ?, true
                from force.decision_line l
                where l.state = 'APPROVED' and l.to_unit is not null and l.effective_on between ? and ?
                order by l.effective_on, l.officer_id
                on conflict do nothing
                """,
                entered,
                today,
                today.plusDays(AHEAD));
        run(
                """
                update force.handover_item i set given_note = 'Đủ, đúng sổ sách', given_by = 'demo', given_at = ?
                from force.handover h
                where h.id = i.handover_id and h.moves_on > ? and i.ordinal < 3
                """,
                entered,
                today);
    }

    /** Its wards have proposed, but for the first, whose chief has it before him. */
    private void round(UUID district) throws SQLException {
        UUID id = chance.id(entered.toInstant().toEpochMilli());
        LocalDate heldOn = today.plusMonths(1).withDayOfMonth(1);
        run(
                """
                insert into force.promotion_round (id, name, unit_id, held_on, closes_on, state, made_by, made_at)
                values (?, ?, ?, ?, ?, 'OPEN', 'hr', ?)
                """,
                id,
                "Đợt xét thăng cấp bậc hàm tháng %02d/%d"
                        .formatted(heldOn.getMonthValue(), heldOn.getYear()),
                district,
                heldOn,
                heldOn.minusDays(1),
                entered.minusDays(4));
        run(
                """
                insert into force.promotion_candidate (round_id, officer_id, unit_id, position, from_rank, rank, demoted,
                    state, proposed_by, proposed_at, reason)
                select ?, c.officer_id, c.unit_id, c.position, c.rank, c.next_rank, c.demoted, s.state,
                    case when s.state <> 'CANDIDATE' then 'commander.q1' end,
                    case when s.state <> 'CANDIDATE' then ?::timestamptz end,
                    case when s.state = 'HELD_BACK' then 'Đơn vị đề nghị xét vào đợt sau, khi hoàn thành lớp bồi dưỡng.' end
                from force.promotion_check(?, ?) c
                join kernel.unit u on u.id = c.unit_id
                cross join lateral (select case
                    when u.code in ('Q01', 'Q01-01') or abs(hashtext(c.officer_id::text)) % 4 = 0 then 'CANDIDATE'
                    when abs(hashtext(c.officer_id::text)) % 11 = 1 then 'HELD_BACK' else 'PROPOSED' end as state) s
                where c.eligible and (u.id = ? or exists (select from kernel.unit_shape x
                    where x.unit_id = u.id and x.parent_id = ? and x.valid_to is null))
                """,
                id, entered.minusDays(1), heldOn, today, district, district);
    }

    /**
     * People to spare go to the same post elsewhere in their district where somebody is missing.
     */
    private void plan(UUID city) throws SQLException {
        LocalDate onDay = today.plusMonths(2).withDayOfMonth(1);
        UUID id = chance.id(entered.toInstant().toEpochMilli());
        run(
                """
                create temporary table demo_post on commit drop as
                select e.unit_id, e.position, e.authorised, coalesce(a.present, 0)::integer as present, s.name, s.parent_id,
                    sum(e.authorised) over (partition by e.unit_id) as unit_authorised,
                    sum(coalesce(a.present, 0)) over (partition by e.unit_id) as unit_present,
                    c.percent, p.commanding
                from force.establishment e
                join force.position p on p.code = e.position
                join kernel.unit_shape s on s.unit_id = e.unit_id and s.valid_to is null
                left join force.minimum_cover c on c.unit_kind = s.kind and c.valid_to is null
                left join (select x.unit_id, x.position, count(*) as present from force.assignment_at(?) x
                    group by x.unit_id, x.position) a on a.unit_id = e.unit_id and a.position = e.position
                where e.valid_from <= ? and (e.valid_to is null or e.valid_to > ?) and e.authorised > 0
                """,
                onDay,
                onDay,
                onDay);
        run(
                """
                insert into force.strengthening_plan (id, unit_id, name, on_day, kind, seconds, most_moves, state,
                    first_millis, requested_at, started_at, finished_at, made_by, made_at)
                values (?, ?, ?, ?, 'TRANSFER', 60, ?, 'DONE', 2400, ?, ?, ?, 'hr', ?)
                """,
                id,
                city,
                "Tăng cường cơ sở từ %02d/%d".formatted(onDay.getMonthValue(), onDay.getYear()),
                onDay,
                MOST_MOVES,
                entered.minusHours(2),
                entered.minusHours(2),
                entered.minusHours(2).plusMinutes(1),
                entered.minusHours(2));
        run(
                """
                insert into force.strengthening_rule (plan_id, code, value, usual)
                select ?, r.code, r.value, r.value from force.planning_rule r
                where r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
                """,
                id,
                onDay,
                onDay);
        run(
                """
                insert into force.strengthening_move (id, plan_id, ordinal, officer_id, from_unit, from_position, to_unit,
                    position, why)
                with seat as (
                    select p.*, row_number() over (partition by p.parent_id, p.position
                        order by p.unit_present::numeric / p.unit_authorised, p.unit_id, n) as turn
                    from demo_post p cross join generate_series(1, p.authorised - p.present) n
                    where p.percent is not null and not p.commanding),
                spare as (
                    select a.officer_id, a.since, p.*, row_number() over (partition by a.unit_id, a.position
                        order by a.since, a.officer_id) as place
                    from demo_post p
                    join force.assignment_at(?) a on a.unit_id = p.unit_id and a.position = p.position
                    join force.officer o on o.id = a.officer_id and o.status = 'ACTIVE' and o.account is null
                    where p.present > p.authorised and p.percent is not null
                        and a.since <= (?::date - make_interval(months => ?))
                        and a.officer_id not in (select f.officer_id from force.retirement_forecast(?) f
                            where f.limit_on < (?::date + make_interval(months => ?)))
                        and not exists (select from force.decision_line l
                            where l.officer_id = a.officer_id and l.state in ('PROPOSED', 'APPROVED'))
                        and not exists (select from force.move_statement m
                            where m.officer_id = a.officer_id and m.kind in ('HARDSHIP_STAY', 'WISH_STAY', 'WISH_UNIT'))),
                giver as (
                    select s.*, row_number() over (partition by s.parent_id, s.position order by s.place, s.officer_id) as turn
                    from spare s where s.place <= s.present - s.authorised),
                paired as (
                    select g.officer_id, g.unit_id as from_unit, g.name as from_name, g.present - g.authorised as surplus,
                        g.unit_present as giving, ceil(g.unit_authorised * g.percent / 100.0)::integer as least,
                        g.since, t.unit_id as to_unit, t.name as to_name, t.position, t.authorised - t.present as gap
                    from giver g join seat t on t.parent_id = g.parent_id and t.position = g.position and t.turn = g.turn
                    where g.unit_id <> t.unit_id
                    order by t.parent_id, t.unit_id, t.position, g.officer_id limit ?),
                counted as (
                    select p.*, count(*) over (partition by p.to_unit, p.position) as filled,
                        count(*) over (partition by p.from_unit) as given,
                        row_number() over (order by p.to_name, p.position, p.officer_id) as ordinal
                    from paired p)
                select uuidv7(), ?, c.ordinal, c.officer_id, c.from_unit, c.position, c.to_unit, c.position,
                    array['GAP' || chr(31) || c.to_name || chr(31) || c.gap || chr(31) || c.gap - c.filled,
                        'SURPLUS' || chr(31) || c.from_name || chr(31) || c.surplus,
                        'GIVER_KEEPS' || chr(31) || c.from_name || chr(31) || c.giving - c.given || chr(31) || c.least,
                        'SAME_DISTRICT', 'SAME_POSITION',
                        'TIME_IN_POST' || chr(31) || (extract(year from age(?::date, c.since)) * 12
                            + extract(month from age(?::date, c.since)))::integer || chr(31) || ?::integer]
                from counted c
                """,
                onDay,
                onDay,
                MONTHS_IN_POST,
                onDay,
                onDay,
                MONTHS_LEFT,
                MOST_MOVES,
                id,
                onDay,
                onDay,
                MONTHS_IN_POST);
        run(
                """
                insert into force.strengthening_gap (plan_id, unit_id, position, authorised, before, after, candidates)
                select ?, p.unit_id, p.position, p.authorised, p.authorised - p.present,
                    p.authorised - p.present - count(m.id), count(m.id)
                from demo_post p
                left join force.strengthening_move m on m.plan_id = ? and m.to_unit = p.unit_id and m.position = p.position
                where p.authorised > p.present
                group by p.unit_id, p.position, p.authorised, p.present
                """,
                id,
                id);
        run(
                """
                update force.strengthening_plan p set gaps_before = g.before, gaps_after = g.after, moves = m.moves,
                    first_closed = g.before - g.after, under_before = u.under, under_after = u.under
                from (select sum(x.before) as before, sum(x.after) as after from force.strengthening_gap x where x.plan_id = ?) g,
                    (select count(*) as moves from force.strengthening_move x where x.plan_id = ?) m,
                    (select coalesce(sum(greatest(0, ceil(x.unit_authorised * x.percent / 100.0) - x.unit_present)), 0) as under
                        from (select distinct d.unit_id, d.unit_authorised, d.unit_present, d.percent from demo_post d
                            where d.percent is not null) x) u
                where p.id = ?
                """,
                id,
                id,
                id);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
