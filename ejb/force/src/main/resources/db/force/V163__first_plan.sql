-- The first plan is the first that moves somebody: that nobody moves breaks no rule, either, and was taken for it.

alter table force.strengthening_plan add column first_closed integer;
update force.strengthening_plan set first_millis = null where first_millis is not null;
comment on column force.strengthening_plan.first_millis is
    'Time until the first plan that moved somebody and broke no rule; 0 if the search began with it';
comment on column force.strengthening_plan.first_closed is 'Gaps that this first plan closed';
