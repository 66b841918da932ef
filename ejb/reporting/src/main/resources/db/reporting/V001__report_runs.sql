-- Runs of reports with the files they made, and the figures that govern them.

grant usage on schema reporting to phaodai_app;

create table reporting.parameter (
    code       text not null check (code ~ '^[a-z][a-zA-Z.]{1,59}$'),
    value      text not null,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    source     text not null,
    primary key (code, valid_from),
    constraint parameter_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
comment on table reporting.parameter is 'Figures and words that change with the rules; half-open periods';

insert into reporting.parameter (code, value, valid_from, source) values
    ('archive.days', '3650', '2020-01-01', 'Thời hạn lưu trữ, do đơn vị quy định'),
    ('limit.pages', '2000', '2020-01-01', 'Giới hạn kỹ thuật'),
    ('limit.seconds', '900', '2020-01-01', 'Giới hạn kỹ thuật'),
    ('limit.runs', '0', '2020-01-01', 'Giới hạn kỹ thuật; 0: số lõi xử lý của máy chủ'),
    ('export.fourEyesAbove', '500', '2020-01-01', 'Số dòng danh sách cán bộ phải có người thứ hai duyệt'),
    ('issuer.parentBody', 'BỘ CÔNG AN', '2020-01-01', 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('decision.basis', E'Căn cứ Luật Công an nhân dân ngày 20 tháng 11 năm 2018;\nCăn cứ quy định về công tác cán bộ trong Công an nhân dân;\nTheo đề nghị của Trưởng phòng Tổ chức cán bộ.', '2020-01-01', 'Do đơn vị quy định');

create table reporting.report_run (
    id              uuid primary key,
    report          text        not null check (report ~ '^[a-z][a-z-]{1,39}$'),
    format          text        not null check (format in ('PDF', 'XLSX', 'CSV')),
    parameters      jsonb       not null,
    title           text        not null check (title is nfc normalized),
    subject_unit    uuid        not null references kernel.unit,
    subject_name    text        not null,
    as_of           date        not null,
    unit_id         uuid        not null references kernel.unit,
    requested_by    text        not null,
    requester_name  text        not null,
    requested_at    timestamptz not null,
    approval        text        not null check (approval in ('NONE', 'PENDING', 'APPROVED', 'REFUSED')),
    state           text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    progress        double precision not null check (progress between 0 and 1),
    attempt         int         not null,
    claim           uuid,
    lease_until     timestamptz,
    started_at      timestamptz,
    finished_at     timestamptz,
    failure_key     text,
    verify_code     text        not null unique check (verify_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
    file_name       text,
    file_path       text unique,
    size            bigint,
    sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
    pages           int,
    file_deleted_at timestamptz,
    version         bigint      not null,
    constraint report_run_has_lease check ((state = 'RUNNING') = (lease_until is not null and claim is not null)),
    constraint report_run_has_file check
        ((state = 'DONE') = (sha256 is not null and size is not null and file_name is not null)),
    constraint report_run_ends check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
    constraint report_run_fails_for_a_reason check ((state = 'FAILED') = (failure_key is not null)),
    constraint report_run_is_approved check (state not in ('RUNNING', 'DONE') or approval in ('NONE', 'APPROVED'))
);
comment on column reporting.report_run.unit_id is
    'Unit of the requester when asking: a run reads no further than this unit, and is seen by those above it';
comment on column reporting.report_run.claim is 'Whoever holds it may finish the run; another claim makes it void';
comment on column reporting.report_run.file_path is 'Below the archive folder; null once deleted';

create index report_run_waiting on reporting.report_run (requested_at) where state = 'QUEUED';
create index report_run_running on reporting.report_run (lease_until) where state = 'RUNNING';
create index report_run_mine on reporting.report_run (requested_by, requested_at desc, id desc);
create index report_run_unit on reporting.report_run (unit_id, requested_at desc, id desc);
create index report_run_kept on reporting.report_run (finished_at) where file_path is not null;

grant select on reporting.parameter to phaodai_app;
grant select, insert, update on reporting.report_run to phaodai_app;
