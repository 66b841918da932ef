-- Questions of the checklist are added, reworded and ended: what ends says by which text, as what begins does.

alter table force.readiness_item
    add column end_source text check (end_source = btrim(end_source) and end_source <> ''),
    add column ended_by   text,
    add constraint readiness_item_end check ((end_source is null) = (ended_by is null)
        and (end_source is null or valid_to is not null));
comment on column force.readiness_item.end_source is 'The text that ends it; null where another wording or weight follows';
