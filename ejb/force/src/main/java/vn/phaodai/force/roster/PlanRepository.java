package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.force.roster.plan.Qualification;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

/** Reads what rosters are judged by: who serves in a unit, who is away, what the rules are. */
@ApplicationScoped
class PlanRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /**
     * Somebody who serves in a unit on the first or the last day of a period.
     *
     * @param from first day in the unit; null if before the period
     * @param until first day no longer in the unit; null if not within the period
     */
    record Member(
            UUID id,
            String name,
            String position,
            boolean commanding,
            boolean serving,
            LocalDate from,
            LocalDate until) {}

    record Leave(UUID officer, LocalDate first, LocalDate last) {}

    record Held(UUID officer, Qualification qualification) {}

    record Rule(String code, int value, LocalDate from, LocalDate to, String source) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Commanders first, then by position and name. */
    List<Member> members(Scope scope, UUID unit, LocalDate first, LocalDate last) {
        return scope.query(
                        entityManager,
"""
with unit_asked as (select cast(:unit as uuid) as id),
before as (
    select a.* from force.assignment_at(cast(:first as date)) a where a.unit_id = cast(:unit as uuid)),
after as (
    select a.* from force.assignment_at(cast(:last as date)) a where a.unit_id = cast(:unit as uuid))
select o.id, o.full_name, p.code, p.commanding, o.status = 'ACTIVE',
    case when b.officer_id is null then a.since end,
    case when a.officer_id is null then coalesce(
        (select min(m.since) from force.planned_move m
         where m.officer_id = o.id and m.since > :first
            and m.unit_id is distinct from cast(:unit as uuid)),
        (select min(q.valid_to) from force.posting q
         where q.officer_id = o.id and q.valid_to > :first)) end
from before b
full join after a on a.officer_id = b.officer_id
join force.officer o on o.id = coalesce(a.officer_id, b.officer_id)
join force.position p on p.code = coalesce(a.position, b.position)
join unit_asked u on {scope:u.id}
order by p.ordinal, o.given_name collate "vi-x-icu", o.full_name collate "vi-x-icu", o.id
""")
                .set("unit", unit)
                .set("first", first)
                .set("last", last)
                .list(
                        row ->
                                new Member(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.flag(3),
                                        row.flag(4),
                                        row.date(5),
                                        row.date(6)));
    }

    /** Officers who are named in duties of the unit but do not serve there. */
    @Unscoped("Names of officers in duties of a unit that was found in scope")
    List<Member> others(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return new ListQuery(
                        entityManager,
"""
select o.id, o.full_name, o.position, p.commanding from force.officer o
join force.position p on p.code = o.position where o.id = any(:ids) order by o.full_name
""")
                .set("ids", ids.toArray(UUID[]::new))
                .list(
                        row ->
                                new Member(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.flag(3),
                                        true,
                                        null,
                                        null));
    }

    @Unscoped("Only days, of officers of a unit that was found in scope")
    List<Leave> leave(List<UUID> officers, LocalDate first, LocalDate last) {
        return new ListQuery(
                        entityManager,
                        """
                        select l.officer_id, l.first_day, l.last_day from force.leave l
                        where l.officer_id = any(:officers) and l.state = 'APPROVED'
                            and l.first_day <= :last and l.last_day >= :first
                        order by l.first_day
                        """)
                .set("officers", officers.toArray(UUID[]::new))
                .set("first", first)
                .set("last", last)
                .list(row -> new Leave(row.uuid(0), row.date(1), row.date(2)));
    }

    /** Days for which officers were called off with approval. */
    @Unscoped("Only days, of officers of a unit that was found in scope")
    List<Leave> callOffs(List<UUID> officers, LocalDate first, LocalDate last) {
        return new ListQuery(
                        entityManager,
"""
select c.officer_id, c.first_day, c.last_day from force.duty_change c
where c.officer_id = any(:officers) and c.kind = 'CALL_OFF' and c.state = 'APPROVED'
    and c.first_day <= :last and c.last_day >= :first
order by c.first_day
""")
                .set("officers", officers.toArray(UUID[]::new))
                .set("first", first)
                .set("last", last)
                .list(row -> new Leave(row.uuid(0), row.date(1), row.date(2)));
    }

    /** Qualifications that hold on some day of the period; a renewal is one of its own. */
    @Unscoped("Only which duties officers of a unit in scope may take")
    List<Held> qualifications(List<UUID> officers, LocalDate first, LocalDate last) {
        return new ListQuery(
                        entityManager,
                        """
                        select q.officer_id, q.kind, q.valid_from, q.expires_on
                        from force.qualification q
                        where q.officer_id = any(:officers) and q.valid_from <= :last
                            and (q.expires_on is null or q.expires_on >= :first)
                        """)
                .set("officers", officers.toArray(UUID[]::new))
                .set("first", first)
                .set("last", last)
                .list(
                        row ->
                                new Held(
                                        row.uuid(0),
                                        new Qualification(row.text(1), row.date(2), row.date(3))));
    }

    /** What was carried from one day until before another, in all units. */
    @Unscoped("Only numbers of duties, of officers of a unit that was found in scope")
    Map<UUID, Burden> carried(List<UUID> officers, LocalDate from, LocalDate before) {
        Map<UUID, Burden> carried = new HashMap<>();
        if (officers.isEmpty()) {
            return carried;
        }
        new ListQuery(
                        entityManager,
"""
select d.officer_id, count(*) filter (where d.kind <> 'STANDBY'),
    count(*) filter (where d.night and d.kind <> 'STANDBY'),
    count(*) filter (where d.weekend and d.kind <> 'STANDBY'),
    count(*) filter (where d.holiday and d.kind <> 'STANDBY'),
    count(*) filter (where d.kind = 'STANDBY')
from force.duty d
where d.officer_id = any(:officers) and d.in_force and d.day >= :from and d.day < :before
group by d.officer_id
""")
                .set("officers", officers.toArray(UUID[]::new))
                .set("from", from)
                .set("before", before)
                .list(
                        row ->
                                carried.put(
                                        row.uuid(0),
                                        new Burden(
                                                row.integer(1),
                                                row.integer(2),
                                                row.integer(3),
                                                row.integer(4),
                                                row.integer(5))));
        return carried;
    }

    @Unscoped("Rules are the same for everybody and no personal data")
    List<Rule> rules() {
        return new ListQuery(
                        entityManager,
                        "select code, value, valid_from, valid_to, source from force.roster_rule"
                                + " order by code, valid_from")
                .list(
                        row ->
                                new Rule(
                                        row.text(0),
                                        row.integer(1),
                                        row.date(2),
                                        row.date(3),
                                        row.text(4)));
    }

    /** Ends the figure that holds and has another follow it. */
    @Unscoped("Rules are the same for everybody and no personal data")
    void follow(String code, int value, LocalDate from, String source) {
        new SqlChange(
                        entityManager,
                        "update force.roster_rule set valid_to = :day where code = :code and"
                                + " valid_to is null")
                .set("day", from)
                .set("code", code)
                .execute();
        new SqlChange(
                        entityManager,
                        "insert into force.roster_rule (code, value, valid_from, source)"
                                + " values (:code, :value, :day, :source)")
                .set("code", code)
                .set("value", value)
                .set("day", from)
                .set("source", source)
                .execute();
    }
}
