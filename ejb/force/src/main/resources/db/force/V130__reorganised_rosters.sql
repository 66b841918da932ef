-- Duties from the day on go with those who take them, so that nobody is off because the unit has another name. Each unit has one
-- published roster for them then; shift templates and standby go to the first successor; drafts are made anew.

alter table force.shift add column continues uuid references force.shift;
comment on column force.shift.continues is 'The same template of a unit that is no more';
create index shift_continues on force.shift (continues) where continues is not null;

create function force.shift_name(target uuid, wanted text, old_name text, first_day date, end_day date)
    returns text language plpgsql stable as $$
declare
    free  text := wanted;
    round int  := 1;
begin
    while exists (select from force.shift s
            where s.unit_id = target and s.name = free
                and daterange(s.valid_from, s.valid_to) && daterange(first_day, end_day)) loop
        free := btrim(left(wanted, 26)) || ' – ' || btrim(left(old_name, 28)) || case when round > 1 then ' ' || round else '' end;
        round := round + 1;
    end loop;
    return free;
end $$;
comment on function force.shift_name(uuid, text, text, date, date) is
    'The name itself if it is free in the unit, or else with the old unit''s name behind it';

-- Ends the templates of a unit and opens the same ones in another.
create function force.move_shifts(old_unit uuid, target uuid, on_day date) returns void language plpgsql as $$
declare
    each     record;
    old_name text;
    copy     uuid;
begin
    select s.name into old_name from kernel.unit_shape s where s.unit_id = old_unit order by s.valid_from desc limit 1;
    for each in
        select s.* from force.shift s
        where s.unit_id = old_unit and (s.valid_to is null or s.valid_to > on_day)
        order by s.valid_from, s.name
    loop
        if each.valid_from >= on_day then
            update force.shift s
                set unit_id = target, version = s.version + 1,
                    name = force.shift_name(target, each.name, old_name, each.valid_from, each.valid_to)
                where s.id = each.id;
        else
            copy := uuidv7();
            insert into force.shift (id, unit_id, name, kind, starts_at, minutes, days, valid_from, valid_to, continues)
                values (copy, target, force.shift_name(target, each.name, old_name, on_day, each.valid_to), each.kind,
                    each.starts_at, each.minutes, each.days, on_day, each.valid_to, each.id);
            insert into force.shift_need (shift_id, ordinal, positions, qualification, needed)
                select copy, n.ordinal, n.positions, n.qualification, n.needed from force.shift_need n
                where n.shift_id = each.id;
            update force.shift s set valid_to = on_day, version = s.version + 1 where s.id = each.id;
        end if;
    end loop;
end $$;

create function force.move_rosters(units uuid[], targets uuid[], officers uuid[], places uuid[], on_day date, who text,
        at timestamptz) returns bigint language plpgsql as $$
declare
    old_unit uuid;
    target   uuid;
    duties   uuid[];
    until    date;
    further  date;
    next_id  uuid;
    moved    bigint;
begin
    select count(*) into moved from force.roster r where r.unit_id = any(units) and r.last_day >= on_day;

    delete from force.roster r where r.unit_id = any(units) and r.state = 'DRAFT' and r.first_day >= on_day;
    delete from force.duty d using force.roster r
        where r.id = d.roster_id and r.unit_id = any(units) and r.state = 'DRAFT' and d.day >= on_day;

    for old_unit, target in
        select w.unit, w.target from unnest(units, targets) w (unit, target)
        join kernel.unit u on u.id = w.unit order by u.code
    loop
        perform force.move_shifts(old_unit, target, on_day);
    end loop;

    for target, duties, until in
        select q.target, array_agg(q.id), max(q.last_day)
        from (
            select d.id, r.last_day,
                coalesce((select c.place from unnest(officers, places) c (officer, place) where c.officer = d.officer_id),
                    w.target) as target
            from unnest(units, targets) w (unit, target)
            join force.roster r on r.unit_id = w.unit and r.state <> 'DRAFT' and r.last_day >= on_day
            join force.duty d on d.roster_id = r.id and d.day >= on_day) q
        group by q.target
    loop
        loop
            select max(r.last_day) into further from force.roster r
                where r.unit_id = target and r.state <> 'DRAFT' and r.last_day >= on_day and r.first_day <= until;
            exit when further is null or further <= until;
            until := further;
        end loop;
        delete from force.roster r
            where r.unit_id = target and r.state = 'DRAFT' and r.last_day >= on_day and r.first_day <= until;

        -- its period is set last: until then those that it takes over still cover their days
        next_id := uuidv7();
        insert into force.roster (id, unit_id, first_day, last_day, state, made_by, made_at, published_by, published_at)
            values (next_id, target, '0001-01-01', '0001-01-01', 'PUBLISHED', who, at, who, at);
        update force.duty_change c set roster_id = next_id, unit_id = target
            where c.duty_id = any(duties) and c.state = 'PROPOSED';
        update force.duty d
            set roster_id = next_id, unit_id = target,
                shift_id = coalesce(
                    (select s.id from force.shift s where s.continues = d.shift_id and s.unit_id = target), d.shift_id)
            where d.id = any(duties);
        update force.duty d set roster_id = next_id
            from force.roster r
            where r.unit_id = target and r.id <> next_id and r.state <> 'DRAFT' and r.first_day <= until
                and d.roster_id = r.id and d.day >= on_day;
        update force.duty_change c set roster_id = next_id
            from force.roster r
            where r.unit_id = target and r.id <> next_id and r.first_day between on_day and until and c.roster_id = r.id;
        delete from force.roster r
            where r.unit_id = target and r.id <> next_id and r.first_day between on_day and until;
        update force.roster r set last_day = on_day - 1, version = r.version + 1
            where r.unit_id = target and r.id <> next_id and r.first_day < on_day and r.last_day >= on_day;
        update force.roster r set first_day = on_day, last_day = until where r.id = next_id;
    end loop;

    -- what is left of the old units' rosters; changes that were asked for stay with the days that they are about
    delete from force.roster r
        where r.unit_id = any(units) and r.first_day >= on_day
            and not exists (select from force.duty d where d.roster_id = r.id)
            and not exists (select from force.duty_change c where c.roster_id = r.id);
    update force.roster r set last_day = on_day - 1, version = r.version + 1
        where r.unit_id = any(units) and r.first_day < on_day and r.last_day >= on_day;

    insert into force.standby (id, unit_id, first_day, last_day, percent, occasion, source, made_by, made_at, lifted_at)
        select uuidv7(), w.target, greatest(s.first_day, on_day), s.last_day, s.percent, s.occasion, s.source, s.made_by,
            s.made_at, s.lifted_at
        from unnest(units, targets) w (unit, target)
        join force.standby s on s.unit_id = w.unit and s.last_day >= on_day;
    update force.standby s set last_day = on_day - 1
        where s.unit_id = any(units) and s.first_day < on_day and s.last_day >= on_day;
    return moved;
end $$;
comment on function force.move_rosters(uuid[], uuid[], uuid[], uuid[], date, text, timestamptz) is
    'Takes the duties of units that are no more to where their people go; returns how many rosters reach beyond the day';
