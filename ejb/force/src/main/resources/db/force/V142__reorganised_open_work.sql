-- Open work goes on when units are reorganised: answers of readiness checklists, rounds of promotion, strengthening plans.

-- An answer goes along only where it still says the same: of a unit that goes on whole in another, which nobody else
-- of its parts has answered for. The others stay where they were given, and are asked anew.
create function force.readiness_answers_going(units uuid[], targets uuid[], whole boolean[], at date)
    returns table (id uuid, unit_id uuid, target uuid, goes boolean)
    language sql stable as $$
    with place as (
        select x.unit_id, x.target, x.whole from unnest(units, targets, whole) as x (unit_id, target, whole)
        where x.unit_id <> x.target)
    select a.id, a.unit_id, p.target,
        p.whole and count(*) over (partition by p.target, a.period, a.item) = 1
            and not exists (select from force.readiness_answer o
                where o.unit_id = p.target and o.period = a.period and o.item = a.item)
    from force.readiness_answer a
    join place p on p.unit_id = a.unit_id
    where a.period + 13 >= at
$$;
comment on function force.readiness_answers_going(uuid[], uuid[], boolean[], date) is
    'Answers of reporting months that are not over on the day, of units that end; whether each goes to the successor';

-- Rounds that are not over: candidates are proposed by the unit where they serve.
create function force.move_rounds(units uuid[], targets uuid[], subjects uuid[], places uuid[]) returns bigint
    language plpgsql as $$
declare
    touched uuid[];
begin
    touched := array(
        select r.id from force.promotion_round r
        where r.state in ('OPEN', 'REVIEW') and (r.unit_id = any(units) or exists (
            select from force.promotion_candidate c where c.round_id = r.id and c.unit_id = any(units))));
    update force.promotion_round r set unit_id = w.target, version = r.version + 1
    from unnest(units, targets) as w (unit_id, target)
    where r.id = any(touched) and r.unit_id = w.unit_id and w.target <> w.unit_id;
    update force.promotion_candidate c set unit_id = coalesce(p.place, w.target)
    from unnest(units, targets) as w (unit_id, target), force.promotion_candidate k
    left join unnest(subjects, places) as p (subject, place) on p.subject = k.officer_id
    where c.round_id = any(touched) and k.round_id = c.round_id and k.officer_id = c.officer_id
        and c.unit_id = w.unit_id and coalesce(p.place, w.target) <> c.unit_id;
    return cardinality(touched);
end $$;

create function force.plans_touched(units uuid[], at date) returns setof uuid
    language sql stable as $$
    select p.id from force.strengthening_plan p
    where p.state in ('QUEUED', 'RUNNING', 'DONE') and p.on_day >= at
        and (p.unit_id = any(units) or p.state = 'RUNNING' and cardinality(units) > 0
            or exists (select from force.strengthening_pin x where x.plan_id = p.id and x.unit_id = any(units))
            or exists (select from force.strengthening_gap g where g.plan_id = p.id and g.unit_id = any(units))
            or exists (select from force.strengthening_move m where m.plan_id = p.id
                and (m.from_unit = any(units) or m.to_unit = any(units))))
$$;
comment on function force.plans_touched(uuid[], date) is 'Plans for days from this one on that know one of the units and are not decided';

-- Plans name the successors, keep their pins, and are worked out anew: gaps and givers are no longer the same.
create function force.move_plans(units uuid[], targets uuid[], at date, now_at timestamptz) returns bigint
    language plpgsql as $$
declare
    touched uuid[];
begin
    touched := array(select force.plans_touched(units, at));
    update force.strengthening_pin x set unit_id = w.target
    from unnest(units, targets) as w (unit_id, target)
    where x.plan_id = any(touched) and x.unit_id = w.unit_id;
    delete from force.strengthening_move where plan_id = any(touched);
    delete from force.strengthening_gap where plan_id = any(touched);
    update force.strengthening_plan p set unit_id = coalesce(
            (select w.target from unnest(units, targets) as w (unit_id, target) where w.unit_id = p.unit_id), p.unit_id),
        state = 'QUEUED', stopped = false, gaps_before = null, gaps_after = null, under_before = null,
        under_after = null, moves = null, first_millis = null, score = null, requested_at = now_at, started_at = null,
        finished_at = null, claim = null, lease_until = null, failure = null, failure_about = null
    where p.id = any(touched);
    return cardinality(touched);
end $$;
