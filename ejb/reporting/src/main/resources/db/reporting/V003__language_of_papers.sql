-- In which language a paper is; all made so far are Vietnamese.
alter table reporting.report_run add column language text not null default 'vi'
    constraint report_run_speaks check (language in ('vi', 'en'));
comment on column reporting.report_run.language is
    'Language of the paper (ISO 639-1); papers of legal form are Vietnamese only (Decree 30/2020/ND-CP)';
