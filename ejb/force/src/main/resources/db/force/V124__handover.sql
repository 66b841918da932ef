-- Handing over at a transfer: what the officer leaves behind, item by item, confirmed by both sides.

create table force.handover_kind (
    code       text     not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    ordinal    smallint not null,
    name_vi    text     not null check (name_vi is nfc normalized),
    name_en    text     not null,
    "position" text references force.position,
    valid_from date     not null,
    valid_to   date check (valid_to > valid_from),
    primary key (code, valid_from),
    constraint handover_kind_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
comment on column force.handover_kind.position is 'Only who leaves this position hands it over; null for everybody';
insert into force.handover_kind (code, ordinal, name_vi, name_en, "position", valid_from) values
    ('WEAPONS', 1, 'Vũ khí, công cụ hỗ trợ', 'Weapons, means of support', null, '2022-01-01'),
    ('EQUIPMENT', 2, 'Phương tiện, thiết bị', 'Vehicles, equipment', null, '2022-01-01'),
    ('DOCUMENTS', 3, 'Hồ sơ, tài liệu, con dấu', 'Files, documents, seals', null, '2022-01-01'),
    ('CASES', 4, 'Việc đang giải quyết', 'Open cases', null, '2022-01-01'),
    ('BEAT', 5, 'Địa bàn, sổ theo dõi khu vực', 'Beat and its books', 'BEAT_OFFICER', '2022-01-01'),
    ('ACCOUNTS', 6, 'Tài khoản, quyền truy cập phần mềm', 'Accounts and access to software', null, '2022-01-01');

create table force.handover (
    id         uuid primary key default uuidv7(),
    officer_id uuid        not null references force.officer,
    unit_id    uuid        not null references kernel.unit,
    "position" text        not null references force.position,
    to_unit    uuid        not null references kernel.unit,
    moves_on   date        not null,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CANCELLED')),
    opened_by  text        not null,
    opened_at  timestamptz not null default now(),
    ended_at   timestamptz,
    told       boolean     not null default false,
    constraint handover_once unique (officer_id, moves_on),
    constraint handover_ended check ((ended_at is null) = (state = 'OPEN'))
);
comment on column force.handover.unit_id is 'Unit that is left, whose commander takes over';
create index handover_of_unit on force.handover (unit_id, state);
create index handover_to_unit on force.handover (to_unit, state);
create index handover_untold on force.handover (id) where not told;

create table force.handover_item (
    id          uuid primary key default uuidv7(),
    handover_id uuid     not null references force.handover,
    kind        text     not null,
    ordinal     smallint not null,
    given_note  text check (given_note = btrim(given_note) and given_note <> ''),
    given_by    text,
    given_at    timestamptz,
    taken_note  text check (taken_note = btrim(taken_note) and taken_note <> ''),
    taken_by    text,
    taken_at    timestamptz,
    constraint handover_item_once unique (handover_id, kind),
    constraint handover_item_given check ((given_by is null) = (given_at is null) and (given_by is null or given_note is not null)),
    constraint handover_item_taken check ((taken_by is null) = (taken_at is null)),
    constraint handover_item_taken_after_given check (taken_by is null or given_by is not null),
    constraint handover_item_by_two check (taken_by <> given_by)
);
comment on table force.handover_item is 'One thing to hand over; what the taking side says when it sends it back stands in taken_note';

create function force.handover_has_items() returns trigger language plpgsql as $$
begin
    insert into force.handover_item (handover_id, kind, ordinal)
    select new.id, k.code, k.ordinal
    from force.handover_kind k
    where (k.position is null or k.position = new.position)
        and k.valid_from <= new.moves_on and (k.valid_to is null or k.valid_to > new.moves_on);
    return null;
end $$;
create trigger handover_has_items after insert on force.handover
    for each row execute function force.handover_has_items();

-- Whatever moves an officer, the handover begins with the posting, unless it was begun before.
create function force.posting_begins_handover() returns trigger language plpgsql as $$
begin
    insert into force.handover (officer_id, unit_id, "position", to_unit, moves_on, opened_by)
    select new.officer_id, p.unit_id, p.position, new.unit_id, new.valid_from, new.recorded_by
    from force.posting p
    where p.officer_id = new.officer_id and p.valid_to = new.valid_from
        and (p.unit_id, p.position) is distinct from (new.unit_id, new.position)
    on conflict do nothing;
    return null;
end $$;
create trigger posting_begins_handover after insert on force.posting
    for each row when (new.valid_to is null and new.kind not in ('RECRUITMENT', 'REORGANISATION')
        and new.valid_from > current_date - 60)
    execute function force.posting_begins_handover();

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
    from force.handover_kind h order by h.code, h.valid_from desc);

grant select on force.handover_kind to phaodai_app;
grant select, insert, update on force.handover, force.handover_item to phaodai_app;
