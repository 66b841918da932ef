-- Registers taken in from spreadsheets: the file, its checked rows, and how far it is. File and rows are personal data:
-- they are deleted some time after the import has ended, the line that it took place stays.

create table kernel.import_job (
    id            uuid primary key,
    kind          text        not null,
    unit_id       uuid        not null references kernel.unit,
    uploaded_by   text        not null,
    uploader_name text        not null,
    file_name     text        not null,
    sha256        bytea       not null,
    content       bytea,
    state         text        not null check (state in ('UPLOADED', 'CHECKED', 'RUNNING', 'DONE', 'FAILED')),
    mode          text check (mode in ('ALL_OR_NOTHING', 'GOOD_ROWS')),
    attempt       int         not null,
    row_count     int         not null default 0,
    wrong_count   int         not null default 0,
    create_count  int         not null default 0,
    update_count  int         not null default 0,
    same_count    int         not null default 0,
    failure_key   text,
    failure_args  jsonb       not null default '[]',
    uploaded_at   timestamptz not null,
    touched_at    timestamptz not null,
    finished_at   timestamptz,
    constraint import_job_failure check ((state = 'FAILED') = (failure_key is not null))
);
create index import_job_owner on kernel.import_job (uploaded_by, kind, uploaded_at desc);
create index import_job_working on kernel.import_job (touched_at) where state in ('UPLOADED', 'RUNNING');
comment on column kernel.import_job.attempt is
    'Counts the steps started: a worker that was given up finds another number here and stops';

create table kernel.import_row (
    job_id   uuid  not null references kernel.import_job on delete cascade,
    number   int   not null,
    outcome  text  not null check (outcome in ('CREATE', 'UPDATE', 'SAME', 'WRONG')),
    cells    jsonb not null,
    fields   jsonb not null,
    problems jsonb not null,
    changes  jsonb not null,
    primary key (job_id, number)
);

-- apart from the job, whose row the worker keeps locked for as long as it works
create table kernel.import_progress (
    job_id   uuid primary key references kernel.import_job on delete cascade,
    progress double precision not null
);

grant select, insert, update, delete on kernel.import_job, kernel.import_row, kernel.import_progress to phaodai_app;
