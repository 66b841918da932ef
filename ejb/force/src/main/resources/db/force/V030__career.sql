-- Careers: ranks held, leave, qualifications, evaluations, discipline, and what was corrected in them.

-- What an entry said before it was corrected or struck. Registers hold what is true; this holds what was thought.
create table force.career_version (
    id         uuid primary key default uuidv7(),
    register   text        not null check (register ~ '^[a-z_]{1,40}$'),
    entry_id   uuid        not null,
    officer_id uuid        not null references force.officer,
    entry      jsonb       not null,
    struck     boolean     not null,
    reason     text check (reason = btrim(reason) and reason <> ''),
    ended_by   text        not null,
    ended_at   timestamptz not null default now()
);
comment on table force.career_version is 'Entries of the registers as they stood until corrected (or struck); never changed or deleted';
create index career_version_of_officer on force.career_version (officer_id, register, ended_at);

-- ranks -------------------------------------------------------------------------------------------

create table force.rank_held (
    id              uuid primary key default uuidv7(),
    officer_id      uuid not null references force.officer,
    rank            text not null references force.rank,
    valid_from      date not null,
    valid_to        date check (valid_to > valid_from),
    kind            text not null default 'FIRST'
        check (kind in ('FIRST', 'PROMOTION', 'EARLY_PROMOTION', 'DEMOTION', 'CHANGE')),
    decision_number text check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date,
    decision_id     uuid,
    recorded_by     text        not null default 'system',
    recorded_at     timestamptz not null default now(),
    constraint rank_held_once exclude using gist
        (officer_id with =, daterange(valid_from, valid_to) with &&) deferrable initially immediate
);
comment on table force.rank_held is
    'Rank of an officer within a half-open period. The open one is what officer.rank repeats, so an entry is made on its day, not before';
comment on column force.rank_held.kind is 'How it came: FIRST as far as known, CHANGE through the record or another branch';
create unique index rank_held_open on force.rank_held (officer_id) where valid_to is null;
create index rank_held_of_officer on force.rank_held (officer_id, valid_from);

insert into force.rank_held (officer_id, rank, valid_from, recorded_by)
select o.id, o.rank, o.rank_since, o.changed_by from force.officer o;

-- The officer's own row repeats the open rank, so that lists find it by index.
create function force.rank_held_is_current() returns trigger language plpgsql as $$
begin
    update force.officer o
    set rank = new.rank, rank_since = new.valid_from, version = o.version + 1, changed_at = now(),
        changed_by = new.recorded_by
    where o.id = new.officer_id and (o.rank, o.rank_since) is distinct from (new.rank, new.valid_from);
    return null;
end $$;
create trigger rank_held_is_current after insert or update on force.rank_held
    for each row when (new.valid_to is null) execute function force.rank_held_is_current();

-- And the other way: what forms and imports write in the officer's row is held. A later day with another rank is the
-- next rank; anything else corrects what stood, which stays visible as a version.
create function force.officers_first_rank() returns trigger language plpgsql as $$
begin
    insert into force.rank_held (officer_id, rank, valid_from, recorded_by)
    select n.id, n.rank, n.rank_since, n.changed_by
    from joined n
    where not exists (select 1 from force.rank_held h where h.officer_id = n.id);
    return null;
end $$;
create trigger officers_first_rank after insert on force.officer
    referencing new table as joined for each statement execute function force.officers_first_rank();

create function force.officer_rank_is_held() returns trigger language plpgsql as $$
declare
    open force.rank_held;
    earliest date;
begin
    select * into open from force.rank_held h where h.officer_id = new.id and h.valid_to is null;
    if open.rank = new.rank and open.valid_from = new.rank_since then
        return null;
    end if;
    if open.id is not null and open.rank <> new.rank and open.valid_from < new.rank_since then
        update force.rank_held set valid_to = new.rank_since where id = open.id;
        insert into force.rank_held (officer_id, rank, valid_from, kind, recorded_by)
        values (new.id, new.rank, new.rank_since, 'CHANGE', new.changed_by);
        return null;
    end if;
    earliest := least(new.rank_since, open.valid_from);
    insert into force.career_version (register, entry_id, officer_id, entry, struck, ended_by)
    select 'rank_held', h.id, h.officer_id, to_jsonb(h), h.valid_from >= earliest and h.id is distinct from open.id,
        new.changed_by
    from force.rank_held h
    where h.officer_id = new.id
      and (h.valid_from >= earliest or h.valid_to > earliest
           or (h.valid_to = open.valid_from and h.valid_to <> new.rank_since));
    delete from force.rank_held h
    where h.officer_id = new.id and h.valid_from >= earliest and h.id is distinct from open.id;
    if open.id is null then
        insert into force.rank_held (officer_id, rank, valid_from, recorded_by)
        values (new.id, new.rank, new.rank_since, new.changed_by);
        return null;
    end if;
    if open.valid_from < new.rank_since then
        update force.rank_held set valid_from = new.rank_since where id = open.id;
    end if;
    update force.rank_held set valid_to = new.rank_since
    where officer_id = new.id and id <> open.id and (valid_to > new.rank_since or valid_to = open.valid_from);
    update force.rank_held
    set rank = new.rank, valid_from = new.rank_since, recorded_by = new.changed_by, recorded_at = now()
    where id = open.id;
    return null;
