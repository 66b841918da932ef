-- Readiness: duty rosters published and covered, and duties handed over.

insert into force.readiness_item (code, ordinal, kind, weight, valid_from, path, name_vi, name_en, source, set_by)
select code, ordinal, 'FACT', weight, '2026-01-01', path, name_vi, name_en,
    'Bộ tiêu chí ban đầu của hệ thống; đơn vị quản lý điều chỉnh khi ban hành bộ tiêu chí chính thức', 'system:migration'
from (values
    ('ROSTER_PUBLISHED', 70, 10, '/rosters?unitId={unit}', 'Số ngày trong kỳ có lịch trực đã ban hành', 'Days of the period with a published duty roster'),
    ('ROSTER_COVERED', 80, 10, '/rosters?unitId={unit}', 'Ca trực trong kỳ đã có người', 'Duties of the period that somebody takes'),
    ('DUTY_HANDOVER', 90, 5, '/rosters?unitId={unit}', 'Ca trực ban trong kỳ đã bàn giao, có người nhận', 'Desk duties of the period handed over and received'))
    as i (code, ordinal, weight, path, name_vi, name_en);

-- From the first day of the reporting month in which the day lies (15th to 14th) to the day.
create function force.readiness_roster_fact(at date)
    returns table (unit_id uuid, code text, reached bigint, wanted bigint)
    language sql stable parallel safe as $$
    with period as (
        select (date_trunc('month', at - 14) + interval '14 days')::date as first)
    select s.unit_id, 'ROSTER_PUBLISHED',
        (select count(*) from generate_series(p.first, at, interval '1 day') as d (day)
            where exists (select 1 from force.roster r where r.unit_id = s.unit_id and r.state <> 'DRAFT'
                and r.first_day <= d.day::date and r.last_day >= d.day::date)),
        (at - p.first + 1)::bigint
    from (select distinct e.unit_id from force.establishment e
        where e.valid_from <= at and (e.valid_to is null or e.valid_to > at)) s
    cross join period p
    union all
    select d.unit_id, 'ROSTER_COVERED', count(d.officer_id), count(*)
    from force.duty d cross join period p
    where d.in_force and d.day between p.first and at
    group by d.unit_id
    union all
    select d.unit_id, 'DUTY_HANDOVER',
        count(*) filter (where exists (select 1 from force.duty_handover h
            where h.duty_id = d.id and h.received_at is not null)),
        count(*)
    from force.duty d cross join period p
    where d.in_force and d.kind = 'DESK' and d.officer_id is not null and d.day between p.first and at - 1
    group by d.unit_id
$$;
comment on function force.readiness_roster_fact(date) is 'What every unit reached of its duty rosters, from the first day of the reporting month to the day';

alter function force.readiness_fact(date) rename to readiness_own_fact;
create function force.readiness_fact(at date)
    returns table (unit_id uuid, code text, reached bigint, wanted bigint)
    language sql stable parallel safe as $$
    select * from force.readiness_own_fact(at)
    union all
    select * from force.readiness_roster_fact(at)
$$;
comment on function force.readiness_fact(date) is 'What every unit reached of what is wanted on a day, by item of kind FACT';
