-- Duty rosters: rules, shifts and what they need, rosters with their duties, changes, standby, handover log, calendar feeds.

-- rules -------------------------------------------------------------------------------------------

create table force.roster_rule (
    code       text    not null check (code in
        ('REST_AFTER_NIGHT_HOURS', 'WEEKLY_REST_HOURS', 'COMMAND_PRESENT', 'LONGEST_ROSTER_DAYS')),
    value      integer not null check (value >= 0),
    valid_from date    not null,
    valid_to   date check (valid_to > valid_from),
    source     text    not null check (source = btrim(source) and source <> '' and source is nfc normalized),
    primary key (code, valid_from),
    constraint roster_rule_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.roster_rule is 'Figures of the roster rules within a half-open period; COMMAND_PRESENT 1 means chief and deputies are never all off';
insert into force.roster_rule (code, value, valid_from, source) values
    ('REST_AFTER_NIGHT_HOURS', 10, '2021-01-01', 'Quy chế trực ban của Công an thành phố'),
    ('WEEKLY_REST_HOURS', 24, '2021-01-01', 'Bộ luật Lao động 2019, Điều 111'),
    ('COMMAND_PRESENT', 1, '2021-01-01', 'Quy chế trực ban của Công an thành phố'),
    ('LONGEST_ROSTER_DAYS', 35, '2021-01-01', 'Quy chế trực ban của Công an thành phố');

-- shifts --------------------------------------------------------------------------------------------

create table force.shift (
    id         uuid primary key,
    unit_id    uuid     not null references kernel.unit,
    name       text     not null check (name = btrim(name) and name <> '' and length(name) <= 60 and name is nfc normalized),
    kind       text     not null check (kind in ('COMMAND', 'DESK', 'PATROL', 'GUARD', 'STANDBY')),
    starts_at  time     not null,
    minutes    integer  not null check (minutes between 30 and 1440),
    days       text     not null check (days in ('ALL', 'WORKING', 'REST')),
    valid_from date     not null,
    valid_to   date check (valid_to > valid_from),
    version    bigint   not null default 0,
    constraint shift_name_once exclude using gist (unit_id with =, name with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.shift is 'Shift template (mẫu ca trực) of a unit within a half-open period';
comment on column force.shift.days is 'ALL days, WORKING days only, REST: weekly rest days and holidays only, by the working calendar';

create table force.shift_need (
    shift_id      uuid     not null references force.shift on delete cascade,
    ordinal       smallint not null,
    positions     text[]   not null,
    qualification text references force.qualification_kind,
    needed        smallint not null check (needed between 1 and 50),
    primary key (shift_id, ordinal)
);
comment on column force.shift_need.positions is 'One of these positions; empty for any';

-- rosters -------------------------------------------------------------------------------------------

create table force.roster_run (
    id           uuid primary key,
    unit_id      uuid        not null references kernel.unit,
    first_day    date        not null,
    last_day     date        not null check (last_day >= first_day),
    state        text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    units        uuid[]      not null,
    done         integer     not null default 0,
    skipped      integer     not null default 0,
    empty_seats  integer     not null default 0,
    requested_by text        not null,
    requested_at timestamptz not null,
    claim        uuid,
    lease_until  timestamptz,
    finished_at  timestamptz,
    failure      text
);
comment on table force.roster_run is 'Making of drafts in the background, for a unit or for all units below it; taken up again after a crash';
create index roster_run_waiting on force.roster_run (requested_at) where state in ('QUEUED', 'RUNNING');
create index roster_run_of_unit on force.roster_run (unit_id, requested_at);

create table force.roster (
    id           uuid primary key,
    unit_id      uuid        not null references kernel.unit,
    first_day    date        not null,
    last_day     date        not null check (last_day >= first_day),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED', 'FROZEN')),
    run_id       uuid references force.roster_run,
    made_by      text        not null,
    made_at      timestamptz not null,
    published_by text,
    published_at timestamptz,
    gaps_reason  text check (gaps_reason = btrim(gaps_reason) and gaps_reason <> ''),
    frozen_at    timestamptz,
    touched      integer     not null default 0,
    version      bigint      not null default 0,
    constraint roster_once exclude using gist (unit_id with =, daterange(first_day, last_day, '[]') with &&),
    constraint roster_published check ((state = 'DRAFT') = (published_at is null)),
    constraint roster_frozen check ((state = 'FROZEN') = (frozen_at is not null))
);
comment on table force.roster is 'Duty roster (lịch trực) of a unit; both days belong to it';
create index roster_by_day on force.roster (first_day desc);

create table force.duty (
    id            uuid primary key,
    roster_id     uuid        not null references force.roster on delete cascade,
    unit_id       uuid        not null references kernel.unit,
    shift_id      uuid        not null references force.shift,
    shift         text        not null,
    kind          text        not null check (kind in ('COMMAND', 'DESK', 'PATROL', 'GUARD', 'STANDBY')),
    seat          smallint    not null,
    day           date        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    positions     text[]      not null,
    qualification text,
    night         boolean     not null,
    weekend       boolean     not null,
    holiday       boolean     not null,
    officer_id    uuid references force.officer,
    pinned        boolean     not null default false,
    in_force      boolean     not null default false,
    constraint duty_seat_once unique (roster_id, shift_id, day, seat),
    constraint duty_in_force_once exclude using gist (officer_id with =, tstzrange(starts_at, ends_at) with &&)
        where (in_force and officer_id is not null) deferrable initially deferred
);
comment on table force.duty is 'One seat of a shift on a day, as the template was when the roster was made';
comment on column force.duty.pinned is 'Set by hand: making the draft anew leaves it';
comment on column force.duty.in_force is 'The roster is published; then nobody can be in two places, the database sees to it';
create index duty_of_roster on force.duty (roster_id, day);
create index duty_of_officer on force.duty (officer_id, day) where officer_id is not null;
create index duty_by_unit on force.duty (unit_id, day);

-- changes to what is published ------------------------------------------------------------------------

create table force.duty_change (
    id            uuid primary key,
    roster_id     uuid        not null references force.roster,
    unit_id       uuid        not null references kernel.unit,
    kind          text        not null check (kind in ('GIVE', 'EXCHANGE', 'CALL_OFF')),
    officer_id    uuid        not null references force.officer,
    duty_id       uuid references force.duty,
    other_officer uuid references force.officer,
    other_duty    uuid references force.duty,
    first_day     date        not null,
    last_day      date        not null check (last_day >= first_day),
    state         text        not null check (state in ('PROPOSED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    proposal_id   uuid,
    made_by       text        not null,
    made_at       timestamptz not null,
    ended_at      timestamptz,
    reason        text,
    version       bigint      not null default 0,
    constraint duty_change_complete check (case kind
        when 'GIVE' then duty_id is not null and other_officer is not null and other_duty is null
        when 'EXCHANGE' then duty_id is not null and other_officer is not null and other_duty is not null
        else duty_id is null and other_officer is null and other_duty is null end)
);
comment on table force.duty_change is 'Swap (đổi ca) or call-off (báo vắng) that waits for approval; a call-off names no cause, least of all one of health';
create unique index duty_change_open_once on force.duty_change (duty_id) where state = 'PROPOSED';
create index duty_change_of_roster on force.duty_change (roster_id, made_at);
create index duty_change_of_officer on force.duty_change (officer_id, made_at);

-- What approved changes did, seat by seat.
create table force.duty_move (
    change_id    uuid not null references force.duty_change,
    duty_id      uuid not null references force.duty,
    from_officer uuid references force.officer,
    to_officer   uuid references force.officer,
    primary key (change_id, duty_id)
);

-- standby, handover, feeds ------------------------------------------------------------------------------

create table force.standby (
    id         uuid primary key,
    unit_id    uuid        not null references kernel.unit,
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    percent    smallint    not null check (percent in (50, 100)),
    occasion   text        not null check (occasion = btrim(occasion) and occasion <> '' and length(occasion) <= 200),
    source     text        not null check (source = btrim(source) and source <> '' and length(source) <= 200),
    made_by    text        not null,
    made_at    timestamptz not null,
    lifted_at  timestamptz
);
comment on table force.standby is 'Standby (ứng trực) ordered for a unit and all below it, for a campaign or a holiday; the highest level counts';
create index standby_by_unit on force.standby (unit_id, first_day);

create table force.duty_handover (
    id          uuid primary key,
    duty_id     uuid        not null references force.duty,
    unit_id     uuid        not null references kernel.unit,
    text        text        not null check (text = btrim(text) and text <> '' and length(text) <= 4000),
    written_by  text        not null,
    written_at  timestamptz not null,
    received_by text,
    received_at timestamptz,
    constraint duty_handover_received check ((received_by is null) = (received_at is null)),
    constraint duty_handover_by_two check (received_by <> written_by)
);
comment on table force.duty_handover is 'Handover log (sổ giao ca): written by who leaves, received by who comes; never changed';
create index duty_handover_by_unit on force.duty_handover (unit_id, written_at desc);

create table force.duty_feed (
    token_hash bytea primary key check (length(token_hash) = 32),
    officer_id uuid        not null references force.officer,
    made_at    timestamptz not null,
    revoked_at timestamptz
);
comment on table force.duty_feed is 'Secret addresses of calendar feeds; only the SHA-256 of the 256 random bits is known here';
create unique index duty_feed_once on force.duty_feed (officer_id) where revoked_at is null;

-- published reads ---------------------------------------------------------------------------------------

create view force.report_duty as
    select d.roster_id, d.unit_id, r.first_day, r.last_day, r.state, d.day, d.starts_at, d.ends_at, d.shift, d.kind, d.seat,
        d.holiday, o.full_name, k.name_vi as rank_vi, p.name_vi as position_vi, p.ordinal as position_order, o.service_number
    from force.duty d
    join force.roster r on r.id = d.roster_id
    left join force.officer o on o.id = d.officer_id
    left join force.rank k on k.code = o.rank
    left join force.position p on p.code = o.position;
comment on view force.report_duty is 'Published: duties of rosters with who takes them';

grant select on force.roster_rule, force.report_duty to phaodai_app;
grant select, insert, update on force.roster_run, force.duty_change, force.duty_handover, force.duty_feed, force.standby
    to phaodai_app;
grant select, insert on force.duty_move to phaodai_app;
grant select, insert, update, delete on force.roster, force.duty, force.shift, force.shift_need to phaodai_app;
