-- One decision supersedes another that is in effect: what that one made is undone, and what stood before holds on.

alter table force.decision_line
    add column home_unit     uuid references kernel.unit,
    add column home_position text references force.position,
    add column from_status   text
        check (from_status in ('ACTIVE', 'ON_LEAVE', 'STUDY', 'SECONDED_OUT', 'RETIRED', 'DISCHARGED')),
    add constraint decision_line_home check ((home_unit is null) = (home_position is null));
comment on column force.decision_line.home_unit is
    'Where the officer returns to if that is not where the officer was before: one who is away for a time goes on elsewhere, or longer';
comment on column force.decision_line.from_status is 'Standing of the officer until it took effect';

-- What a superseded raise brought is taken out of the register; career_version keeps it.
grant delete on force.salary_held to phaodai_app;

create or replace view force.planned_move as
    select l.id, l.officer_id, l.to_unit as unit_id, l.position, l.effective_on as since
    from force.decision_line l
    where l.state = 'APPROVED' and l.theme = 'POSTING'
        and (l.to_unit, l.position) is distinct from (l.from_unit, l.from_position)
    union all
    select l.id, l.officer_id, coalesce(l.home_unit, l.from_unit), coalesce(l.home_position, l.from_position), l.ends_on
    from force.decision_line l
    where l.state in ('APPROVED', 'IN_EFFECT') and l.theme = 'POSTING' and l.ends_on is not null
        and l.returned_on is null
        and (l.to_unit, l.position)
            is distinct from (coalesce(l.home_unit, l.from_unit), coalesce(l.home_position, l.from_position))
        -- moved on before, or by what supersedes it, nobody returns
        and not exists (
            select from force.decision_line n
            where n.officer_id = l.officer_id and n.id <> l.id and n.state = 'APPROVED' and n.theme = 'POSTING'
                and (n.to_unit is null or n.ends_on is not null
                    or (n.to_unit, n.position) is distinct from (n.from_unit, n.from_position))
                and (n.effective_on < l.ends_on or n.superseding and n.effective_on = l.ends_on));

create or replace function force.strength_moves(first_day date, second_day date)
    returns table (officer_id uuid, from_unit uuid, to_unit uuid, kind text, since date)
    language sql stable as $$
    select coalesce(a.officer_id, b.officer_id), a.unit_id, b.unit_id,
        case
            when b.officer_id is null then
                case
                    when o.status in ('RETIRED', 'DISCHARGED') then o.status
                    when y.kind = 'RETIREMENT' then 'RETIRED'
                    when y.kind = 'DISCHARGE' then 'DISCHARGED'
                    else 'LEFT'
                end
            when a.officer_id is null then 'RECRUITMENT'
            when p.kind is not null then p.kind
            when y.returns then 'RETURN'
            when y.kind in ('APPOINT', 'REAPPOINT') then 'APPOINTMENT'
            when y.kind = 'DISMISS' then 'RELIEF'
            when y.kind in ('TRANSFER', 'ROTATION', 'SECONDMENT', 'REINFORCEMENT') then y.kind
            else 'DECIDED'
        end,
        b.since
    from force.assignment_at(first_day) a
    full join force.assignment_at(second_day) b on b.officer_id = a.officer_id
    join force.officer o on o.id = coalesce(a.officer_id, b.officer_id)
    left join force.posting p on p.officer_id = b.officer_id and p.unit_id = b.unit_id and p.valid_from = b.since
    left join (
        select distinct on (m.officer_id) m.officer_id, d.kind,
            coalesce(l.home_unit, l.from_unit) is not distinct from m.unit_id as returns
        from force.planned_move m
        join force.decision_line l on l.id = m.id
        join force.decision d on d.id = l.decision_id
        where m.since <= second_day
        order by m.officer_id, m.since desc, m.id desc) y on y.officer_id = o.id
    where a.unit_id is distinct from b.unit_id
$$;

-- A reorganisation takes the unit to which somebody returns along.
create or replace function force.redirect_moves(units uuid[], targets uuid[], officers uuid[], places uuid[], moves uuid[],
        move_places uuid[]) returns bigint language plpgsql as $$
declare
    changed bigint;
begin
    if to_regclass('force.decision_line') is null then
        update force.transfer t set from_unit = w.f, to_unit = w.g, version = t.version + 1
            from force.moves_redirected(units, targets, officers, places, moves, move_places) w
            where w.id = t.id and (w.f, w.g) is distinct from (t.from_unit, t.to_unit)
                and (w.f <> w.g or t.from_position <> t.position);
        get diagnostics changed = row_count;
    else
        update force.decision_line l set from_unit = w.f, to_unit = w.g, version = l.version + 1
            from force.moves_redirected(units, targets, officers, places, moves, move_places) w
            where w.id = l.id and (w.f, w.g) is distinct from (l.from_unit, l.to_unit)
                and (w.g is null or w.f <> w.g or l.from_position <> l.position);
        get diagnostics changed = row_count;
        -- whoever is away for a time comes back to the successor
        update force.decision_line l
            set from_unit = coalesce(
                    (select c.place from unnest(officers, places) c (officer, place) where c.officer = l.officer_id),
                    (select u.target from unnest(units, targets) u (unit, target) where u.unit = l.from_unit)),
                version = l.version + 1
            where l.state = 'IN_EFFECT' and l.ends_on is not null and l.returned_on is null and l.from_unit = any(units);
        update force.decision_line l
            set home_unit = coalesce(
                    (select c.place from unnest(officers, places) c (officer, place) where c.officer = l.officer_id),
                    (select u.target from unnest(units, targets) u (unit, target) where u.unit = l.home_unit)),
                version = l.version + 1
            where l.state in ('PROPOSED', 'APPROVED', 'IN_EFFECT') and l.returned_on is null and l.home_unit = any(units);
    end if;
    return changed;
