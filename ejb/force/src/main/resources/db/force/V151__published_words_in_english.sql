-- What is published for papers has its words in both languages.

create or replace view force.report_duty as
    select d.roster_id, d.unit_id, r.first_day, r.last_day, r.state, d.day, d.starts_at, d.ends_at, d.shift, d.kind, d.seat,
        d.holiday, o.full_name, k.name_vi as rank_vi, p.name_vi as position_vi, p.ordinal as position_order, o.service_number,
        k.name_en as rank_en, p.name_en as position_en
    from force.duty d
    join force.roster r on r.id = d.roster_id
    left join force.officer o on o.id = d.officer_id
    left join force.rank k on k.code = o.rank
    left join force.position p on p.code = o.position;

create or replace view force.report_readiness_line as
    select s.unit_id, l.snapshot_id, l.ordinal, l.kind, l.name_vi, l.weight, l.reached, l.wanted, l.answer, l.note,
        l.evidence, l.share, l.name_en
    from force.readiness_snapshot_line l
    join force.readiness_snapshot s on s.id = l.snapshot_id;

drop function force.report_position(date);
create function force.report_position(at date)
    returns table (unit_id uuid, "position" text, name_vi text, name_en text, ordinal smallint, authorised bigint,
        present bigint)
    language sql stable parallel safe as $$
    select q.unit_id, p.code, p.name_vi, p.name_en, p.ordinal, sum(q.authorised), sum(q.present)
    from (
        select e.unit_id, e.position, e.authorised, 0 as present
        from force.establishment e
        where e.valid_from <= at and (e.valid_to is null or e.valid_to > at)
        union all
        select a.unit_id, a.position, 0, 1
        from force.assignment_at(at) a) q
    join force.position p on p.code = q.position
    group by q.unit_id, p.code, p.name_vi, p.name_en, p.ordinal
    having sum(q.authorised) > 0 or sum(q.present) > 0
$$;
comment on function force.report_position(date) is
    'Published: establishment and people of every unit by position on a day, without the units below it';

drop function force.report_promotion(date, date);
create function force.report_promotion(at date, known date)
    returns table (unit_id uuid, service_number text, full_name text, given_name text, birth_date date, sex text,
        rank_vi text, rank_en text, rank_order smallint, rank_since date, next_rank_vi text, next_rank_en text,
        due_on date, position_vi text, position_en text, position_order smallint)
    language sql stable parallel safe as $$
    select c.unit_id, o.service_number, o.full_name, o.given_name, o.birth_date, o.sex, r.name_vi, r.name_en, r.ordinal,
        c.since, n.name_vi, n.name_en, c.due_on, p.name_vi, p.name_en, p.ordinal
    from force.promotion_check(at, known) c
    join force.officer o on o.id = c.officer_id
    join force.rank r on r.code = c.rank
    join force.rank n on n.code = c.next_rank
    join force.position p on p.code = c.position
    where c.eligible
$$;
comment on function force.report_promotion(date, date) is
    'Published: who meets every condition for the next rank on a day, and nothing about who does not';

drop function force.report_retirement(date);
create function force.report_retirement(at date)
    returns table (unit_id uuid, service_number text, full_name text, given_name text, birth_date date, sex text,
        rank_vi text, rank_en text, rank_order smallint, position_vi text, position_en text, limit_months smallint,
        limit_on date, leaves_on date)
    language sql stable parallel safe as $$
    select f.unit_id, o.service_number, o.full_name, o.given_name, o.birth_date, o.sex, r.name_vi, r.name_en, r.ordinal,
        p.name_vi, p.name_en, f.limit_months, f.limit_on, f.leaves_on
    from force.retirement_forecast(at) f
    join force.officer o on o.id = f.officer_id
    join force.rank r on r.code = f.rank
    join force.position p on p.code = f.position
$$;
comment on function force.report_retirement(date) is 'Published: when everybody serving on a day reaches the age limit';

drop function force.report_expiry(date);
create function force.report_expiry(at date)
    returns table (officer_id uuid, unit_id uuid, "position" text, kind_vi text, kind_en text, expires_on date)
    language sql stable parallel safe as $$
    select a.officer_id, a.unit_id, a.position, k.name_vi, k.name_en, q.expires_on
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

drop view force.report_career;
create view force.report_career as
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
    join force.career_choice k on k.list = 'COMMENDATION_KIND' and k.code = c.kind;
comment on view force.report_career is
    'Published: entries of careers in words, "until" being the last day; without discipline and people to call';

grant select on force.report_career to phaodai_app;
