-- What officers propose to correct in their own records; accepted or returned by HR.

create table force.correction (
    id         uuid primary key,
    officer_id uuid        not null references force.officer,
    register   text        not null check (register ~ '^[a-z]{1,40}$'),
    entry_id   uuid,
    version    bigint      not null,
    given      jsonb       not null,
    evidence   text        not null check (evidence = btrim(evidence) and evidence <> ''),
    state      text        not null check (state in ('PENDING', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    reason     text check (reason = btrim(reason) and reason <> ''),
    proposal_id uuid,
    made_by    text        not null,
    made_at    timestamptz not null default now(),
    ended_at   timestamptz,
    constraint correction_returned_with_reason check (state <> 'RETURNED' or reason is not null)
);
comment on column force.correction.entry_id is 'Entry to correct; null for one that is missing';
comment on column force.correction.version is 'Version of the entry that the officer saw';
create unique index correction_open_once on force.correction (entry_id) where state = 'PENDING';
create index correction_of_officer on force.correction (officer_id, made_at);

grant select, insert, update on force.correction to phaodai_app;
