-- A draft of the establishment is a copy. What it was copied from stands beside each figure, so that only what was changed
-- in it is put in force, and nobody else's change of the meantime is set back.

alter table force.establishment_version_line
    add column base integer not null default 0 check (base between 0 and 10000);
comment on column force.establishment_version_line.base is
    'Figure that counted on the day of the version when this line was copied or made; 0 where there was none';

update force.establishment_version_line l
set base = coalesce((
    select e.authorised from force.establishment e
    where e.unit_id = l.unit_id and e.position = l.position and e.valid_from <= v.day
        and (e.valid_to is null or e.valid_to > v.day)), 0)
from (
    select x.id, case when x.state = 'APPROVED' then x.effective_on - 1 else x.effective_on end as day
    from force.establishment_version x) v
where v.id = l.version_id;

alter table force.establishment_version_line alter column base drop default;