end $$;
create trigger officer_rank_is_held after update on force.officer
    for each row when ((old.rank, old.rank_since) is distinct from (new.rank, new.rank_since))
    execute function force.officer_rank_is_held();

-- leave ---------------------------------------------------------------------------------------------

create table force.leave_kind (
    code       text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_vi    text     not null unique check (name_vi is nfc normalized),
    name_en    text     not null unique,
    ordinal    smallint not null unique,
    deducts    boolean  not null
);
comment on column force.leave_kind.deducts is 'Whether its working days are taken from the yearly leave';
insert into force.leave_kind (code, ordinal, deducts, name_vi, name_en) values
    ('ANNUAL', 10, true, 'Nghỉ phép năm', 'Annual leave'),
    ('PERSONAL', 20, false, 'Nghỉ việc riêng', 'Leave for family matters'),
    ('SICK', 30, false, 'Nghỉ ốm', 'Sick leave'),
    ('MATERNITY', 40, false, 'Nghỉ thai sản', 'Maternity leave'),
    ('CONVALESCENCE', 50, false, 'Nghỉ điều dưỡng', 'Convalescent leave'),
    ('UNPAID', 60, false, 'Nghỉ không hưởng lương', 'Unpaid leave');

create table force.leave (
    id           uuid primary key default uuidv7(),
    officer_id   uuid        not null references force.officer,
    kind         text        not null references force.leave_kind,
    first_day    date        not null,
    last_day     date        not null check (last_day >= first_day),
    working_days smallint    not null check (working_days >= 0),
    state        text        not null check (state in ('REQUESTED', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'CANCELLED')),
    place        text check (place = btrim(place) and place <> ''),
    note         text check (note = btrim(note) and note <> ''),
    reason       text check (reason = btrim(reason) and reason <> ''),
    proposal_id  uuid,
    made_by      text        not null default 'system',
    made_at      timestamptz not null default now(),
    ended_at     timestamptz,
    version      bigint      not null default 0,
    constraint leave_once exclude using gist (officer_id with =, daterange(first_day, last_day, '[]') with &&)
        where (state in ('REQUESTED', 'APPROVED'))
);
comment on table force.leave is 'Leave asked for and granted; both days are days off. Only APPROVED counts for rosters and strength';
comment on column force.leave.working_days is 'Working days in it by the calendar on the day it was asked for';
comment on column force.leave.reason is 'Why it was returned or cancelled';
create index leave_of_officer on force.leave (officer_id, first_day);
create index leave_by_day on force.leave using gist (daterange(first_day, last_day, '[]')) where state = 'APPROVED';

-- qualifications ------------------------------------------------------------------------------------

create table force.qualification_kind (
    code       text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_vi    text     not null unique check (name_vi is nfc normalized),
    name_en    text     not null unique,
    ordinal    smallint not null unique,
    branch     text     not null check (branch in ('DEGREE', 'TRAINING', 'CERTIFICATE')),
    months     smallint check (months > 0)
);
comment on column force.qualification_kind.months is 'How long it usually holds; null if it does not expire';
insert into force.qualification_kind (code, ordinal, branch, months, name_vi, name_en) values
    ('POLICE_SECONDARY', 10, 'DEGREE', null, 'Trung cấp Cảnh sát nhân dân', 'Police secondary diploma'),
    ('POLICE_DEGREE', 20, 'DEGREE', null, 'Đại học Cảnh sát, An ninh nhân dân', 'Police or security degree'),
    ('LAW_DEGREE', 30, 'DEGREE', null, 'Đại học Luật', 'Law degree'),
    ('OTHER_DEGREE', 40, 'DEGREE', null, 'Đại học ngành khác', 'Degree in another field'),
    ('MASTER', 50, 'DEGREE', null, 'Thạc sĩ', 'Master'),
    ('POLITICS_INTERMEDIATE', 60, 'TRAINING', null, 'Trung cấp lý luận chính trị', 'Political theory, intermediate'),
    ('POLITICS_ADVANCED', 70, 'TRAINING', null, 'Cao cấp lý luận chính trị', 'Political theory, advanced'),
    ('COMMAND_COURSE', 80, 'TRAINING', null, 'Bồi dưỡng chức danh chỉ huy', 'Command course'),
    ('BEAT_COURSE', 90, 'TRAINING', 60, 'Bồi dưỡng nghiệp vụ cảnh sát khu vực', 'Beat officer course'),
    ('RESIDENCE_COURSE', 100, 'TRAINING', 36, 'Tập huấn nghiệp vụ đăng ký cư trú', 'Residence registration course'),
    ('DUTY_COURSE', 110, 'TRAINING', 36, 'Tập huấn trực ban, tiếp nhận tin báo', 'Duty desk course'),
    ('WEAPONS', 120, 'CERTIFICATE', 36, 'Chứng nhận sử dụng vũ khí, công cụ hỗ trợ', 'Weapons and support tools certificate'),
    ('FIRST_AID', 130, 'CERTIFICATE', 24, 'Chứng chỉ sơ cấp cứu', 'First aid certificate'),
    ('FIRE_RESCUE', 140, 'CERTIFICATE', 12, 'Huấn luyện chữa cháy, cứu nạn, cứu hộ', 'Fire and rescue training'),
    ('MARTIAL_ARTS', 150, 'CERTIFICATE', 12, 'Kiểm tra quân sự, võ thuật', 'Drill and martial arts test'),
    ('DATA_PROTECTION', 160, 'CERTIFICATE', 12, 'Tập huấn bảo vệ dữ liệu cá nhân', 'Personal data protection training'),
    ('DRIVING_CAR', 170, 'CERTIFICATE', 120, 'Giấy phép lái xe ô tô', 'Car driving licence'),
    ('IT_BASIC', 180, 'CERTIFICATE', null, 'Chứng chỉ ứng dụng công nghệ thông tin cơ bản', 'Basic IT certificate');

