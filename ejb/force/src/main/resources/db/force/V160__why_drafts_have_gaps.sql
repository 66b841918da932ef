-- Why drafts of a run have empty seats, or none for standby: told with its outcome.
alter table force.roster_run
    add column too_large integer not null default 0,
    add column unready   integer not null default 0;
comment on column force.roster_run.too_large is 'Units of more people than the solver shares duties out among: their drafts are left to be filled by hand';
comment on column force.roster_run.unready is 'Units that lack a template for the standby that is ordered';
