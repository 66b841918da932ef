-- Ranks, positions, establishment, officers with their postings, transfers.

grant usage on schema force to phaodai_app;

-- Lower case without diacritics, đ as d: what vn.phaodai.kernel.VietnameseText.searchForm makes of a name.
create function force.search_form(t text) returns text language sql immutable strict parallel safe as $$
    select lower(translate(regexp_replace(normalize(t, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))
$$;

-- ranks -------------------------------------------------------------------------------------------

create table force.rank (
    code      text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_vi   text     not null unique check (name_vi is nfc normalized),
    name_en   text     not null unique,
    category  text     not null check (category in ('OPERATIONAL', 'TECHNICAL', 'CONSCRIPT')),
    level     smallint not null,
    ordinal   smallint not null unique,
    unique (category, level)
);
comment on column force.rank.level is 'Same height in every category, from 1 (Binh nhì) to 17 (Đại tướng)';
comment on column force.rank.ordinal is 'Order of lists: by level, then category';

with grade (level, code, name_vi, name_en) as (values
    (1, 'PRIVATE', 'Binh nhì', 'Private'),
    (2, 'PRIVATE_FIRST_CLASS', 'Binh nhất', 'Private first class'),
    (3, 'CORPORAL', 'Hạ sĩ', 'Corporal'),
    (4, 'SERGEANT', 'Trung sĩ', 'Sergeant'),
    (5, 'SENIOR_SERGEANT', 'Thượng sĩ', 'Senior sergeant'),
    (6, 'SECOND_LIEUTENANT', 'Thiếu úy', 'Second lieutenant'),
    (7, 'LIEUTENANT', 'Trung úy', 'Lieutenant'),
    (8, 'SENIOR_LIEUTENANT', 'Thượng úy', 'Senior lieutenant'),
    (9, 'CAPTAIN', 'Đại úy', 'Captain'),
    (10, 'MAJOR', 'Thiếu tá', 'Major'),
    (11, 'LIEUTENANT_COLONEL', 'Trung tá', 'Lieutenant colonel'),
    (12, 'SENIOR_LIEUTENANT_COLONEL', 'Thượng tá', 'Senior lieutenant colonel'),
    (13, 'COLONEL', 'Đại tá', 'Colonel'),
    (14, 'MAJOR_GENERAL', 'Thiếu tướng', 'Major general'),
    (15, 'LIEUTENANT_GENERAL', 'Trung tướng', 'Lieutenant general'),
    (16, 'COLONEL_GENERAL', 'Thượng tướng', 'Colonel general'),
    (17, 'GENERAL', 'Đại tướng', 'General')),
branch (category, place, prefix, suffix_vi, suffix_en, lowest, highest) as (values
    ('OPERATIONAL', 3, '', '', '', 3, 17),
    ('TECHNICAL', 2, 'TECHNICAL_', ' CMKT', ' (technical)', 3, 12),
    ('CONSCRIPT', 1, 'CONSCRIPT_', ' nghĩa vụ', ' (conscript)', 1, 5))
insert into force.rank (code, name_vi, name_en, category, level, ordinal)
select b.prefix || g.code,
    g.name_vi || case when g.level > 2 then b.suffix_vi else '' end,
    g.name_en || case when g.level > 2 then b.suffix_en else '' end, b.category, g.level, g.level * 10 + b.place
from grade g
join branch b on g.level between b.lowest and b.highest;

-- positions ---------------------------------------------------------------------------------------

create table force.position (
    code       text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_vi    text     not null unique check (name_vi is nfc normalized),
    name_en    text     not null unique,
    ordinal    smallint not null unique,
    commanding boolean  not null,
    unit_kinds text[]   not null check (cardinality(unit_kinds) > 0)
);
comment on column force.position.commanding is 'Commands the unit or stands in for its commander';
comment on column force.position.unit_kinds is 'Kinds of unit that have the position';

insert into force.position (code, ordinal, commanding, unit_kinds, name_vi, name_en) values
    ('CITY_DIRECTOR', 10, true, '{CITY}', 'Giám đốc Công an thành phố', 'Director of the city police'),
    ('CITY_DEPUTY_DIRECTOR', 20, true, '{CITY}', 'Phó Giám đốc Công an thành phố', 'Deputy director of the city police'),
    ('DEPARTMENT_HEAD', 30, true, '{DEPARTMENT}', 'Trưởng phòng', 'Head of department'),
    ('DEPARTMENT_DEPUTY_HEAD', 40, true, '{DEPARTMENT}', 'Phó Trưởng phòng', 'Deputy head of department'),
    ('DISTRICT_CHIEF', 50, true, '{DISTRICT}', 'Trưởng Công an quận, huyện', 'District chief'),
    ('DISTRICT_DEPUTY_CHIEF', 60, true, '{DISTRICT}', 'Phó Trưởng Công an quận, huyện', 'Deputy district chief'),
    ('TEAM_LEADER', 70, false, '{DEPARTMENT,DISTRICT}', 'Đội trưởng', 'Team leader'),
    ('TEAM_DEPUTY_LEADER', 80, false, '{DEPARTMENT,DISTRICT}', 'Phó Đội trưởng', 'Deputy team leader'),
    ('WARD_CHIEF', 90, true, '{WARD,COMMUNE,TOWNSHIP,SPECIAL_ZONE}', 'Trưởng Công an phường, xã', 'Ward chief'),
    ('WARD_DEPUTY_CHIEF', 100, true, '{WARD,COMMUNE,TOWNSHIP,SPECIAL_ZONE}', 'Phó Trưởng Công an phường, xã', 'Deputy ward chief'),
    ('POST_CHIEF', 110, true, '{POST}', 'Trưởng đồn, trạm', 'Post chief'),
    ('POST_DEPUTY_CHIEF', 120, true, '{POST}', 'Phó Trưởng đồn, trạm', 'Deputy post chief'),
    ('BEAT_OFFICER', 130, false, '{WARD,COMMUNE,TOWNSHIP,SPECIAL_ZONE,POST}', 'Cảnh sát khu vực', 'Beat officer'),
    ('PUBLIC_ORDER', 140, false, '{DISTRICT,WARD,COMMUNE,TOWNSHIP,SPECIAL_ZONE,POST}', 'Cảnh sát trật tự', 'Public order officer'),
    ('CRIME_PREVENTION', 150, false, '{DISTRICT,WARD,COMMUNE,TOWNSHIP,SPECIAL_ZONE,POST}', 'Cảnh sát phòng, chống tội phạm', 'Crime prevention officer'),
    ('ADMIN_RESIDENCE', 160, false, '{DISTRICT,WARD,COMMUNE,TOWNSHIP,SPECIAL_ZONE}', 'Cán bộ quản lý hành chính, cư trú', 'Administration and residence officer'),
    ('GENERAL_STAFF', 170, false, '{CITY,DEPARTMENT,DISTRICT,WARD,COMMUNE,TOWNSHIP,SPECIAL_ZONE,POST}', 'Cán bộ tổng hợp', 'General staff officer'),
    ('DUTY_OFFICER', 180, false, '{CITY,DEPARTMENT,DISTRICT,WARD,COMMUNE,TOWNSHIP,SPECIAL_ZONE,POST}', 'Cán bộ trực ban', 'Duty officer'),
    ('PROFESSIONAL_OFFICER', 190, false, '{CITY,DEPARTMENT,DISTRICT}', 'Cán bộ nghiệp vụ', 'Professional officer'),
    ('TECHNICAL_OFFICER', 200, false, '{CITY,DEPARTMENT,DISTRICT}', 'Cán bộ chuyên môn kỹ thuật', 'Technical officer');

create table force.position_ceiling (
    position   text     not null references force.position,
    level      smallint not null,
    valid_from date     not null,
    valid_to   date check (valid_to > valid_from),
    source     text     not null,
    primary key (position, valid_from),
    constraint position_ceiling_once exclude using gist (position with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.position_ceiling is 'Highest rank level that a position allows; positions without a row have no ceiling here';

insert into force.position_ceiling (position, level, valid_from, source) values
    ('WARD_CHIEF', 11, '2019-01-11', 'Luật Công an nhân dân 37/2018/QH14, Điều 25'),
    ('TEAM_LEADER', 11, '2019-01-11', 'Luật Công an nhân dân 37/2018/QH14, Điều 25'),
    ('DISTRICT_CHIEF', 13, '2019-01-11', 'Luật Công an nhân dân 37/2018/QH14, Điều 25'),
    ('DEPARTMENT_HEAD', 13, '2019-01-11', 'Luật Công an nhân dân 37/2018/QH14, Điều 25');

-- establishment -----------------------------------------------------------------------------------

create table force.establishment (
    id              uuid primary key,
    unit_id         uuid    not null references kernel.unit,
    position        text    not null references force.position,
    authorised      integer not null check (authorised between 0 and 10000),
    valid_from      date    not null,
    valid_to        date check (valid_to > valid_from),
    decision_number text    not null check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date    not null,
    constraint establishment_once exclude using gist
        (unit_id with =, position with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.establishment is 'Authorised strength (biên chế) per unit and position within a half-open period';

-- officers ----------------------------------------------------------------------------------------

create table force.officer (
    id             uuid primary key,
    service_number text   not null unique check (service_number ~ '^[0-9A-Z][0-9A-Z-]{2,19}$'),
    full_name      text   not null check
        (full_name = btrim(full_name) and full_name <> '' and length(full_name) <= 100 and full_name is nfc normalized),
    given_name     text   not null generated always as (substring(full_name from '[^ ]+$')) stored,
    search_text    text   not null generated always as (force.search_form(full_name || ' ' || service_number)) stored,
    birth_date     date   not null,
    sex            text   not null check (sex in ('MALE', 'FEMALE')),
    personal_id    text   not null unique check (personal_id ~ '^[0-9]{12}$'),
    rank           text   not null references force.rank,
    rank_since     date   not null,
    unit_id        uuid   not null references kernel.unit,
    position       text   not null references force.position,
    posted_since   date   not null,
    phone          text check (length(phone) <= 20),
    mail           text check (length(mail) <= 254),
    status         text   not null check
        (status in ('ACTIVE', 'ON_LEAVE', 'STUDY', 'SECONDED_OUT', 'RETIRED', 'DISCHARGED')),
    account        text unique check (account = lower(account) and account <> ''),
    changed_at     timestamptz not null default now(),
    changed_by     text   not null,
    version        bigint not null default 0
);
comment on column force.officer.search_text is 'Name and service number as searched: lower case, no diacritics';
comment on column force.officer.unit_id is 'Unit of the open posting, or of the last one; kept by trigger posting_is_current';

create index officer_by_name on force.officer
    (given_name collate "vi-x-icu", full_name collate "vi-x-icu", id);
create index officer_by_unit on force.officer
    (unit_id, given_name collate "vi-x-icu", full_name collate "vi-x-icu", id);
create index officer_by_rank on force.officer (rank);
create index officer_by_position on force.officer (position);
create index officer_search on force.officer using gin (search_text public.gin_trgm_ops);

create table force.posting (
    id              uuid primary key,
    officer_id      uuid not null references force.officer,
    unit_id         uuid not null references kernel.unit,
    position        text not null references force.position,
    valid_from      date not null,
    valid_to        date check (valid_to > valid_from),
    kind            text not null check
        (kind in ('RECRUITMENT', 'TRANSFER', 'ROTATION', 'SECONDMENT', 'REINFORCEMENT', 'APPOINTMENT', 'REORGANISATION')),
    decision_number text check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date,
    transfer_id     uuid unique,
    constraint posting_once exclude using gist (officer_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.posting is 'Where an officer serves within a half-open period; never deleted';
create index posting_by_unit on force.posting (unit_id, valid_from);

-- The officer's own row repeats unit and position of the open posting, so that lists find them by index.
create function force.posting_is_current() returns trigger language plpgsql as $$
begin
    if new.valid_to is null then
        update force.officer o
        set unit_id = new.unit_id, position = new.position, posted_since = new.valid_from
        where o.id = new.officer_id
          and (o.unit_id, o.position, o.posted_since) is distinct from (new.unit_id, new.position, new.valid_from);
    end if;
    return null;
end $$;
create trigger posting_is_current after insert or update on force.posting
    for each row execute function force.posting_is_current();

-- transfers ---------------------------------------------------------------------------------------

create table force.transfer (
    id              uuid primary key,
    officer_id      uuid        not null references force.officer,
    from_unit       uuid        not null references kernel.unit,
    from_position   text        not null references force.position,
    to_unit         uuid        not null references kernel.unit,
    position        text        not null references force.position,
    effective_on    date        not null,
    decision_number text        not null check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date        not null,
    state           text        not null check
        (state in ('PROPOSED', 'APPROVED', 'IN_EFFECT', 'RETURNED', 'WITHDRAWN', 'FAILED')),
    proposal_id     uuid,
    made_by         text        not null,
    made_at         timestamptz not null,
    ended_at        timestamptz,
    reason          text,
    version         bigint      not null default 0,
    constraint transfer_moves check (from_unit <> to_unit or from_position <> position),
    constraint transfer_failure_has_reason check (state not in ('RETURNED', 'FAILED') or reason is not null)
);
comment on column force.transfer.reason is 'Why it was returned or could not take effect';
create unique index transfer_open_once on force.transfer (officer_id) where state in ('PROPOSED', 'APPROVED');
create index transfer_of_officer on force.transfer (officer_id, made_at);
create index transfer_due on force.transfer (effective_on) where state = 'APPROVED';
create index transfer_to_unit on force.transfer (to_unit, state);
create index transfer_from_unit on force.transfer (from_unit, state);

alter table force.posting add constraint posting_of_transfer foreign key (transfer_id) references force.transfer;

-- published reads -----------------------------------------------------------------------------------

create function force.assignment_at(at date)
    returns table (officer_id uuid, unit_id uuid, "position" text, since date)
    language sql stable parallel safe as $$
    select p.officer_id,
        case when t.id is null then p.unit_id else t.to_unit end,
        case when t.id is null then p.position else t.position end,
        case when t.id is null then p.valid_from else t.effective_on end
    from force.posting p
    left join force.transfer t on t.officer_id = p.officer_id and t.state = 'APPROVED' and t.effective_on <= at
    where p.valid_from <= at and (p.valid_to is null or p.valid_to > at)
$$;
comment on function force.assignment_at(date) is
    'Where every officer serves on a day; for days to come, approved transfers count as done';

create function force.report_strength(at date)
    returns table (unit_id uuid, code text, name text, kind text, parent_id uuid, establishment bigint, present bigint)
    language sql stable parallel safe as $$
    select u.id, u.code, u.name, u.kind, u.parent_id, coalesce(e.authorised, 0), coalesce(a.present, 0)
    from kernel.unit_at(at) u
    left join (
        select x.unit_id, sum(x.authorised) as authorised
        from force.establishment x
        where x.valid_from <= at and (x.valid_to is null or x.valid_to > at)
        group by x.unit_id) e on e.unit_id = u.id
    left join (
        select y.unit_id, count(*) as present from force.assignment_at(at) y group by y.unit_id) a on a.unit_id = u.id
$$;
comment on function force.report_strength(date) is
    'Establishment and people posted per unit of that day, without the units below it';

create view force.report_officer as
    select o.id, o.unit_id, o.service_number, o.full_name, o.given_name, o.search_text, o.birth_date, o.sex,
        o.rank, r.name_vi as rank_vi, r.name_en as rank_en, r.ordinal as rank_order, o.rank_since,
        o.position, p.name_vi as position_vi, p.name_en as position_en, p.ordinal as position_order, o.posted_since,
        o.status, '********' || right(o.personal_id, 4) as personal_id_masked
    from force.officer o
    join force.rank r on r.code = o.rank
    join force.position p on p.code = o.position;
comment on view force.report_officer is 'Published: officers as lists show them, personal id masked';

grant select on force.rank, force.position, force.position_ceiling, force.report_officer to phaodai_app;
grant select, insert, update on force.establishment, force.officer, force.posting, force.transfer to phaodai_app;
