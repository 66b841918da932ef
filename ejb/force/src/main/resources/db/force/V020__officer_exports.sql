-- Exports of officers that a second person has to approve. The file is not kept: it is made when it is fetched.

create table force.officer_export (
    id          uuid primary key,
    unit_id     uuid        not null references kernel.unit,
    filters     jsonb       not null,
    row_count   int         not null,
    state       text        not null check (state in ('PENDING', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    reason      text,
    made_by     text        not null,
    made_at     timestamptz not null,
    valid_until timestamptz,
    constraint officer_export_approved check ((state = 'APPROVED') = (valid_until is not null))
);
create index officer_export_owner on force.officer_export (made_by, made_at desc);

grant select, insert, update on force.officer_export to phaodai_app;
