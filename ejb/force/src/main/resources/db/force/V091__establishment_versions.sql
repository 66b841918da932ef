-- Establishment of many units by one decision: drafted, decided by a second person, then stored as figures that count from its
-- day on. IN_FORCE is APPROVED once the day has come; it is not stored.

create table force.establishment_version (
    id              uuid primary key,
    title           text        not null check (title = btrim(title) and title <> '' and title is nfc normalized),
    unit_id         uuid        not null references kernel.unit,
    effective_on    date        not null,
    decision_number text        not null check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date        not null,
    state           text        not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'WITHDRAWN')),
    proposal_id     uuid,
    made_by         text        not null,
    made_at         timestamptz not null,
    decided_at      timestamptz,
    reason          text,
    version         bigint      not null default 0
);
comment on column force.establishment_version.unit_id is 'Unit on top of those it is about';

create table force.establishment_version_line (
    version_id uuid    not null references force.establishment_version,
    unit_id    uuid    not null references kernel.unit,
    position   text    not null references force.position,
    authorised integer not null check (authorised between 0 and 10000),
    primary key (version_id, unit_id, position)
);

create function force.establishment_at(at date)
    returns table (unit_id uuid, "position" text, authorised integer)
    language sql stable parallel safe as $$
    select e.unit_id, e.position, e.authorised from force.establishment e
    where e.valid_from <= at and (e.valid_to is null or e.valid_to > at)
$$;

grant select, insert, update on force.establishment_version to phaodai_app;
grant select, insert, update, delete on force.establishment_version_line to phaodai_app;
