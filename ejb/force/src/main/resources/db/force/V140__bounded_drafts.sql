-- How long the making of drafts may search: for one unit, and for all units of a job together.

alter table force.roster_rule drop constraint roster_rule_code_check;
alter table force.roster_rule add constraint roster_rule_code_check check (code in
    ('REST_AFTER_NIGHT_HOURS', 'WEEKLY_REST_HOURS', 'COMMAND_PRESENT', 'LONGEST_ROSTER_DAYS',
    'DRAFT_UNIT_SECONDS', 'DRAFT_JOB_SECONDS'));
comment on table force.roster_rule is 'Figures of the roster rules within a half-open period; COMMAND_PRESENT 1 means chief and deputies are never all off; DRAFT_… bound the search for drafts and break no rule';
insert into force.roster_rule (code, value, valid_from, source) values
    ('DRAFT_UNIT_SECONDS', 8, '2021-01-01', 'Thiết lập ban đầu của hệ thống; đơn vị quản lý điều chỉnh theo máy chủ'),
    ('DRAFT_JOB_SECONDS', 240, '2021-01-01', 'Thiết lập ban đầu của hệ thống; đơn vị quản lý điều chỉnh theo máy chủ');
