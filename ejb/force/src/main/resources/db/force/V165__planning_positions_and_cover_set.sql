-- Personnel sets who may come to a position, and the minimum cover of a kind of unit, from a day on.

alter table force.planning_position
    add column set_by text not null default 'system',
    add column set_at timestamptz not null default now(),
    add constraint planning_position_source check (source = btrim(source) and source <> '' and length(source) <= 300);
alter table force.minimum_cover
    add column set_by text not null default 'system',
    add column set_at timestamptz not null default now(),
    add constraint minimum_cover_source check (source = btrim(source) and source <> '' and length(source) <= 300);
grant insert, update (valid_to) on force.planning_position, force.minimum_cover to phaodai_app;
