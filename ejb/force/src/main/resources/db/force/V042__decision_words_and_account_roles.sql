-- Words of the printed decision, and the realm role that comes with a position.

create or replace view force.report_decision_line as
    select l.decision_id, l.id, l.ordinal, l.state, l.from_unit, l.to_unit, l.effective_on, l.ends_on,
        f.name_vi as from_position_vi, p.name_vi as position_vi, coalesce(fr.name_vi, r.name_vi) as from_rank_vi,
        t.name_vi as rank_vi, l.coefficient, l.code, l.content, l.exceptional, l.exception_reason, o.service_number,
        o.full_name, o.birth_date, o.sex, k.name_vi as leave_vi
    from force.decision_line l
    join force.officer o on o.id = l.officer_id
    join force.rank r on r.code = o.rank
    join force.position f on f.code = l.from_position
    left join force.position p on p.code = l.position
    left join force.rank fr on fr.code = l.from_rank
    left join force.rank t on t.code = l.rank
    left join force.leave_kind k on k.code = l.code;

create table force.position_role (
    position text primary key references force.position,
    role     text not null check (role in ('officer', 'registrar', 'ward-commander', 'district-commander'))
);
comment on table force.position_role is
    'Realm role of the account of who holds a position. Roles of the city level (hr, leadership, auditor, admin) are given by hand';
insert into force.position_role (position, role)
select code, case
        when code in ('DISTRICT_CHIEF', 'DISTRICT_DEPUTY_CHIEF') then 'district-commander'
        when code in ('WARD_CHIEF', 'WARD_DEPUTY_CHIEF', 'POST_CHIEF', 'POST_DEPUTY_CHIEF') then 'ward-commander'
        when code = 'ADMIN_RESIDENCE' then 'registrar'
        else 'officer'
    end
from force.position;

grant select on force.position_role to phaodai_app;
