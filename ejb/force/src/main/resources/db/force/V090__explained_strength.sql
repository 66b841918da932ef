-- Why the strength of a unit differs between two days: who is where on either day, by force.assignment_at, which knows of
-- everything that is decided already.

create function force.strength_moves(first_day date, second_day date)
    returns table (officer_id uuid, from_unit uuid, to_unit uuid, kind text, since date)
    language sql stable as $$
    select coalesce(a.officer_id, b.officer_id), a.unit_id, b.unit_id,
        case
            when b.officer_id is null and o.status in ('RETIRED', 'DISCHARGED') then o.status
            when b.officer_id is null then 'LEFT'
            when a.officer_id is null then 'RECRUITMENT'
            when p.kind is null then 'DECIDED'
            else p.kind
        end,
        b.since
    from force.assignment_at(first_day) a
    full join force.assignment_at(second_day) b on b.officer_id = a.officer_id
    join force.officer o on o.id = coalesce(a.officer_id, b.officer_id)
    left join force.posting p on p.officer_id = b.officer_id and p.unit_id = b.unit_id and p.valid_from = b.since
    where a.unit_id is distinct from b.unit_id
$$;
comment on function force.strength_moves(date, date) is
    'Officers who are elsewhere on the second day than on the first: how they came there; nobody who left has a unit then';

create function force.absence_at(at date)
    returns table (officer_id uuid, unit_id uuid, kind text)
    language sql stable as $$
    select a.officer_id, a.unit_id, case when l.officer_id is not null then 'LEAVE' else o.status end
    from force.assignment_at(at) a
    join force.officer o on o.id = a.officer_id
    left join (
        select distinct l.officer_id from force.leave l
        where l.state = 'APPROVED' and l.first_day <= at and l.last_day >= at) l on l.officer_id = a.officer_id
    where l.officer_id is not null or o.status in ('ON_LEAVE', 'STUDY', 'SECONDED_OUT')
$$;
comment on function force.absence_at(date) is
    'Officers posted to a unit and yet not there: approved leave on that day, or the present status';
