-- A plan can be set up and its moves fixed before it is worked out for the first time.

alter table force.strengthening_plan drop constraint strengthening_plan_state_check;
alter table force.strengthening_plan add constraint strengthening_plan_state_check
    check (state in ('DRAFT', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'DECIDED'));

-- They, too, follow when units are reorganised, and stay set up only.
create or replace function force.plans_touched(units uuid[], at date) returns setof uuid
    language sql stable as $$
    select p.id from force.strengthening_plan p
    where p.state in ('DRAFT', 'QUEUED', 'RUNNING', 'DONE') and p.on_day >= at
        and (p.unit_id = any(units) or p.state = 'RUNNING' and cardinality(units) > 0
            or exists (select from force.strengthening_pin x where x.plan_id = p.id and x.unit_id = any(units))
            or exists (select from force.strengthening_gap g where g.plan_id = p.id and g.unit_id = any(units))
            or exists (select from force.strengthening_move m where m.plan_id = p.id
                and (m.from_unit = any(units) or m.to_unit = any(units))))
$$;

create or replace function force.move_plans(units uuid[], targets uuid[], at date, now_at timestamptz) returns bigint
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
        state = case p.state when 'DRAFT' then 'DRAFT' else 'QUEUED' end, stopped = false, gaps_before = null,
        gaps_after = null, under_before = null, under_after = null, moves = null, first_millis = null,
        first_closed = null, score = null, requested_at = now_at, started_at = null, finished_at = null, claim = null,
        lease_until = null, failure = null, failure_about = null
    where p.id = any(touched);
    return cardinality(touched);
end $$;
