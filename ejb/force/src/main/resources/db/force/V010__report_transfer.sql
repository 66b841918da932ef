-- What the printed decision on a transfer says.

create view force.report_transfer as
    select t.id, t.state, t.decision_number, t.decision_date, t.effective_on, t.from_unit, t.to_unit,
        f.name_vi as from_position_vi, p.name_vi as position_vi,
        o.service_number, o.full_name, o.birth_date, o.sex, r.name_vi as rank_vi
    from force.transfer t
    join force.officer o on o.id = t.officer_id
    join force.rank r on r.code = o.rank
    join force.position f on f.code = t.from_position
    join force.position p on p.code = t.position;
comment on view force.report_transfer is 'Published: transfers with what their decision says';

grant select on force.report_transfer to phaodai_app;
