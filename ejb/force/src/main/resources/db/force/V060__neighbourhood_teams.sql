-- Neighbourhoods, their security teams (tổ bảo vệ an ninh, trật tự), nights worked and monthly allowance lists.

create table force.team_rule (
    id                 uuid primary key,
    valid_from         date     not null,
    valid_to           date check (valid_to > valid_from),
    base_members       smallint not null check (base_members > 0),
    base_residents     integer  not null check (base_residents > 0),
    step_residents     integer  not null check (step_residents > 0),
    youngest           smallint not null check (youngest between 14 and 40),
    oldest             smallint not null check (oldest > youngest),
    schooling          text     not null check (schooling in ('PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'HIGHER')),
    residence_months   smallint not null check (residence_months >= 0),
    leader_allowance   bigint   not null check (leader_allowance >= 0),
    deputy_allowance   bigint   not null check (deputy_allowance >= 0),
    member_allowance   bigint   not null check (member_allowance >= 0),
    night_allowance    bigint   not null check (night_allowance >= 0),
    nights_a_month     smallint not null check (nights_a_month between 0 and 31),
    source             text     not null check (source = btrim(source) and source <> ''),
    set_by             text     not null,
    set_at             timestamptz not null default now(),
    constraint team_rule_once exclude using gist (daterange(valid_from, valid_to) with &&)
);
comment on table force.team_rule is
    'Parameters of the teams within a half-open period: base_members up to base_residents, one more for every further step_residents begun; allowances in VND a month, or a night (22h-6h)';

insert into force.team_rule (id, valid_from, base_members, base_residents, step_residents, youngest, oldest, schooling,
    residence_months, leader_allowance, deputy_allowance, member_allowance, night_allowance, nights_a_month, source, set_by)
values ('01900000-0000-7000-8000-000000000060', '2024-07-01', 3, 2700, 900, 18, 70, 'LOWER_SECONDARY', 12,
    6500000, 6300000, 6000000, 150000, 10,
    'Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở 30/2023/QH15; tiêu chí và mức chi do Hội đồng nhân dân Thành phố quy định',
    'system:migration');

create table force.neighbourhood (
    id         uuid primary key,
    unit_id    uuid   not null references kernel.unit,
    code       text   not null check (code ~ '^[0-9A-Z][0-9A-Z-]{0,19}$'),
    name       text   not null check (name = btrim(name) and name <> '' and length(name) <= 100 and name is nfc normalized),
    kind       text   not null check (kind in ('QUARTER', 'HAMLET')),
    valid_from date   not null,
    valid_to   date check (valid_to > valid_from),
    search_text text  not null generated always as (force.search_form(code || ' ' || name)) stored,
    changed_at timestamptz not null default now(),
    changed_by text   not null,
    version    bigint not null default 0,
    constraint neighbourhood_once exclude using gist (unit_id with =, code with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.neighbourhood is 'Quarters (khu phố) and hamlets (ấp) of a ward; their residents are counted, never named';
create index neighbourhood_by_unit on force.neighbourhood (unit_id, name collate "vi-x-icu");

create table force.neighbourhood_residents (
    neighbourhood_id uuid    not null references force.neighbourhood,
    valid_from       date    not null,
    valid_to         date check (valid_to > valid_from),
    residents        integer not null check (residents between 0 and 1000000),
    households       integer not null check (households between 0 and 1000000),
    source           text    not null check (source = btrim(source) and source <> ''),
    set_by           text    not null,
    set_at           timestamptz not null default now(),
    primary key (neighbourhood_id, valid_from),
    constraint neighbourhood_residents_fit check (households <= residents),
    constraint neighbourhood_residents_once exclude using gist
        (neighbourhood_id with =, daterange(valid_from, valid_to) with &&)
);

create table force.team (
    id              uuid primary key references force.neighbourhood,
    established_on  date not null,
    decision_number text not null check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date not null
);
comment on table force.team is 'The one security team of a neighbourhood; its id is the neighbourhood''s';

create table force.team_post (
    id         uuid primary key,
    team_id    uuid not null references force.team,
    name       text not null check (name = btrim(name) and name <> '' and name is nfc normalized),
    address    text check (length(address) <= 200),
    valid_from date not null,
    valid_to   date check (valid_to > valid_from)
);
comment on table force.team_post is 'Where a team stands guard (chốt, điểm trực)';
create index team_post_of_team on force.team_post (team_id);

create table force.team_member (
    id               uuid primary key,
    team_id          uuid not null references force.team,
    unit_id          uuid not null references kernel.unit,
    full_name        text not null check
        (full_name = btrim(full_name) and full_name <> '' and length(full_name) <= 100 and full_name is nfc normalized),
    given_name       text not null generated always as (substring(full_name from '[^ ]+$')) stored,
    search_text      text not null generated always as (force.search_form(full_name)) stored,
    birth_date       date not null,
    sex              text not null check (sex in ('MALE', 'FEMALE')),
    personal_id      text not null check (personal_id ~ '^[0-9]{12}$'),
    schooling        text check (schooling in ('PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'HIGHER')),
    health_on        date,
    resident_since   date,
    leave_number     text check (leave_number = btrim(leave_number) and leave_number <> ''),
    phone            text check (length(phone) <= 20),
    joined_on        date not null,
    join_number      text not null check (join_number = btrim(join_number) and join_number <> ''),
    join_date        date not null,
    left_on          date check (left_on > joined_on),
    left_number      text check (left_number = btrim(left_number) and left_number <> ''),
    left_date        date,
    changed_at       timestamptz not null default now(),
    changed_by       text not null,
    version          bigint not null default 0,
    constraint team_member_left_by_decision check ((left_on is null) = (left_number is null) and (left_on is null) = (left_date is null)),
    constraint team_member_once exclude using gist (personal_id with =, daterange(joined_on, left_on) with &&)
);
comment on column force.team_member.leave_number is 'Paper by which the commune''s chairman lets somebody over the age limit serve';
create index team_member_of_team on force.team_member (team_id, joined_on);
create index team_member_of_unit on force.team_member (unit_id, joined_on);

create table force.team_position (
    member_id       uuid not null references force.team_member,
    team_id         uuid not null references force.team,
    position        text not null check (position in ('LEADER', 'DEPUTY', 'MEMBER')),
    valid_from      date not null,
    valid_to        date check (valid_to > valid_from),
    decision_number text not null check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date not null,
    primary key (member_id, valid_from),
    constraint team_position_once exclude using gist (member_id with =, daterange(valid_from, valid_to) with &&),
    constraint team_leader_once exclude using gist (team_id with =, daterange(valid_from, valid_to) with &&)
        where (position = 'LEADER')
);

create table force.team_nights (
    member_id uuid     not null references force.team_member,
    month     date     not null check (extract(day from month) = 1),
    nights    smallint not null check (nights between 0 and 31),
    set_by    text     not null,
    set_at    timestamptz not null default now(),
    primary key (member_id, month)
);
comment on table force.team_nights is 'Nights (22h-6h) a member worked in a calendar month';

create table force.allowance_list (
    id          uuid primary key,
    unit_id     uuid     not null references kernel.unit,
    month       date     not null check (extract(day from month) = 1),
    edition     smallint not null check (edition > 0),
    rule_id     uuid     not null references force.team_rule,
    state       text     not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'SUPERSEDED')),
    people      integer  not null,
    nights      integer  not null,
    total       bigint   not null,
    remark      text     check (length(remark) <= 500),
    proposal_id uuid,
    made_by     text     not null,
    made_at     timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    version     bigint   not null default 0,
    unique (unit_id, month, edition),
    constraint allowance_list_approved check ((state in ('APPROVED', 'SUPERSEDED')) = (approved_by is not null))
);
comment on column force.allowance_list.edition is '1, or more for a correction of an approved list';
create unique index allowance_list_valid on force.allowance_list (unit_id, month) where state = 'APPROVED';
create unique index allowance_list_open on force.allowance_list (unit_id, month) where state in ('DRAFT', 'PROPOSED');

create table force.allowance_line (
    list_id         uuid     not null references force.allowance_list,
    ordinal         integer  not null,
    member_id       uuid     not null references force.team_member,
    neighbourhood   text     not null,
    full_name       text     not null,
    birth_date      date     not null,
    position        text     not null,
    month_days      smallint not null,
    leader_days     smallint not null,
    deputy_days     smallint not null,
    member_days     smallint not null,
    nights          smallint not null,
    allowance       bigint   not null,
    night_pay       bigint   not null,
    total           bigint   not null check (total = allowance + night_pay),
    primary key (list_id, ordinal),
    unique (list_id, member_id),
    constraint allowance_line_days check (leader_days + deputy_days + member_days between 1 and month_days)
);
comment on table force.allowance_line is
    'Snapshot of an allowance list: with the rule of its list, days and nights give the sums again whatever changed since';

-- What was proposed or approved is not changed any more, only followed by another edition.
create function force.allowance_is_locked() returns trigger language plpgsql as $$
begin
    if exists (select 1 from force.allowance_list l
            where l.id = coalesce(new.list_id, old.list_id) and l.state <> 'DRAFT') then
        raise exception 'The allowance list is locked' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger allowance_is_locked before insert or update or delete on force.allowance_line
    for each row execute function force.allowance_is_locked();

create function force.allowance_list_is_locked() returns trigger language plpgsql as $$
begin
    if (old.unit_id, old.month, old.edition) is distinct from (new.unit_id, new.month, new.edition)
        or old.state <> 'DRAFT' and (old.rule_id, old.people, old.nights, old.total, old.made_at)
            is distinct from (new.rule_id, new.people, new.nights, new.total, new.made_at)
        or old.state in ('APPROVED', 'SUPERSEDED') and new.state not in ('APPROVED', 'SUPERSEDED') then
        raise exception 'The allowance list is locked' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger allowance_list_is_locked before update on force.allowance_list
    for each row execute function force.allowance_list_is_locked();

-- published reads -----------------------------------------------------------------------------------

create function force.team_at(at date)
    returns table (id uuid, unit_id uuid, code text, name text, kind text, residents int, households int,
        required int, members bigint, established_on date)
    language sql stable parallel safe as $$
    select n.id, n.unit_id, n.code, n.name, n.kind, r.residents, r.households,
        case when r.residents is null then null
            else u.base_members + greatest(0, ceil((r.residents - u.base_residents)::numeric / u.step_residents))::int end,
        (select count(*) from force.team_member m
            where m.team_id = n.id and m.joined_on <= at and (m.left_on is null or m.left_on > at)),
        t.established_on
    from force.neighbourhood n
    left join force.team t on t.id = n.id and t.established_on <= at
    left join force.neighbourhood_residents r
        on r.neighbourhood_id = n.id and r.valid_from <= at and (r.valid_to is null or r.valid_to > at)
    left join force.team_rule u on u.valid_from <= at and (u.valid_to is null or u.valid_to > at)
    where n.valid_from <= at and (n.valid_to is null or n.valid_to > at)
$$;
comment on function force.team_at(date) is
    'Published: neighbourhoods of a day with residents, members required by the rule of the day, and members there are';

create function force.report_team_member(at date)
    returns table (unit_id uuid, neighbourhood text, neighbourhood_code text, full_name text, given_name text,
        birth_date date, sex text, personal_id_masked text, "position" text, schooling text, joined_on date,
        decision_number text)
    language sql stable parallel safe as $$
    select n.unit_id, n.name, n.code, m.full_name, m.given_name, m.birth_date, m.sex,
        '********' || right(m.personal_id, 4), p.position, m.schooling, m.joined_on, m.join_number
    from force.team_member m
    join force.neighbourhood n on n.id = m.team_id
    join force.team_position p on p.member_id = m.id and p.valid_from <= at and (p.valid_to is null or p.valid_to > at)
    where m.joined_on <= at and (m.left_on is null or m.left_on > at)
$$;
comment on function force.report_team_member(date) is 'Published: team members of a day, personal id masked';

create view force.report_allowance_list as
    select l.id, l.unit_id, l.month, l.edition, l.state, l.people, l.nights, l.total, r.source as rule_source,
        r.night_allowance, l.approved_at
    from force.allowance_list l
    join force.team_rule r on r.id = l.rule_id;
comment on view force.report_allowance_list is 'Published: allowance lists with the source of their rule';

create view force.report_allowance_line as
    select l.unit_id, a.list_id, a.ordinal, a.neighbourhood, a.full_name, a.birth_date, a.position, a.month_days,
        a.leader_days + a.deputy_days + a.member_days as days, a.nights, a.allowance, a.night_pay, a.total
    from force.allowance_line a
    join force.allowance_list l on l.id = a.list_id;
comment on view force.report_allowance_line is 'Published: lines of allowance lists';

grant select on force.report_allowance_list, force.report_allowance_line to phaodai_app;
grant select, insert, update on force.team_rule, force.neighbourhood, force.neighbourhood_residents, force.team,
    force.team_post, force.team_member, force.team_position, force.team_nights, force.allowance_list to phaodai_app;
grant select, insert, delete on force.allowance_line to phaodai_app;
grant delete on force.neighbourhood_residents to phaodai_app;
