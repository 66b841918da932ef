-- Commendations that a decision brings, with its form; entries of decisions that another one superseded.

alter table force.commendation add column decision_id uuid;
comment on column force.commendation.decision_id is 'Decision that brought it; null if it was entered by hand';

comment on column force.decision_line.code is 'Kind of leave, form of discipline or of commendation';

create or replace view force.report_decision_line as
    select l.decision_id, l.id, l.ordinal, l.state, l.from_unit, l.to_unit, l.effective_on, l.ends_on,
        f.name_vi as from_position_vi, p.name_vi as position_vi, coalesce(fr.name_vi, r.name_vi) as from_rank_vi,
        t.name_vi as rank_vi, l.coefficient, l.code, l.content, l.exceptional, l.exception_reason, o.service_number,
        o.full_name, o.birth_date, o.sex, k.name_vi as leave_vi, c.name_vi as commendation_vi
    from force.decision_line l
    join force.officer o on o.id = l.officer_id
    join force.rank r on r.code = o.rank
    join force.position f on f.code = l.from_position
    left join force.position p on p.code = l.position
    left join force.rank fr on fr.code = l.from_rank
    left join force.rank t on t.code = l.rank
    left join force.leave_kind k on k.code = l.code
    left join force.career_choice c on c.list = 'COMMENDATION_KIND' and c.code = l.code;
