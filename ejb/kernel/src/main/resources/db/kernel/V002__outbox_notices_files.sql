-- What the kernel keeps for all capabilities: messages to the outside, notices, idempotency, files, preferences, unit imports.

-- outbox: written in the transaction of the change, delivered afterwards, at least once ---------------

create table kernel.outbox_message (
    id         uuid primary key,
    topic      text        not null check (topic ~ '^[a-z][a-z.-]{1,59}$'),
    key        text        not null,
    payload    jsonb       not null,
    created_at timestamptz not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'DEAD')),
    attempts   int         not null default 0,
    due_at     timestamptz not null,
    error      text
);
create index outbox_due on kernel.outbox_message (due_at, id) where state = 'WAITING';
create index outbox_order on kernel.outbox_message (topic, key, id) where state = 'WAITING';

comment on column kernel.outbox_message.key is 'Messages of one topic and key are delivered in the order of their ids';

grant select, insert, update, delete on kernel.outbox_message to phaodai_app;

-- notices: for one person, or for whoever has the role and covers the unit when reading ----------------

create table kernel.notice (
    id       uuid primary key,
    at       timestamptz not null,
    username text,
    role     text,
    unit_id  uuid references kernel.unit,
    made_by  text,
    text_key text        not null,
    args     text[]      not null,
    link     text check (link like '/%'),
    constraint notice_has_one_audience check (
        (username is not null and role is null and unit_id is null)
        or (username is null and role is not null and unit_id is not null))
);
create index notice_of_person on kernel.notice (username, at desc) where username is not null;
create index notice_of_role on kernel.notice (role, at desc) where role is not null;

create table kernel.notice_read (
    notice_id uuid        not null references kernel.notice on delete cascade,
    username  text        not null,
    at        timestamptz not null,
    primary key (username, notice_id)
);
create index notice_read_notice on kernel.notice_read (notice_id);

grant select, insert, delete on kernel.notice, kernel.notice_read to phaodai_app;

-- answers already given, so that a repeated request changes nothing twice -------------------------------

create table kernel.idempotency_key (
    caller       text        not null,
    key          text        not null check (length(key) between 1 and 200),
    request      text        not null,
    request_hash bytea       not null,
    status       int,
    location     text,
    etag         text,
    body         text,
    at           timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_at on kernel.idempotency_key (at);

grant select, insert, update, delete on kernel.idempotency_key to phaodai_app;

-- files: rows here, contents in the data directory by their hash --------------------------------------

create table kernel.attachment (
    id             uuid primary key,
    owner_type     text        not null,
    owner_id       uuid        not null,
    unit_id        uuid        not null references kernel.unit,
    name           text        not null check (name <> '' and name is nfc normalized),
    media_type     text        not null,
    size           bigint      not null check (size between 1 and 20971520),
    sha256         bytea       not null check (length(sha256) = 32),
    classification text        not null check (classification = 'UNCLASSIFIED'),
    added_by       text        not null,
    added_at       timestamptz not null
);
create index attachment_owner on kernel.attachment (owner_type, owner_id, id);
create index attachment_content on kernel.attachment (sha256);

grant select, insert, delete on kernel.attachment to phaodai_app;

-- preferences -----------------------------------------------------------------------------------------

create table kernel.preference (
    username   text        not null,
    name       text        not null check (name ~ '^[a-zA-Z][a-zA-Z0-9._-]{0,99}$'),
    value      text        not null check (octet_length(value) <= 16384),
    changed_at timestamptz not null,
    primary key (username, name)
);

grant select, insert, update, delete on kernel.preference to phaodai_app;

-- imports of units: what was uploaded, and what the tree was when it was previewed ----------------------

create table kernel.unit_import (
    id         uuid primary key,
    made_by    text        not null,
    made_at    timestamptz not null,
    file_name  text        not null,
    content    text        not null,
    end_on     date,
    revision   bigint      not null,
    applied_at timestamptz
);
create index unit_import_at on kernel.unit_import (made_at);

grant select, insert, update, delete on kernel.unit_import to phaodai_app;
