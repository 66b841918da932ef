-- Exports of registers that need a second person.

create table force.register_export (
    id          uuid primary key,
    register    text        not null check (register ~ '^[a-z]{1,40}$'),
    about_unit  uuid        not null references kernel.unit,
    unit_id     uuid        not null references kernel.unit,
    row_count   int         not null,
    state       text        not null check (state in ('PENDING', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    reason      text,
    made_by     text        not null,
    made_at     timestamptz not null default now(),
    valid_until timestamptz,
    constraint register_export_approved check ((state = 'APPROVED') = (valid_until is not null))
);
comment on column force.register_export.about_unit is 'Unit whose entries are exported, with all below it';
comment on column force.register_export.unit_id is 'Unit of who asked';
create index register_export_owner on force.register_export (made_by, made_at desc);

grant select, insert, update on force.register_export to phaodai_app;
