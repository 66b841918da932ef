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
-- The application may name neither time nor place in the chain: it has no insert right on those columns.

create table kernel.audit_entry (
    at          timestamptz not null default clock_timestamp(),
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

create index audit_entry_at on kernel.audit_entry (at desc, id desc);
create index audit_entry_object on kernel.audit_entry (object_id, at desc);
create index audit_entry_who on kernel.audit_entry (who, at desc);

-- Takes what no month was made for: nothing is ever lost for want of a partition.
create table kernel.audit_entry_default partition of kernel.audit_entry default;

create function kernel.audit_partition(day date) returns boolean language plpgsql
    security definer set search_path = kernel, pg_temp set lock_timeout = '2s' as $$
declare
    month timestamp := date_trunc('month', day);
    name  text := 'audit_entry_' || to_char(month, 'YYYYMM');
    low   timestamptz := month at time zone 'UTC';
    high  timestamptz := (month + interval '1 month') at time zone 'UTC';
begin
    if to_regclass('kernel.' || name) is not null
            or exists (select from kernel.audit_entry_default d where d.at >= low and d.at < high) then
        return false;
    end if;
    execute format('create table kernel.%I (like kernel.audit_entry including all)', name);
    execute format('alter table kernel.audit_entry attach partition kernel.%I for values from (%L) to (%L)', name, low, high);
    return true;
end $$;
comment on function kernel.audit_partition(date) is
    'Makes the partition of that day''s month; false if it is there or its rows are already in the default partition';
revoke execute on function kernel.audit_partition(date) from public;
grant execute on function kernel.audit_partition(date) to phaodai_app;

create function kernel.audit_partitions(months_ahead int) returns int language sql as $$
    select count(*) filter (where kernel.audit_partition((date_trunc('month', now() at time zone 'UTC')
        + make_interval(months => m))::date))::int from generate_series(0, months_ahead) m
$$;

select kernel.audit_partitions(24);

create function kernel.audit_chains() returns int language sql immutable parallel safe as $$ select 64 $$;

create function kernel.audit_part(part text) returns text language sql immutable parallel safe as $$
    select coalesce(octet_length(part) || ':' || part, '-') || ';'
$$;

-- Each field with its length, so that no text can be moved from one field to the next.
create function kernel.audit_hash(e kernel.audit_entry) returns bytea language sql stable parallel safe as $$
    select sha256(convert_to(
        kernel.audit_part(encode(e.prev_hash, 'hex')) || kernel.audit_part(e.chain::text) || kernel.audit_part(e.seq::text)
        || kernel.audit_part(e.id::text) || kernel.audit_part(((extract(epoch from e.at) * 1000000)::bigint)::text)
        || kernel.audit_part(e.who) || kernel.audit_part(e.unit_id::text) || kernel.audit_part(e.action)
        || kernel.audit_part(e.object_type) || kernel.audit_part(e.object_id) || kernel.audit_part(e.label)
        || kernel.audit_part(e.purpose) || kernel.audit_part(e.outcome) || kernel.audit_part(e.changes::text)
        || kernel.audit_part(e.request_id), 'UTF8'))
$$;

create function kernel.audit_first_hash(chain int) returns bytea language sql immutable parallel safe as $$
    select sha256(convert_to('phaodai audit chain ' || chain, 'UTF8'))
$$;

create function kernel.audit_append() returns trigger language plpgsql
    security definer set search_path = kernel, pg_temp as $$
declare
    start int := floor(random() * kernel.audit_chains());
    held  smallint;
begin
    held := nullif(current_setting('phaodai.audit_chain', true), '')::smallint;
    if held is null or held not between 0 and kernel.audit_chains() - 1 then
        held := null;
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
    -- The setting is the caller's to write, the lock is not: whoever holds it already gets it at once.
    perform pg_advisory_xact_lock(7102, held);
    new.chain := held;
    -- The last weeks first: few partitions.
    select e.seq + 1, e.hash into new.seq, new.prev_hash from kernel.audit_entry e
        where e.chain = held and e.at > now() - interval '20 days' order by e.seq desc limit 1;
    if new.seq is null then
        select e.seq + 1, e.hash into new.seq, new.prev_hash
            from kernel.audit_entry e where e.chain = held order by e.seq desc limit 1;
    end if;
    if new.seq is null then
        new.seq := 1;
        new.prev_hash := kernel.audit_first_hash(held);
    end if;
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

grant select on kernel.audit_entry to phaodai_app;
grant insert (id, who, unit_id, action, object_type, object_id, label, purpose, outcome, changes, request_id)
    on kernel.audit_entry to phaodai_app;

-- proposals for a second person's decision ----------------------------------------------------------

create table kernel.proposal (
    id            uuid primary key,
    kind          text        not null,
    subject_id    uuid        not null,
    unit_id       uuid        not null references kernel.unit,
    approver_units uuid[]      not null check (cardinality(approver_units) > 0),
    title_key     text        not null,
    title_args    text[]      not null,
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
