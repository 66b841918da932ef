-- Published: positions of a unit with what is authorised and who is there, also those that nobody holds.

create function force.report_position(at date)
    returns table (unit_id uuid, "position" text, name_vi text, ordinal smallint, authorised bigint, present bigint)
    language sql stable parallel safe as $$
    select q.unit_id, p.code, p.name_vi, p.ordinal, sum(q.authorised), sum(q.present)
    from (
        select e.unit_id, e.position, e.authorised, 0 as present
        from force.establishment e
        where e.valid_from <= at and (e.valid_to is null or e.valid_to > at)
        union all
        select a.unit_id, a.position, 0, 1
        from force.assignment_at(at) a) q
    join force.position p on p.code = q.position
    group by q.unit_id, p.code, p.name_vi, p.ordinal
    having sum(q.authorised) > 0 or sum(q.present) > 0
$$;
comment on function force.report_position(date) is
    'Published: establishment and people of every unit by position on a day, without the units below it';
