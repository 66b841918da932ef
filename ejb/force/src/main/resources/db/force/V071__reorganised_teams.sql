-- Neighbourhoods and their teams go with the unit that they belong to. Codes are told apart where several units become one.

create function force.neighbourhood_code(target uuid, wanted text, old_unit text, self uuid, first_day date, end_day date)
    returns text language plpgsql stable as $$
declare
    suffix text := upper(old_unit);
    free   text := wanted;
    round  int  := 1;
begin
    while exists (select from force.neighbourhood n
            where n.unit_id = target and n.id <> self and n.code = free
                and daterange(n.valid_from, n.valid_to) && daterange(first_day, end_day)) loop
        free := left(wanted, 19 - length(suffix)) || '-' || suffix;
        round := round + 1;
        suffix := upper(old_unit) || '-' || round;
    end loop;
    return free;
end $$;
comment on function force.neighbourhood_code(uuid, text, text, uuid, date, date) is
    'The code itself if it is free in the unit, or else with the old unit''s code behind it';

create function force.move_neighbourhoods(units uuid[], targets uuid[], subjects uuid[], places uuid[], day date, who text,
        at timestamptz) returns bigint language plpgsql as $$
declare
    each  record;
    moved bigint := 0;
begin
    perform set_config('force.moving_day', cast(day as text), true);
    for each in
        select n.id, n.code, n.valid_from, n.valid_to, u.code as old_unit,
            coalesce((select c.place from unnest(subjects, places) c (subject, place) where c.subject = n.id), w.target) as target
        from unnest(units, targets) w (unit, target)
        join force.neighbourhood n on n.unit_id = w.unit
        join kernel.unit u on u.id = n.unit_id
        where n.valid_to is null or n.valid_to > day
        order by u.code, n.code
    loop
        update force.neighbourhood n
            set unit_id = each.target, version = n.version + 1, changed_at = at, changed_by = who,
                code = force.neighbourhood_code(each.target, each.code, each.old_unit, each.id, each.valid_from, each.valid_to)
            where n.id = each.id and n.unit_id <> each.target;
        if found then
            moved := moved + 1;
            update force.team_member m
                set unit_id = each.target, version = m.version + 1, changed_at = at, changed_by = who
                where m.team_id = each.id and (m.left_on is null or m.left_on > day);
        end if;
    end loop;
    return moved;
end $$;
