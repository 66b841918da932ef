-- What is handed over is kept by HR in time: each kind says by which text it holds and by which it ends.

alter table force.handover_kind
    add column source     text,
    add column set_by     text        not null default 'system',
    add column set_at     timestamptz not null default now(),
    add column end_source text check (end_source = btrim(end_source) and end_source <> ''),
    add column ended_by   text,
    add constraint handover_kind_named check (name_vi = btrim(name_vi) and name_vi <> ''
        and name_en = btrim(name_en) and name_en <> ''),
    add constraint handover_kind_end check ((end_source is null) = (ended_by is null)
        and (end_source is null or valid_to is not null));
update force.handover_kind set source = 'Danh mục ban đầu của hệ thống';
alter table force.handover_kind
    alter column source set not null,
    alter column set_by drop default,
    add constraint handover_kind_source check (source = btrim(source) and source <> '');
comment on column force.handover_kind.end_source is 'The text that ends it; null where another wording follows';

-- The name that holds now comes before one that is to come.
create or replace view force.career_choices as
    select c.list, c.code, c.ordinal, c.name_vi, c.name_en, null::smallint as months from force.career_choice c
    union all
    select 'RANK', r.code, r.ordinal, r.name_vi, r.name_en, null from force.rank r
    union all
    select 'POSITION', p.code, p.ordinal, p.name_vi, p.name_en, null from force.position p
    union all
    select 'QUALIFICATION', q.code, q.ordinal, q.name_vi, q.name_en, q.months from force.qualification_kind q
    union all
    select 'LEAVE', l.code, l.ordinal, l.name_vi, l.name_en, null from force.leave_kind l
    union all
    (select distinct on (h.code) 'HANDOVER', h.code, h.ordinal, h.name_vi, h.name_en, null::smallint
    from force.handover_kind h
    order by h.code, h.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date desc, h.valid_from desc);

grant insert, update on force.handover_kind to phaodai_app;