create table force.qualification (
    id          uuid primary key default uuidv7(),
    officer_id  uuid not null references force.officer,
    kind        text not null references force.qualification_kind,
    valid_from  date not null,
    expires_on  date check (expires_on >= valid_from),
    number      text check (number = btrim(number) and number <> ''),
    issuer      text check (issuer = btrim(issuer) and issuer <> ''),
    grade       text check (grade = btrim(grade) and grade <> ''),
    recorded_by text        not null default 'system',
    recorded_at timestamptz not null default now(),
    constraint qualification_once unique (officer_id, kind, valid_from)
);
comment on table force.qualification is 'Degrees, training and certificates; a renewal is another row';
comment on column force.qualification.expires_on is 'Last day on which it holds; null if it does not expire';
create index qualification_expiry on force.qualification (expires_on) where expires_on is not null;

-- evaluations and discipline ------------------------------------------------------------------------

create table force.evaluation (
    id              uuid primary key default uuidv7(),
    officer_id      uuid     not null references force.officer,
    year            smallint not null check (year between 1975 and 2200),
    grade           text     not null check (grade in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
    unit_id         uuid     not null references kernel.unit,
    decision_number text check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date,
    note            text check (note = btrim(note) and note <> ''),
    recorded_by     text        not null default 'system',
    recorded_at     timestamptz not null default now(),
    constraint evaluation_once unique (officer_id, year)
);
comment on column force.evaluation.unit_id is 'Unit that evaluated, in whose share of EXCELLENT it counts';
create index evaluation_by_unit on force.evaluation (unit_id, year);

create table force.discipline (
    id              uuid primary key default uuidv7(),
    officer_id      uuid not null references force.officer,
    form            text not null check (form in ('REPRIMAND', 'WARNING', 'REMOVAL', 'RANK_DEMOTION', 'DISMISSAL')),
    valid_from      date not null,
    valid_to        date check (valid_to > valid_from),
    decision_number text not null check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date not null,
    decision_id     uuid,
    reason          text not null check (reason = btrim(reason) and reason <> ''),
    recorded_by     text        not null default 'system',
    recorded_at     timestamptz not null default now(),
    constraint discipline_once unique (officer_id, form, valid_from)
);
comment on table force.discipline is
    'Disciplinary decisions within the period in which they count. Shown to hr and the chain of command only: in no list, export, search or published view';
create index discipline_of_officer on force.discipline (officer_id);

-- figures that law or order sets --------------------------------------------------------------------

create table force.career_parameter (
    code       text    not null check (code ~ '^[a-z][a-zA-Z.]{1,60}$'),
    value      numeric not null,
    valid_from date    not null,
    valid_to   date check (valid_to > valid_from),
    source     text    not null check (source = btrim(source) and source <> ''),
    primary key (code, valid_from),
    constraint career_parameter_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

-- published reads -----------------------------------------------------------------------------------

create function force.rank_at(at date) returns table (officer_id uuid, "rank" text, since date)
    language sql stable parallel safe as $$
    select h.officer_id, h.rank, h.valid_from
    from force.rank_held h
    where h.valid_from <= at and (h.valid_to is null or h.valid_to > at)
$$;
comment on function force.rank_at(date) is 'Rank of every officer on a day; nobody whose ranks are not known that far back';

grant select, insert on force.career_version to phaodai_app;
grant select, insert, update, delete on force.rank_held, force.qualification, force.evaluation, force.discipline
    to phaodai_app;
grant select, insert, update on force.leave to phaodai_app;
grant select on force.leave_kind, force.qualification_kind, force.career_parameter to phaodai_app;
