-- Reports about oneself: whose record belongs to which account.

create view force.report_account as
    select o.account, o.id as officer_id from force.officer o where o.account is not null;
comment on view force.report_account is 'Published: the officer to whom an account belongs';
grant select on force.report_account to phaodai_app;
