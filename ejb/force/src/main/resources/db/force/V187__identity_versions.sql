-- Who an officer is and how to reach one: what stood is kept when it is corrected, whoever writes it.

create function force.officer_was_described() returns trigger language plpgsql as $$
begin
    insert into force.career_version (register, entry_id, officer_id, entry, struck, reason, ended_by)
    values ('officer', old.id, old.id,
        jsonb_build_object('service_number', old.service_number, 'full_name', old.full_name, 'birth_date', old.birth_date,
            'sex', old.sex, 'personal_id', old.personal_id, 'phone', old.phone, 'mail', old.mail),
        false, nullif(btrim(current_setting('force.reason', true)), ''), new.changed_by);
    return null;
end
$$;
comment on function force.officer_was_described() is
    'Why it changed is in the setting force.reason of the transaction, if somebody said so';

create trigger officer_is_described after update on force.officer
    for each row when ((old.service_number, old.full_name, old.birth_date, old.sex, old.personal_id, old.phone, old.mail)
        is distinct from (new.service_number, new.full_name, new.birth_date, new.sex, new.personal_id, new.phone, new.mail))
    execute function force.officer_was_described();
