-- Units in time, the audit chain and proposals for a second person's decision.

create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;

grant usage on schema kernel to phaodai_app;

-- units -------------------------------------------------------------------------------------------

create table kernel.unit (
    id         uuid primary key,
    code       text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,19}$'),
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    unique (code, valid_from),
    constraint unit_code_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

create table kernel.unit_shape (
    unit_id    uuid not null references kernel.unit,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    name       text not null check (name = btrim(name) and name <> '' and name is nfc normalized),
    kind       text not null check (kind in
        ('CITY', 'DEPARTMENT', 'DISTRICT', 'WARD', 'COMMUNE', 'TOWNSHIP', 'SPECIAL_ZONE', 'POST')),
    parent_id  uuid references kernel.unit check (parent_id <> unit_id),
    primary key (unit_id, valid_from),
    constraint unit_shape_once exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
create index unit_shape_parent on kernel.unit_shape (parent_id);

comment on table kernel.unit_shape is 'Name, kind and parent of a unit within a period; half-open';

create table kernel.unit_revision (
    only_one boolean primary key default true check (only_one),
    revision bigint not null
);
insert into kernel.unit_revision (revision) values (1);

create function kernel.unit_changed() returns trigger language plpgsql as $$
begin
    update kernel.unit_revision set revision = revision + 1;
    return null;
end $$;

create trigger unit_changed after insert or update or delete on kernel.unit
    for each statement execute function kernel.unit_changed();
create trigger unit_shape_changed after insert or update or delete on kernel.unit_shape
    for each statement execute function kernel.unit_changed();

create function kernel.unit_at(at date)
    returns table (id uuid, code text, name text, kind text, parent_id uuid)
    language sql stable parallel safe as $$
    select u.id, u.code, s.name, s.kind, s.parent_id
    from kernel.unit u
    join kernel.unit_shape s on s.unit_id = u.id
    where s.valid_from <= at and (s.valid_to is null or s.valid_to > at)
$$;
comment on function kernel.unit_at(date) is 'Published to the other schemas: the units of a day';

grant select, insert, update on kernel.unit, kernel.unit_shape, kernel.unit_revision to phaodai_app;
grant delete on kernel.unit_shape to phaodai_app;

-- audit -------------------------------------------------------------------------------------------
-- Append-only. Rows form hash chains; a writer takes any chain that nobody is writing to at the moment, so writers do not
-- wait for each other. The lock is held until the end of the transaction: the order in a chain is the order of commits.

create table kernel.audit_entry (
    at          timestamptz not null,
    chain       smallint    not null,
    seq         bigint      not null,
    id          uuid        not null,
    who         text        not null,
    unit_id     uuid,
    action      text        not null,
    object_type text        not null,
    object_id   text,
    label       text,
    purpose     text,
    outcome     text        not null,
    changes     jsonb,
    request_id  text,
    prev_hash   bytea       not null,
    hash        bytea       not null,
    primary key (chain, seq, at)
) partition by range (at);

create table kernel.audit_entry_default partition of kernel.audit_entry default;
create index audit_entry_at on kernel.audit_entry (at desc, id desc);
create index audit_entry_object on kernel.audit_entry (object_id, at desc);
create index audit_entry_who on kernel.audit_entry (who, at desc);

create function kernel.audit_chains() returns int language sql immutable parallel safe as $$ select 16 $$;

create function kernel.audit_hash(e kernel.audit_entry) returns bytea language sql stable parallel safe as $$
    select sha256(convert_to(concat_ws(E'\x1f',
        encode(e.prev_hash, 'hex'), e.chain, e.seq, e.id, (extract(epoch from e.at) * 1000000)::bigint,
        e.who, coalesce(e.unit_id::text, '-'), e.action, e.object_type, coalesce(e.object_id, '-'),
        coalesce(e.label, '-'), coalesce(e.purpose, '-'), e.outcome, coalesce(e.changes::text, '-'),
        coalesce(e.request_id, '-')), 'UTF8'))
$$;

create function kernel.audit_append() returns trigger language plpgsql
    security definer set search_path = kernel, pg_temp as $$
declare
    start int := floor(random() * kernel.audit_chains());
    held  smallint;
begin
    held := nullif(current_setting('phaodai.audit_chain', true), '')::smallint;
    if held is null then
        for i in 0 .. kernel.audit_chains() - 1 loop
            if pg_try_advisory_xact_lock(7102, (start + i) % kernel.audit_chains()) then
                held := (start + i) % kernel.audit_chains();
                exit;
            end if;
        end loop;
        if held is null then
            held := start;
            perform pg_advisory_xact_lock(7102, held);
        end if;
        perform set_config('phaodai.audit_chain', held::text, true);
    end if;
    new.chain := held;
    select e.seq + 1, e.hash into new.seq, new.prev_hash
        from kernel.audit_entry e where e.chain = held order by e.seq desc limit 1;
    if new.seq is null then
        new.seq := 1;
        new.prev_hash := sha256(convert_to('phaodai audit chain ' || held, 'UTF8'));
    end if;
    new.at := clock_timestamp();
    new.hash := kernel.audit_hash(new);
    return new;
end $$;

create trigger audit_append before insert on kernel.audit_entry
    for each row execute function kernel.audit_append();

create function kernel.audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'kernel.audit_entry is append-only';
end $$;
create trigger audit_is_append_only before update or delete on kernel.audit_entry
    for each row execute function kernel.audit_is_append_only();
create trigger audit_is_not_truncated before truncate on kernel.audit_entry
    for each statement execute function kernel.audit_is_append_only();

grant select, insert on kernel.audit_entry to phaodai_app;

-- proposals for a second person's decision ----------------------------------------------------------

create table kernel.proposal (
    id            uuid primary key,
    kind          text        not null,
    subject_id    uuid        not null,
    unit_id       uuid        not null references kernel.unit,
    approver_unit uuid        not null references kernel.unit,
    title_key     text        not null,
    title_args    jsonb       not null,
    approvers     text[]      not null check (cardinality(approvers) > 0),
    state         text        not null check (state in ('PENDING', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    proposed_by   text        not null,
    proposer_name text        not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decider_name  text,
    decided_at    timestamptz,
    reason        text,
    version       bigint      not null,
    constraint proposal_needs_second_person check (state not in ('APPROVED', 'RETURNED') or decided_by <> proposed_by),
    constraint proposal_return_needs_reason check (state <> 'RETURNED' or reason is not null)
);
create unique index proposal_pending_once on kernel.proposal (kind, subject_id) where state = 'PENDING';
create index proposal_state on kernel.proposal (state, proposed_at);
create index proposal_subject on kernel.proposal (subject_id);

grant select, insert, update on kernel.proposal to phaodai_app;
