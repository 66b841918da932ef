-- Who is posted to a unit and yet away on a day: by the period of the leave or training, decided ones of days to come among
-- them. A status without a period says something about today only.

drop function force.absence_at(date);
create function force.absence_at(at date)
    returns table (officer_id uuid, unit_id uuid, kind text, since date, until date)
    language sql stable as $$
    select distinct on (a.officer_id) a.officer_id, a.unit_id, w.kind, w.since, w.until
    from (
        select l.officer_id, 'LEAVE' as kind, l.first_day as since, l.last_day as until, 1 as choice
        from force.leave l
        where l.state = 'APPROVED' and l.first_day <= at and l.last_day >= at
        union all
        select l.officer_id, 'STUDY', l.effective_on, coalesce(l.returned_on, l.ends_on) - 1, 2
        from force.decision_line l
        join force.decision d on d.id = l.decision_id
        where l.theme = 'ABSENCE' and d.kind = 'TRAINING' and l.state in ('APPROVED', 'IN_EFFECT')
            and l.effective_on <= at and (coalesce(l.returned_on, l.ends_on) is null or coalesce(l.returned_on, l.ends_on) > at)
        union all
        select o.id, o.status, null, null, 3
        from force.officer o
        where at = (now() at time zone 'Asia/Ho_Chi_Minh')::date and o.status in ('ON_LEAVE', 'STUDY', 'SECONDED_OUT')) w
    join force.assignment_at(at) a on a.officer_id = w.officer_id
    order by a.officer_id, w.choice
$$;
comment on function force.absence_at(date) is
    'Officers posted to a unit and yet not there: leave and training of that day, with its first and last day; of today also the status';
create index decision_line_absent on force.decision_line (effective_on)
    where theme = 'ABSENCE' and state in ('APPROVED', 'IN_EFFECT');