end $$;

-- What the conditions for the next rank are without the rank that a superseded decision brought.
create function force.promotion_check_without(at date, known date, superseded uuid)
    returns table (officer_id uuid, unit_id uuid, "position" text, "rank" text, level smallint, since date, demoted boolean,
        next_rank text, due_months integer, due_on date, term_source text,
        ceiling smallint, ceiling_source text,
        evaluated_from integer, evaluated_to integer, evaluated integer, rule_source text,
        disciplined boolean, standard text[], standard_held boolean, standard_source text,
        limit_on date, limit_source text, service_left_months smallint,
        term_met boolean, ceiling_met boolean, evaluation_met boolean, discipline_met boolean, standard_met boolean,
        age_met boolean, service_left_met boolean, eligible boolean)
    language sql stable parallel safe as $$
    select c.*, c.next_rank is not null and c.term_met and c.ceiling_met and c.evaluation_met and c.discipline_met
        and c.standard_met and c.age_met and c.service_left_met
    from (
        select f.*,
            coalesce(f.due_on <= at, false) as term_met,
            f.ceiling is null or f.level < f.ceiling as ceiling_met,
            f.rule_source is not null and f.evaluated >= f.evaluated_to - f.evaluated_from + 1 as evaluation_met,
            not f.disciplined as discipline_met,
            f.standard is null or f.standard_held as standard_met,
            f.limit_on is null or f.limit_on > at as age_met,
            f.service_left_months is null
                or coalesce(f.limit_on >= (at + make_interval(months => f.service_left_months))::date, true)
                as service_left_met
        from (
            select a.officer_id, a.unit_id, a.position, h.rank, r.level, h.valid_from as since,
                h.kind = 'DEMOTION' as demoted, n.code as next_rank,
                case when h.kind = 'DEMOTION' then u.after_demotion_months else t.months end as due_months,
                (h.valid_from + make_interval(months =>
                    case when h.kind = 'DEMOTION' then u.after_demotion_months else t.months end))::date as due_on,
                case when h.kind = 'DEMOTION' then u.source else t.source end as term_source,
                p.level as ceiling, p.source as ceiling_source,
                y.first as evaluated_from, y.last as evaluated_to,
                (select count(*)::integer from force.evaluation e
                 where e.officer_id = a.officer_id and e.year between y.first and y.last and e.grade = any(u.grades)
                ) as evaluated, u.source as rule_source,
                exists (select from force.discipline d
                 where d.officer_id = a.officer_id and d.valid_from <= at and (d.valid_to is null or d.valid_to > at)
                ) as disciplined,
                s.qualifications as standard,
                case when s.qualifications is not null then exists (select from force.qualification q
                    where q.officer_id = a.officer_id and q.kind = any(s.qualifications) and q.valid_from <= at
                        and (q.expires_on is null or q.expires_on >= at)) end as standard_held,
                s.source as standard_source,
                l.reached_on as limit_on, l.source as limit_source, u.service_left_months
            from force.assignment_at(at) a
            join force.officer o on o.id = a.officer_id
            join force.rank_held h on h.officer_id = a.officer_id and h.valid_from <= at
                and (superseded is null or h.decision_id is distinct from superseded)
                and (h.valid_to is null or h.valid_to > at or superseded is not null and exists (
                    select from force.rank_held w
                    where w.officer_id = h.officer_id and w.decision_id = superseded and w.valid_from = h.valid_to
                        and (w.valid_to is null or w.valid_to > at)))
            join force.rank r on r.code = h.rank
            join (select x.officer_id, min(x.valid_from) as joined from force.posting x group by x.officer_id) j
                on j.officer_id = a.officer_id
            left join force.rank n on n.category = r.category and n.level = r.level + 1
            left join (select x.rank, (x.years * 12)::integer as months, x.source from force.rank_term x
                where x.valid_from <= at and (x.valid_to is null or x.valid_to > at)) t on t.rank = h.rank
            left join force.position_ceiling p on p.position = a.position and p.valid_from <= at
                and (p.valid_to is null or p.valid_to > at)
            left join force.promotion_rule u on r.level between u.from_level and u.to_level and u.valid_from <= at
                and (u.valid_to is null or u.valid_to > at)
            left join force.promotion_standard s on s.level = r.level and s.valid_from <= at
                and (s.valid_to is null or s.valid_to > at)
            left join lateral force.service_limit(r.category, r.level, o.sex, o.birth_date) l on true
            cross join lateral (
                select greatest(z.last - u.evaluated_years + 1,
                        extract(year from j.joined + make_interval(months => u.served_months) - interval '1 day')::integer)
                        as first,
                    z.last
                from (select extract(year from least(at, known))::integer - 1 as last) z) y
        ) f
    ) c
$$;
comment on function force.promotion_check_without(date, date, uuid) is
    'As force.promotion_check, as if a decision had brought no rank; null for none';

create or replace function force.promotion_check(at date, known date)
    returns table (officer_id uuid, unit_id uuid, "position" text, "rank" text, level smallint, since date, demoted boolean,
        next_rank text, due_months integer, due_on date, term_source text,
        ceiling smallint, ceiling_source text,
        evaluated_from integer, evaluated_to integer, evaluated integer, rule_source text,
        disciplined boolean, standard text[], standard_held boolean, standard_source text,
        limit_on date, limit_source text, service_left_months smallint,
        term_met boolean, ceiling_met boolean, evaluation_met boolean, discipline_met boolean, standard_met boolean,
        age_met boolean, service_left_met boolean, eligible boolean)
    language sql stable parallel safe as $$
    select * from force.promotion_check_without(at, known, null)
$$;
