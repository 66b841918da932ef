-- Readiness of wards: a checklist of facts and answers per reporting period, with weights, and its locked snapshots.
-- It rates a unit's readiness, never people: nothing here names an officer or a member.

create table force.readiness_item (
    code       text     not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    ordinal    smallint not null,
    kind       text     not null check (kind in ('FACT', 'ANSWER')),
    name_vi    text     not null check (name_vi = btrim(name_vi) and name_vi <> '' and name_vi is nfc normalized),
    name_en    text     not null check (name_en = btrim(name_en) and name_en <> ''),
    path       text     check (path ~ '^/'),
    weight     smallint not null check (weight between 0 and 100),
    valid_from date     not null,
    valid_to   date check (valid_to > valid_from),
    source     text     not null check (source = btrim(source) and source <> ''),
    set_by     text     not null,
    set_at     timestamptz not null default now(),
    primary key (code, valid_from),
    constraint readiness_item_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.readiness_item is 'What the checklist asks within a half-open period; facts are worked out, answers are given with evidence';
comment on column force.readiness_item.weight is 'Share in the unit''s figure; 0 shows the item without counting it';
comment on column force.readiness_item.path is 'Where to act; {unit} stands for the unit''s id';

insert into force.readiness_item (code, ordinal, kind, weight, valid_from, path, name_vi, name_en, source, set_by)
select code, ordinal, kind, weight, '2021-01-01', path, name_vi, name_en,
    'Bộ tiêu chí ban đầu của hệ thống; đơn vị quản lý điều chỉnh khi ban hành bộ tiêu chí chính thức', 'system:migration'
from (values
    ('STRENGTH', 10, 'FACT', 20, '/strength/{unit}', 'Quân số có mặt so với biên chế', 'People present against establishment'),
    ('COMMAND', 20, 'FACT', 15, '/officers?unitId={unit}', 'Đủ cán bộ chỉ huy theo biên chế', 'Commanding posts filled'),
    ('QUALIFICATIONS', 30, 'FACT', 10, '/officers?unitId={unit}', 'Cán bộ có chứng chỉ còn hiệu lực', 'Officers whose certificates are current'),
    ('TEAM_STRENGTH', 40, 'FACT', 15, '/teams?unitId={unit}', 'Thành viên tổ bảo vệ an ninh, trật tự so với quy định', 'Security team members against the rule'),
    ('TEAM_LEADERS', 50, 'FACT', 10, '/teams?unitId={unit}', 'Khu phố, ấp có tổ và tổ trưởng', 'Neighbourhoods with a team and its leader'),
    ('TEAM_ALLOWANCE', 60, 'FACT', 5, '/teams/allowances?unitId={unit}', 'Danh sách chi trả hỗ trợ tháng trước đã duyệt', 'Allowance list of the month before approved'),
    ('PLANS', 110, 'ANSWER', 10, null, 'Phương án ứng phó tình huống đã rà soát, diễn tập trong kỳ', 'Contingency plans reviewed and exercised in the period'),
    ('EQUIPMENT', 120, 'ANSWER', 5, null, 'Phương tiện, công cụ hỗ trợ, thông tin liên lạc đã kiểm tra trong kỳ', 'Vehicles, equipment and communications checked in the period'),
    ('COORDINATION', 130, 'ANSWER', 5, null, 'Giao ban phối hợp với quân sự, đoàn thể, tổ bảo vệ trong kỳ', 'Coordination meeting with military, associations and teams held in the period'),
    ('PUBLIC_CONTACT', 140, 'ANSWER', 5, null, 'Số điện thoại trực 24/24 và hòm thư tiếp nhận tin báo hoạt động', 'Round-the-clock number and box for reports in service'))
    as i (code, ordinal, kind, weight, path, name_vi, name_en);

create table force.readiness_answer (
    id          uuid primary key,
    unit_id     uuid not null references kernel.unit,
    period      date not null check (extract(day from period) = 1),
    item        text not null,
    answer      text not null check (answer in ('YES', 'PARTLY', 'NO')),
    note        text check (note = btrim(note) and note <> '' and length(note) <= 1000),
    answered_by text not null,
    answered_at timestamptz not null,
    version     bigint not null default 0,
    unique (unit_id, period, item)
);
comment on column force.readiness_answer.period is 'First day of the month in which the reporting month (15th to 14th) ends';

create table force.readiness_snapshot (
    id         uuid primary key,
    unit_id    uuid     not null references kernel.unit,
    period     date     not null check (extract(day from period) = 1),
    edition    smallint not null check (edition > 0),
    as_of      date     not null,
    percent    numeric(4, 1) check (percent between 0 and 100),
    remark     text check (remark = btrim(remark) and remark <> '' and length(remark) <= 500),
    locked_by  text     not null,
    locked_at  timestamptz not null,
    unique (unit_id, period, edition)
);
comment on table force.readiness_snapshot is 'The checklist as it stood when locked; a correction is another edition. Never changed';

create table force.readiness_snapshot_line (
    snapshot_id uuid     not null references force.readiness_snapshot,
    ordinal     smallint not null,
    code        text     not null,
    kind        text     not null,
    name_vi     text     not null,
    name_en     text     not null,
    weight      smallint not null,
    reached     bigint,
    wanted      bigint,
    answer      text,
    note        text,
    evidence    smallint not null,
    share       numeric(5, 4) check (share between 0 and 1),
    source      text     not null,
    primary key (snapshot_id, ordinal)
);
comment on column force.readiness_snapshot_line.share is 'Part of the weight that counts; null where the item does not apply to the unit';

-- facts: what a unit reached of what is wanted; 0 wanted means that the item does not apply ----------------

create function force.readiness_fact(at date)
    returns table (unit_id uuid, code text, reached bigint, wanted bigint)
    language sql stable parallel safe as $$
    select s.unit_id, 'STRENGTH', least(s.present, s.establishment), s.establishment
    from force.report_strength(at) s
    union all
    select e.unit_id, 'COMMAND', sum(least(e.authorised, coalesce(a.people, 0)))::bigint, sum(e.authorised)
    from force.establishment e
    join force.position p on p.code = e.position and p.commanding
    left join (select x.unit_id, x.position, count(*) as people from force.assignment_at(at) x
        group by x.unit_id, x.position) a on a.unit_id = e.unit_id and a.position = e.position
    where e.valid_from <= at and (e.valid_to is null or e.valid_to > at)
    group by e.unit_id
    union all
    select a.unit_id, 'QUALIFICATIONS', count(*) filter (where q.current), count(*)
    from force.assignment_at(at) a
    join (
        select l.officer_id, bool_and(l.expires_on is null or l.expires_on >= at) as current
        from (
            select distinct on (x.officer_id, x.kind) x.officer_id, x.expires_on
            from force.qualification x
            join force.qualification_kind k on k.code = x.kind and k.branch = 'CERTIFICATE'
            where x.valid_from <= at
            order by x.officer_id, x.kind, x.valid_from desc) l
        group by l.officer_id) q on q.officer_id = a.officer_id
    group by a.unit_id
    union all
    select t.unit_id, 'TEAM_STRENGTH', sum(least(t.members, t.required))::bigint, sum(t.required)
    from force.team_at(at) t where t.required is not null group by t.unit_id
    union all
    select t.unit_id, 'TEAM_LEADERS',
        count(*) filter (where exists (select 1 from force.team_position p where p.team_id = t.id
            and p.position = 'LEADER' and p.valid_from <= at and (p.valid_to is null or p.valid_to > at))),
        count(*)
    from force.team_at(at) t group by t.unit_id
    union all
    select u.unit_id, 'TEAM_ALLOWANCE',
        count(*) filter (where exists (select 1 from force.allowance_list l where l.unit_id = u.unit_id
            and l.state = 'APPROVED' and l.month = (date_trunc('month', at) - interval '1 month')::date)),
        count(*)
    from (select distinct m.unit_id from force.team_member m
        where m.joined_on < date_trunc('month', at)
            and (m.left_on is null or m.left_on > date_trunc('month', at) - interval '1 month')) u
    group by u.unit_id
$$;
comment on function force.readiness_fact(date) is 'What every unit reached of what is wanted on a day, by item of kind FACT';

create view force.report_readiness_snapshot as
    select s.id, s.unit_id, s.period, s.edition, s.as_of, s.percent, s.remark, s.locked_by, s.locked_at
    from force.readiness_snapshot s;
comment on view force.report_readiness_snapshot is 'Published: locked readiness of units';
create view force.report_readiness_line as
    select s.unit_id, l.snapshot_id, l.ordinal, l.kind, l.name_vi, l.weight, l.reached, l.wanted, l.answer, l.note,
        l.evidence, l.share
    from force.readiness_snapshot_line l
    join force.readiness_snapshot s on s.id = l.snapshot_id;
comment on view force.report_readiness_line is 'Published: lines of locked readiness';

grant select on force.report_readiness_snapshot, force.report_readiness_line to phaodai_app;
grant select, insert, update on force.readiness_item, force.readiness_answer to phaodai_app;
grant select, insert on force.readiness_snapshot, force.readiness_snapshot_line to phaodai_app;
