-- Since when a phone number is known to be right: since it was entered, or since somebody looked and said so.

alter table force.officer add column phone_checked_on date;
update force.officer set phone_checked_on = (changed_at at time zone 'Asia/Ho_Chi_Minh')::date where phone is not null;
comment on column force.officer.phone_checked_on is 'Day on which the phone number was entered or confirmed last';

create function force.officer_phone_is_checked() returns trigger language plpgsql as $$
begin
    new.phone_checked_on := case when new.phone is not null then (now() at time zone 'Asia/Ho_Chi_Minh')::date end;
    return new;
end
$$;
create trigger officer_phone_is_entered before insert on force.officer
    for each row when (new.phone is not null and new.phone_checked_on is null)
    execute function force.officer_phone_is_checked();
create trigger officer_phone_is_changed before update of phone on force.officer
    for each row when (old.phone is distinct from new.phone)
    execute function force.officer_phone_is_checked();
