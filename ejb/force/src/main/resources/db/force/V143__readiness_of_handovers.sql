-- Readiness: handovers of officers who left the unit, done on time.

insert into force.career_parameter (code, value, valid_from, source) values
    ('handover.days', 5, '2022-01-01', 'Quy chế bàn giao công tác (tham số của đơn vị)');

insert into force.readiness_item (code, ordinal, kind, weight, valid_from, path, name_vi, name_en, source, set_by)
values ('TRANSFER_HANDOVER', 95, 'FACT', 5, '2026-01-01', '/handovers?unitId={unit}',
    'Bàn giao của cán bộ chuyển đi hoàn thành đúng hạn', 'Handovers of officers who left done on time',
    'Bộ tiêu chí ban đầu của hệ thống; đơn vị quản lý điều chỉnh khi ban hành bộ tiêu chí chính thức', 'system:migration');

-- Those whose last day lies in the reporting month (15th to 14th) up to the day; earlier done counts as done.
create function force.readiness_transfer_handover_fact(at date)
    returns table (unit_id uuid, code text, reached bigint, wanted bigint)
    language sql stable parallel safe as $$
    with due as (
        select h.unit_id, h.state, h.ended_at, (h.moves_on + p.value::integer) as last_day
        from force.handover h
        join force.career_parameter p on p.code = 'handover.days' and p.valid_from <= h.moves_on
            and (p.valid_to is null or p.valid_to > h.moves_on)
        where h.state <> 'CANCELLED')
    select d.unit_id, 'TRANSFER_HANDOVER',
        count(*) filter (where d.state = 'DONE'
            and (d.ended_at at time zone 'Asia/Ho_Chi_Minh')::date <= d.last_day),
        count(*)
    from due d
    where d.last_day between (date_trunc('month', at - 14) + interval '14 days')::date and at
    group by d.unit_id
$$;
comment on function force.readiness_transfer_handover_fact(date) is
    'Handovers of transfers that every unit had to finish in the reporting month up to the day';

create or replace function force.readiness_fact(at date)
    returns table (unit_id uuid, code text, reached bigint, wanted bigint)
    language sql stable parallel safe as $$
    select * from force.readiness_own_fact(at)
    union all
    select * from force.readiness_roster_fact(at)
    union all
    select * from force.readiness_transfer_handover_fact(at)
$$;
