-- Personnel sets rules of promotion and service age from a day on; what was to hold from that day or later gives way.

grant insert, update (valid_to), delete on force.rank_term, force.position_ceiling, force.promotion_rule,
    force.promotion_standard, force.service_age to phaodai_app;

-- Days that were cannot lose their rules.
create function force.rule_of_the_past_stays() returns trigger language plpgsql as $$
begin
    if old.valid_from < (now() at time zone 'Asia/Ho_Chi_Minh')::date then
        raise exception 'A rule that has been in force is ended, not deleted';
    end if;
    return old;
end $$;
create trigger rule_of_the_past_stays before delete on force.rank_term
    for each row execute function force.rule_of_the_past_stays();
create trigger rule_of_the_past_stays before delete on force.position_ceiling
    for each row execute function force.rule_of_the_past_stays();
create trigger rule_of_the_past_stays before delete on force.promotion_rule
    for each row execute function force.rule_of_the_past_stays();
create trigger rule_of_the_past_stays before delete on force.promotion_standard
    for each row execute function force.rule_of_the_past_stays();
create trigger rule_of_the_past_stays before delete on force.service_age
    for each row execute function force.rule_of_the_past_stays();
