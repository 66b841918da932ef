-- The printed transfer names who signs it, as other decisions do.

create or replace view force.transfer as
    select l.id, l.officer_id, l.from_unit, l.from_position, l.to_unit, l.position, l.effective_on, d.decision_number,
        d.decision_date, l.state, d.proposal_id, d.made_by, d.made_at, l.ended_at, coalesce(l.reason, d.reason) as reason,
        d.signer_name, d.signer_title
    from force.decision_line l
    join force.decision d on d.id = l.decision_id
    where d.single;

create or replace view force.report_transfer as
    select t.id, t.state, t.decision_number, t.decision_date, t.effective_on, t.from_unit, t.to_unit,
        f.name_vi as from_position_vi, p.name_vi as position_vi,
        o.service_number, o.full_name, o.birth_date, o.sex, r.name_vi as rank_vi, t.signer_name, t.signer_title
    from force.transfer t
    join force.officer o on o.id = t.officer_id
    join force.rank r on r.code = o.rank
    join force.position f on f.code = t.from_position
    join force.position p on p.code = t.position;

create index decision_of_maker on force.decision (made_by, made_at desc) where signer_name is not null;
