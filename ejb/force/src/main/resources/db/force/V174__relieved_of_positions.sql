-- Whoever was relieved of a position (miễn nhiệm) was not appointed to the next one.

alter table force.posting drop constraint posting_kind_check;
alter table force.posting add constraint posting_kind_check check (kind in ('RECRUITMENT', 'TRANSFER', 'ROTATION',
    'SECONDMENT', 'REINFORCEMENT', 'APPOINTMENT', 'RELIEF', 'REORGANISATION', 'RETURN'));

insert into force.career_choice (list, ordinal, code, name_vi, name_en)
values ('POSTING_KIND', 9, 'RELIEF', 'Miễn nhiệm', 'Relief of position');

update force.posting p set kind = 'RELIEF'
from force.decision_line l
join force.decision d on d.id = l.decision_id
where l.id = p.decision_line_id and d.kind = 'DISMISS' and p.kind = 'APPOINTMENT';

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
        select distinct on (m.officer_id) m.officer_id, d.kind, l.from_unit is not distinct from m.unit_id as returns
        from force.planned_move m
        join force.decision_line l on l.id = m.id
        join force.decision d on d.id = l.decision_id
        where m.since <= second_day
        order by m.officer_id, m.since desc, m.id desc) y on y.officer_id = o.id
    where a.unit_id is distinct from b.unit_id
$$;
