-- Strengthening planner: rules and weights, what officers have stated, plans with their moves.

create table force.planning_rule (
    code       text        not null check (code ~ '^[a-z][a-zA-Z]{1,39}$'),
    value      integer     not null check (value between 0 and 1000000),
    valid_from date        not null,
    valid_to   date check (valid_to > valid_from),
    source     text        not null check (source = btrim(source) and source <> '' and length(source) <= 300),
    set_by     text        not null default 'system',
    set_at     timestamptz not null default now(),
    primary key (code, valid_from),
    constraint planning_rule_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.planning_rule is
    'Figures of the rules that plans never break, and weights of what they seek (weightGap…), in time';

insert into force.planning_rule (code, value, valid_from, source)
select r.code, r.value, '2021-01-01', 'Tham số của Công an thành phố'
from (values
    ('timeInPostMonths', 24),
    ('commanderTimeInPostMonths', 36),
    ('secondmentMostMonths', 12),
    ('secondmentRestMonths', 12),
    ('secondmentMostPercent', 10),
    ('giverFloorPercent', 85),
    ('commandersLeft', 1),
    ('mostMoves', 500),
    ('mostSeconds', 1800),
    ('candidatesPerPost', 60),
    ('weightUnderCover', 30),
    ('weightGapGrassroots', 10),
    ('weightGapOther', 4),
    ('weightUnevenness', 3),
    ('weightMove', 100),
    ('weightOtherDistrict', 40),
    ('weightOtherPosition', 30),
    ('weightAgainstWish', 60),
    ('weightTowardsWish', 50)) r (code, value);

create table force.planning_position (
    position      text     not null references force.position,
    taken_from    text[]   not null,
    lowest_level  smallint,
    qualification text references force.qualification_kind,
    valid_from    date     not null,
    valid_to      date check (valid_to > valid_from),
    source        text     not null,
    primary key (position, valid_from),
    constraint planning_position_once exclude using gist (position with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.planning_position is
    'Who may come to a position from another one; without a row only who holds the same position elsewhere';
comment on column force.planning_position.lowest_level is 'Lowest rank level; the highest is the ceiling of the position';
comment on column force.planning_position.qualification is 'Asked of those who come from another position';

insert into force.planning_position (position, taken_from, lowest_level, qualification, valid_from, source)
select p.position, p.taken_from, p.lowest_level, p.qualification, '2021-01-01', 'Tham số của Công an thành phố'
from (values
    ('WARD_CHIEF', '{WARD_DEPUTY_CHIEF,POST_CHIEF}'::text[], 9, 'COMMAND_COURSE'),
    ('WARD_DEPUTY_CHIEF', '{POST_DEPUTY_CHIEF,TEAM_DEPUTY_LEADER}', 8, 'COMMAND_COURSE'),
    ('POST_CHIEF', '{POST_DEPUTY_CHIEF,WARD_DEPUTY_CHIEF}', 9, 'COMMAND_COURSE'),
    ('POST_DEPUTY_CHIEF', '{WARD_DEPUTY_CHIEF,TEAM_DEPUTY_LEADER}', 8, 'COMMAND_COURSE'),
    ('BEAT_OFFICER', '{PUBLIC_ORDER,CRIME_PREVENTION,ADMIN_RESIDENCE,GENERAL_STAFF,DUTY_OFFICER,PROFESSIONAL_OFFICER}',
        null, 'BEAT_COURSE'),
    ('PUBLIC_ORDER', '{BEAT_OFFICER,CRIME_PREVENTION,GENERAL_STAFF,DUTY_OFFICER,PROFESSIONAL_OFFICER}', null, 'WEAPONS'),
    ('CRIME_PREVENTION', '{BEAT_OFFICER,PUBLIC_ORDER,PROFESSIONAL_OFFICER}', null, 'WEAPONS'),
    ('ADMIN_RESIDENCE', '{BEAT_OFFICER,GENERAL_STAFF,PROFESSIONAL_OFFICER}', null, 'RESIDENCE_COURSE'),
    ('DUTY_OFFICER', '{BEAT_OFFICER,PUBLIC_ORDER,GENERAL_STAFF,PROFESSIONAL_OFFICER}', null, 'DUTY_COURSE'),
    ('GENERAL_STAFF', '{ADMIN_RESIDENCE,DUTY_OFFICER,BEAT_OFFICER,PROFESSIONAL_OFFICER,TECHNICAL_OFFICER}', null, null)
) p (position, taken_from, lowest_level, qualification);

-- what officers have stated -------------------------------------------------------------------------

create table force.move_statement (
    id          uuid primary key,
    officer_id  uuid        not null references force.officer,
    kind        text        not null check (kind in ('HARDSHIP_STAY', 'HARDSHIP_NEAR', 'WISH_UNIT', 'WISH_STAY')),
    unit_id     uuid references kernel.unit,
    valid_from  date        not null,
    valid_to    date check (valid_to > valid_from),
    document    text        not null check (document = btrim(document) and document <> '' and length(document) <= 200),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    ended_by    text,
    ended_at    timestamptz,
    constraint move_statement_of_unit check ((kind = 'WISH_UNIT') = (unit_id is not null)),
    constraint move_statement_once exclude using gist
        (officer_id with =, kind with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.move_statement is
    'Hardship and wishes that an officer has stated, with the paper they stand on. It names no cause, least of all one of health';
comment on column force.move_statement.kind is
    'HARDSHIP_STAY: not to be moved; HARDSHIP_NEAR: only within the same district; WISH_UNIT: wants to serve in the unit or below it; WISH_STAY: would rather stay';

-- plans ---------------------------------------------------------------------------------------------

create table force.strengthening_plan (
    id             uuid primary key,
    unit_id        uuid        not null references kernel.unit,
    name           text        not null check (name = btrim(name) and name <> '' and length(name) <= 120),
    on_day         date        not null,
    kind           text        not null check (kind in ('TRANSFER', 'ROTATION', 'SECONDMENT', 'REINFORCEMENT')),
    ends_on        date check (ends_on > on_day),
    seconds        integer     not null check (seconds between 5 and 86400),
    most_moves     integer     not null check (most_moves between 1 and 1000),
    based_on       uuid references force.strengthening_plan,
    state          text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'DECIDED')),
    stopped        boolean     not null default false,
    gaps_before    integer,
    gaps_after     integer,
    under_before   integer,
    under_after    integer,
    moves          integer,
    first_millis   bigint,
    score          text,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    claim          uuid,
    lease_until    timestamptz,
    failure        text,
    failure_about  text,
    decision_id    uuid references force.decision,
    made_by        text        not null,
    made_at        timestamptz not null,
    constraint strengthening_plan_ends check ((kind in ('SECONDMENT', 'REINFORCEMENT')) = (ends_on is not null)),
    constraint strengthening_plan_decided check ((state = 'DECIDED') = (decision_id is not null)),
    constraint strengthening_plan_failed check ((state = 'FAILED') = (failure is not null))
);
comment on table force.strengthening_plan is
    'Moves proposed by the solver to close gaps of a unit and all below it; while it runs, figures are those of the best so far';
comment on column force.strengthening_plan.gaps_before is 'People missing, by unit and position';
comment on column force.strengthening_plan.under_before is 'People missing to the minimum cover of units that have one';
comment on column force.strengthening_plan.first_millis is 'Time until the first plan that broke no rule';
create index strengthening_plan_waiting on force.strengthening_plan (requested_at) where state in ('QUEUED', 'RUNNING');
create index strengthening_plan_of_unit on force.strengthening_plan (unit_id, made_at);

-- Rules and weights as they were on the plan's day when it was asked for; weights may differ for a scenario.
create table force.strengthening_rule (
    plan_id uuid    not null references force.strengthening_plan,
    code    text    not null,
    value   integer not null,
    usual   integer not null,
    primary key (plan_id, code)
);

create table force.strengthening_pin (
    plan_id    uuid        not null references force.strengthening_plan,
    officer_id uuid        not null references force.officer,
    kind       text        not null check (kind in ('KEEP', 'BAR')),
    unit_id    uuid references kernel.unit,
    position   text references force.position,
    set_by     text        not null,
    set_at     timestamptz not null,
    primary key (plan_id, officer_id),
    constraint strengthening_pin_complete check ((kind = 'KEEP') = (unit_id is not null)
        and (kind = 'KEEP') = (position is not null))
);
comment on table force.strengthening_pin is 'KEEP: this move stays when the plan is worked out again; BAR: the officer is not moved in it';

create table force.strengthening_move (
    id            uuid primary key,
    plan_id       uuid    not null references force.strengthening_plan,
    ordinal       integer not null,
    officer_id    uuid    not null references force.officer,
    from_unit     uuid    not null references kernel.unit,
    from_position text    not null references force.position,
    to_unit       uuid    not null references kernel.unit,
    position      text    not null references force.position,
    why           text[]  not null,
    constraint strengthening_move_once unique (plan_id, officer_id),
    constraint strengthening_move_moves check (from_unit <> to_unit or from_position <> position)
);
comment on column force.strengthening_move.why is
    'The constraints that the move serves or respects: code and what its message names, parted by U+001F';

create table force.strengthening_gap (
    id         uuid primary key default uuidv7(),
    plan_id    uuid    not null references force.strengthening_plan,
    unit_id    uuid    not null references kernel.unit,
    position   text    not null references force.position,
    authorised integer not null,
    before     integer not null,
    after      integer not null,
    candidates integer not null,
    constraint strengthening_gap_once unique (plan_id, unit_id, position)
);
comment on table force.strengthening_gap is 'People missing per unit and position before and after the plan';
comment on column force.strengthening_gap.candidates is 'Officers considered who may take it by the rules; 0 says why it stays open';

grant select, insert, update on force.planning_rule, force.move_statement, force.strengthening_plan to phaodai_app;
grant select on force.planning_position to phaodai_app;
grant select, insert on force.strengthening_rule to phaodai_app;
grant select, insert, update, delete on force.strengthening_pin, force.strengthening_move, force.strengthening_gap
    to phaodai_app;
