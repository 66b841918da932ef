-- What a reorganisation needs to know and to change of moves that are under way: transfers, or the lines of decisions where
-- there are such. Which of them there is, is looked up when it runs.

create function force.moves_under_way()
    returns table (id uuid, officer_id uuid, from_unit uuid, to_unit uuid, effective_on date)
    language plpgsql stable as $$
begin
    if to_regclass('force.decision_line') is null then
        return query select t.id, t.officer_id, t.from_unit, t.to_unit, t.effective_on
            from force.transfer t where t.state in ('PROPOSED', 'APPROVED');
    else
        return query select l.id, l.officer_id, l.from_unit, l.to_unit, l.effective_on
            from force.decision_line l where l.state in ('PROPOSED', 'APPROVED');
    end if;
end $$;
comment on function force.moves_under_way() is 'Moves that are proposed or approved and have yet to happen';

create function force.moves_redirected(units uuid[], targets uuid[], officers uuid[], places uuid[], moves uuid[],
        move_places uuid[]) returns table (id uuid, f uuid, g uuid) language sql stable as $$
    select m.id,
        coalesce((select c.place from unnest(officers, places) c (officer, place) where c.officer = m.officer_id),
            (select u.target from unnest(units, targets) u (unit, target) where u.unit = m.from_unit), m.from_unit),
        coalesce((select j.place from unnest(moves, move_places) j (move, place) where j.move = m.id),
            (select u.target from unnest(units, targets) u (unit, target) where u.unit = m.to_unit), m.to_unit)
    from force.moves_under_way() m
    where m.from_unit = any(units) or m.to_unit = any(units)
$$;

-- One that would lead to where the officer is anyhow stays as it was: it fails on its day and says so.
create function force.redirect_moves(units uuid[], targets uuid[], officers uuid[], places uuid[], moves uuid[],
        move_places uuid[]) returns bigint language plpgsql as $$
declare
    changed bigint;
begin
    if to_regclass('force.decision_line') is null then
        update force.transfer t set from_unit = w.f, to_unit = w.g, version = t.version + 1
            from force.moves_redirected(units, targets, officers, places, moves, move_places) w
            where w.id = t.id and (w.f, w.g) is distinct from (t.from_unit, t.to_unit)
                and (w.f <> w.g or t.from_position <> t.position);
        get diagnostics changed = row_count;
    else
        update force.decision_line l set from_unit = w.f, to_unit = w.g, version = l.version + 1
            from force.moves_redirected(units, targets, officers, places, moves, move_places) w
            where w.id = l.id and (w.f, w.g) is distinct from (l.from_unit, l.to_unit)
                and (w.g is null or w.f <> w.g or l.from_position <> l.position);
        get diagnostics changed = row_count;
        -- whoever is away for a time comes back to the successor
        update force.decision_line l
            set from_unit = coalesce(
                    (select c.place from unnest(officers, places) c (officer, place) where c.officer = l.officer_id),
                    (select u.target from unnest(units, targets) u (unit, target) where u.unit = l.from_unit)),
                version = l.version + 1
            where l.state = 'IN_EFFECT' and l.ends_on is not null and l.returned_on is null and l.from_unit = any(units);
    end if;
    return changed;
end $$;

create function force.redirect_move(move uuid, old_unit uuid, new_unit uuid) returns void language plpgsql as $$
begin
    if to_regclass('force.decision_line') is null then
        update force.transfer t set to_unit = new_unit, version = t.version + 1
            where t.id = move and t.to_unit = old_unit and t.state in ('PROPOSED', 'APPROVED')
                and (t.from_unit <> new_unit or t.from_position <> t.position);
    else
        update force.decision_line l set to_unit = new_unit, version = l.version + 1
            where l.id = move and l.to_unit = old_unit and l.state in ('PROPOSED', 'APPROVED')
                and (l.from_unit <> new_unit or l.from_position <> l.position);
    end if;
end $$;
