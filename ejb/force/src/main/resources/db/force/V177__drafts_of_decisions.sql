-- A decision is printed as a draft before it is approved: only for its maker and HR while it is one.

create or replace view force.report_decision as
    select d.id, d.kind, d.state, d.decision_number, d.decision_date, d.effective_on, d.signer_name, d.signer_title, d.basis,
        d.unit_id, d.supersedes, s.decision_number as superseded_number, s.decision_date as superseded_date, d.made_by
    from force.decision d
    left join force.decision s on s.id = d.supersedes;
