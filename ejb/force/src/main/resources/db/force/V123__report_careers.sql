-- What the career summary of one officer and the list of expiring training say.

create view force.report_career as
    select p.officer_id, 'POSTINGS' as section, p.valid_from as since, p.valid_to - 1 as until, p.unit_id,
        c.name_vi || coalesce(' (' || lower(k.name_vi) || ')', '') as content,
        p.decision_number, p.decision_date, null::text as source
    from force.posting p
    join force.position c on c.code = p.position
    left join force.career_choice k on k.list = 'POSTING_KIND' and k.code = p.kind
    union all
    select h.officer_id, 'RANKS', h.valid_from, h.valid_to - 1, null, r.name_vi || ' (' || lower(k.name_vi) || ')',
        h.decision_number, h.decision_date, null
    from force.rank_held h
    join force.rank r on r.code = h.rank
    join force.career_choice k on k.list = 'RANK_KIND' and k.code = h.kind
    union all
    select q.officer_id, 'QUALIFICATIONS', q.valid_from, q.expires_on, null,
        k.name_vi || coalesce('. Kết quả: ' || q.grade, ''), null, null,
        nullif(concat_ws(', ', q.issuer, 'số ' || q.number), '')
    from force.qualification q
    join force.qualification_kind k on k.code = q.kind
    union all
    select l.officer_id, 'LANGUAGES', l.valid_from, l.valid_to - 1, null, k.name_vi || ', ' || lower(v.name_vi), null, null,
        l.certificate
    from force.officer_language l
    join force.career_choice k on k.list = 'LANGUAGE' and k.code = l.language
    join force.career_choice v on v.list = 'LANGUAGE_LEVEL' and v.code = l.level
    union all
    select s.officer_id, 'SKILLS', s.valid_from, s.valid_to - 1, null, k.name_vi || ', ' || lower(v.name_vi), null, null, s.note
    from force.officer_skill s
    join force.career_choice k on k.list = 'SKILL' and k.code = s.skill
    join force.career_choice v on v.list = 'SKILL_LEVEL' and v.code = s.level
    union all
    select e.officer_id, 'EVALUATIONS', make_date(e.year, 12, 31), null, e.unit_id, k.name_vi, e.decision_number,
        e.decision_date, e.note
    from force.evaluation e
    join force.career_choice k on k.list = 'GRADE' and k.code = e.grade
    union all
    select c.officer_id, 'COMMENDATIONS', c.given_on, null, null, k.name_vi || coalesce('. ' || c.reason, ''),
        c.decision_number, c.decision_date, null
    from force.commendation c
    join force.career_choice k on k.list = 'COMMENDATION_KIND' and k.code = c.kind;
comment on view force.report_career is
    'Published: entries of careers in words, "until" being the last day; without discipline and people to call';

create function force.report_expiry(at date)
    returns table (officer_id uuid, unit_id uuid, "position" text, kind text, expires_on date)
    language sql stable parallel safe as $$
    select a.officer_id, a.unit_id, a.position, k.name_vi, q.expires_on
    from force.assignment_at(at) a
    join (
        select distinct on (x.officer_id, x.kind) x.officer_id, x.kind, x.expires_on
        from force.qualification x
        where x.valid_from <= at
        order by x.officer_id, x.kind, x.valid_from desc, x.expires_on desc) q on q.officer_id = a.officer_id
    join force.qualification_kind k on k.code = q.kind
    join force.career_parameter w on w.code = 'qualification.firstWarning'
        and w.valid_from <= at and (w.valid_to is null or w.valid_to > at)
    where q.expires_on <= at + cast(w.value as int)
$$;
comment on function force.report_expiry(date) is
    'Published: the latest certificate of each kind that has ended on a day or ends within the days of the first warning, with where its holder serves that day';

grant select on force.report_career to phaodai_app;
