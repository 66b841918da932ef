-- Reorganisations: units merged, split, renamed, put under others or abolished on one day, by one decision.

create table kernel.reorganisation (
    id              uuid primary key,
    title           text        not null check (title = btrim(title) and title <> '' and title is nfc normalized),
    unit_id         uuid        not null references kernel.unit,
    effective_on    date        not null,
    decision_number text        not null check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date        not null,
    state           text        not null check
        (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'APPLIED', 'WITHDRAWN', 'FAILED')),
    proposal_id     uuid,
    made_by         text        not null,
    made_at         timestamptz not null,
    ended_at        timestamptz,
    reason          text,
    version         bigint      not null default 0
);
comment on column kernel.reorganisation.unit_id is 'Unit of whoever drafts it: it is seen by those whose scope covers this unit';
comment on column kernel.reorganisation.reason is 'Why it was returned, or a message key of why it could not be applied';
create index reorganisation_due on kernel.reorganisation (effective_on) where state = 'APPROVED';

-- By codes: before the day, the new units have no ids.
create table kernel.reorganisation_link (
    reorganisation_id uuid not null references kernel.reorganisation,
    number            int  not null,
    old_code          text not null,
    new_code          text not null,
    part              text not null check (part in ('FULL', 'PARTIAL')),
    primary key (reorganisation_id, number)
);
create table kernel.reorganisation_unit (
    reorganisation_id uuid not null references kernel.reorganisation,
    number            int  not null,
    code              text not null,
    name              text not null check (name is nfc normalized),
    kind              text not null,
    parent_code       text,
    primary key (reorganisation_id, number)
);

-- Who or what of a unit that goes to several goes where.
create table kernel.reorganisation_choice (
    reorganisation_id uuid not null references kernel.reorganisation,
    kind              text not null,
    subject_id        uuid not null,
    unit_id           uuid not null references kernel.unit,
    new_code          text not null,
    label             text not null,
    detail            text,
    provisional       boolean not null,
    decided_by        text,
    decided_at        timestamptz,
    primary key (reorganisation_id, kind, subject_id)
);
comment on column kernel.reorganisation_choice.provisional is
    'Nobody had decided on the day: it went to the unit''s first successor, and can still be decided';

-- What was moved when it was applied.
create table kernel.reorganisation_count (
    reorganisation_id uuid   not null references kernel.reorganisation,
    what              text   not null,
    amount            bigint not null,
    primary key (reorganisation_id, what)
);

create table kernel.unit_lineage (
    predecessor       uuid not null references kernel.unit,
    successor         uuid not null references kernel.unit,
    part              text not null check (part in ('FULL', 'PARTIAL')),
    effective_on      date not null,
    reorganisation_id uuid not null references kernel.reorganisation,
    primary key (predecessor, successor, effective_on)
);
create index unit_lineage_successor on kernel.unit_lineage (successor);
create trigger unit_lineage_changed after insert or update or delete on kernel.unit_lineage
    for each statement execute function kernel.unit_changed();

-- For how long documents name a unit's predecessors beside it.
create table kernel.former_name_rule (
    valid_from date    not null primary key,
    valid_to   date check (valid_to > valid_from),
    months     int     not null check (months between 0 and 120),
    source     text    not null check (source = btrim(source) and source <> '' and source is nfc normalized),
    constraint former_name_rule_once exclude using gist (daterange(valid_from, valid_to) with &&)
);
insert into kernel.former_name_rule (valid_from, months, source)
    values ('2021-01-01', 12, 'Mặc định của hệ thống; chưa có văn bản quy định');

grant select, insert, update on kernel.reorganisation, kernel.reorganisation_choice, kernel.former_name_rule to phaodai_app;
grant select, insert on kernel.reorganisation_count, kernel.unit_lineage to phaodai_app;
grant select, insert, delete on kernel.reorganisation_link, kernel.reorganisation_unit to phaodai_app;
