-- An approved version can be revoked before its day, by two people. What it replaced comes back as it was.

alter table force.establishment_version
    add column revocation_id uuid,
    drop constraint establishment_version_state_check,
    add constraint establishment_version_state_check
        check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'WITHDRAWN', 'REVOKED'));
comment on column force.establishment_version.revocation_id is 'Proposal to revoke it, while it waits or once it was approved';

alter table force.establishment_version_line
    add column replaced_number text,
    add column replaced_date   date,
    add check ((replaced_number is null) = (replaced_date is null));
comment on column force.establishment_version_line.replaced_number is
    'Decision whose figure of the same day this line replaced when it was put in force; null where it replaced none of that day';

grant delete on force.establishment to phaodai_app;
