-- Salary coefficients are a register like the others: shown, corrected with a reason, taken in from files.

alter table force.salary_held
    add column id              uuid        not null default uuidv7(),
    add column decision_number text check (decision_number = btrim(decision_number) and decision_number <> ''),
    add column decision_date   date,
    add column recorded_by     text        not null default 'system',
    add column recorded_at     timestamptz not null default now();
create unique index salary_held_id on force.salary_held (id);
update force.salary_held s set decision_number = d.decision_number, decision_date = d.decision_date
    from force.decision_line l
    join force.decision d on d.id = l.decision_id
    where l.id = s.decision_line_id;

create function force.salary_names_decision() returns trigger language plpgsql as $$
begin
    select d.decision_number, d.decision_date into new.decision_number, new.decision_date
    from force.decision_line l
    join force.decision d on d.id = l.decision_id
    where l.id = new.decision_line_id;
    return new;
end
$$;
create trigger salary_names_decision before insert on force.salary_held
    for each row when (new.decision_line_id is not null) execute function force.salary_names_decision();

grant delete on force.salary_held to phaodai_app;

create or replace view force.report_career as
    select p.officer_id, 'POSTINGS' as section, p.valid_from as since, p.valid_to - 1 as until, p.unit_id,
        c.name_vi || coalesce(' (' || lower(k.name_vi) || ')', '') as content_vi,
        c.name_en || coalesce(' (' || lower(k.name_en) || ')', '') as content_en,
        p.decision_number, p.decision_date, null::text as source_vi, null::text as source_en
    from force.posting p
    join force.position c on c.code = p.position
    left join force.career_choice k on k.list = 'POSTING_KIND' and k.code = p.kind
    union all
    select h.officer_id, 'RANKS', h.valid_from, h.valid_to - 1, null, r.name_vi || ' (' || lower(k.name_vi) || ')',
        r.name_en || ' (' || lower(k.name_en) || ')', h.decision_number, h.decision_date, null, null
    from force.rank_held h
    join force.rank r on r.code = h.rank
    join force.career_choice k on k.list = 'RANK_KIND' and k.code = h.kind
    union all
    select q.officer_id, 'QUALIFICATIONS', q.valid_from, q.expires_on, null,
        k.name_vi || coalesce('. Kết quả: ' || q.grade, ''), k.name_en || coalesce('. Result: ' || q.grade, ''), null, null,
        nullif(concat_ws(', ', q.issuer, 'số ' || q.number), ''), nullif(concat_ws(', ', q.issuer, 'no. ' || q.number), '')
    from force.qualification q
    join force.qualification_kind k on k.code = q.kind
    union all
    select l.officer_id, 'LANGUAGES', l.valid_from, l.valid_to - 1, null, k.name_vi || ', ' || lower(v.name_vi),
        k.name_en || ', ' || v.name_en, null, null, l.certificate, l.certificate
    from force.officer_language l
    join force.career_choice k on k.list = 'LANGUAGE' and k.code = l.language
    join force.career_choice v on v.list = 'LANGUAGE_LEVEL' and v.code = l.level
    union all
    select s.officer_id, 'SKILLS', s.valid_from, s.valid_to - 1, null, k.name_vi || ', ' || lower(v.name_vi),
        k.name_en || ', ' || lower(v.name_en), null, null, s.note, s.note
    from force.officer_skill s
    join force.career_choice k on k.list = 'SKILL' and k.code = s.skill
    join force.career_choice v on v.list = 'SKILL_LEVEL' and v.code = s.level
    union all
    select e.officer_id, 'EVALUATIONS', make_date(e.year, 12, 31), null, e.unit_id, k.name_vi, k.name_en,
        e.decision_number, e.decision_date, e.note, e.note
    from force.evaluation e
    join force.career_choice k on k.list = 'GRADE' and k.code = e.grade
    union all
    select c.officer_id, 'COMMENDATIONS', c.given_on, null, null, k.name_vi || coalesce('. ' || c.reason, ''),
        k.name_en || coalesce('. ' || c.reason, ''), c.decision_number, c.decision_date, null, null
    from force.commendation c
    join force.career_choice k on k.list = 'COMMENDATION_KIND' and k.code = c.kind
    union all
    select s.officer_id, 'SALARIES', s.valid_from, s.valid_to - 1, null,
        'Hệ số ' || replace(to_char(s.coefficient, 'FM990.00'), '.', ','), 'Coefficient ' || to_char(s.coefficient, 'FM990.00'),
        s.decision_number, s.decision_date, null, null
    from force.salary_held s;
