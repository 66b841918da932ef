-- Where a neighbourhood lay in time: a reorganisation of wards moves it with its team, and days before stay as they were.

create table force.neighbourhood_place (
    neighbourhood_id uuid not null references force.neighbourhood,
    unit_id          uuid not null references kernel.unit,
    code             text not null check (code ~ '^[0-9A-Z][0-9A-Z-]{0,19}$'),
    valid_from       date not null,
    valid_to         date check (valid_to > valid_from),
    primary key (neighbourhood_id, valid_from),
    constraint neighbourhood_place_once exclude using gist (neighbourhood_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.neighbourhood_place is
    'Ward of a neighbourhood, and its code there, within a half-open period; force.neighbourhood has the last';
create index neighbourhood_place_by_unit on force.neighbourhood_place (unit_id);
insert into force.neighbourhood_place (neighbourhood_id, unit_id, code, valid_from)
    select id, unit_id, code, valid_from from force.neighbourhood;

-- Whoever moves neighbourhoods on another day than today says which by set_config('force.moving_day', …, true).
create function force.neighbourhood_is_placed() returns trigger language plpgsql as $$
declare
    day date := coalesce(cast(nullif(current_setting('force.moving_day', true), '') as date),
        cast(now() at time zone 'Asia/Ho_Chi_Minh' as date));
begin
    if tg_op = 'UPDATE' then
        update force.neighbourhood_place set valid_to = day
            where neighbourhood_id = new.id and valid_to is null and valid_from < day;
        if not found then
            update force.neighbourhood_place set unit_id = new.unit_id, code = new.code
                where neighbourhood_id = new.id and valid_to is null;
            return new;
        end if;
    else
        day := new.valid_from;
    end if;
    insert into force.neighbourhood_place (neighbourhood_id, unit_id, code, valid_from)
        values (new.id, new.unit_id, new.code, day);
    return new;
end $$;
create trigger neighbourhood_is_placed after insert on force.neighbourhood
    for each row execute function force.neighbourhood_is_placed();
create trigger neighbourhood_is_moved after update on force.neighbourhood
    for each row when ((old.unit_id, old.code) is distinct from (new.unit_id, new.code))
    execute function force.neighbourhood_is_placed();

create or replace function force.team_at(at date)
    returns table (id uuid, unit_id uuid, code text, name text, kind text, residents int, households int,
        required int, members bigint, established_on date)
    language sql stable parallel safe as $$
    select n.id, w.unit_id, w.code, n.name, n.kind, r.residents, r.households,
        case when r.residents is null then null
            else u.base_members + greatest(0, ceil((r.residents - u.base_residents)::numeric / u.step_residents))::int end,
        (select count(*) from force.team_member m
            where m.team_id = n.id and m.joined_on <= at and (m.left_on is null or m.left_on > at)),
        t.established_on
    from force.neighbourhood n
    join force.neighbourhood_place w
        on w.neighbourhood_id = n.id and w.valid_from <= at and (w.valid_to is null or w.valid_to > at)
    left join force.team t on t.id = n.id and t.established_on <= at
    left join force.neighbourhood_residents r
        on r.neighbourhood_id = n.id and r.valid_from <= at and (r.valid_to is null or r.valid_to > at)
    left join force.team_rule u on u.valid_from <= at and (u.valid_to is null or u.valid_to > at)
    where n.valid_from <= at and (n.valid_to is null or n.valid_to > at)
$$;

create or replace function force.report_team_member(at date)
    returns table (unit_id uuid, neighbourhood text, neighbourhood_code text, full_name text, given_name text,
        birth_date date, sex text, personal_id_masked text, "position" text, schooling text, joined_on date,
        decision_number text)
    language sql stable parallel safe as $$
    select w.unit_id, n.name, w.code, m.full_name, m.given_name, m.birth_date, m.sex,
        '********' || right(m.personal_id, 4), p.position, m.schooling, m.joined_on, m.join_number
    from force.team_member m
    join force.neighbourhood n on n.id = m.team_id
    join force.neighbourhood_place w
        on w.neighbourhood_id = n.id and w.valid_from <= at and (w.valid_to is null or w.valid_to > at)
    join force.team_position p on p.member_id = m.id and p.valid_from <= at and (p.valid_to is null or p.valid_to > at)
    where m.joined_on <= at and (m.left_on is null or m.left_on > at)
$$;

grant select, insert, update on force.neighbourhood_place to phaodai_app;
