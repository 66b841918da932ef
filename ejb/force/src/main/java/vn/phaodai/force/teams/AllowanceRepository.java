package vn.phaodai.force.teams;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

/** Nights and allowance lists in the database. */
@ApplicationScoped
class AllowanceRepository {

    private static final String LISTS =
            """
            select l.id, l.unit_id, l.month, l.edition, l.state, l.people, l.nights, l.total, l.remark, l.rule_id,
                r.source, l.proposal_id, l.made_by, l.made_at, l.approved_by, l.approved_at, l.version,
                u.code as unit_code
            from force.allowance_list l
            join force.team_rule r on r.id = l.rule_id
            join kernel.unit u on u.id = l.unit_id
            where {scope:l.unit_id}
            """;

    /**
     * Days served in each position, and nights, of everybody who served on any day of the month.
     */
    private static final String COUNTS =
            """
            with served as (
                select p.member_id, p.position, p.valid_from,
                    least(coalesce(p.valid_to, cast(:next as date)), cast(:next as date))
                        - greatest(p.valid_from, cast(:month as date)) as days
                from force.team_position p
                where p.valid_from < :next and (p.valid_to is null or p.valid_to > :month)),
            counted as (
                select s.member_id,
                    sum(case when s.position = 'LEADER' then s.days else 0 end) as leader_days,
                    sum(case when s.position = 'DEPUTY' then s.days else 0 end) as deputy_days,
                    sum(case when s.position = 'MEMBER' then s.days else 0 end) as member_days,
                    (array_agg(s.position order by s.valid_from desc))[1] as position
                from served s group by s.member_id)
            select m.id, n.name, m.full_name, m.birth_date, c.position, c.leader_days, c.deputy_days, c.member_days,
                w.nights, m.team_id, n.code, m.personal_id, m.unit_id
            from counted c
            join force.team_member m on m.id = c.member_id
            join force.neighbourhood n on n.id = m.team_id
            left join force.team_nights w on w.member_id = m.id and w.month = :month
            where {scope:m.unit_id} and m.unit_id = :unit
            order by n.code, case c.position when 'LEADER' then 1 when 'DEPUTY' then 2 else 3 end,
                m.given_name collate "vi-x-icu", m.full_name collate "vi-x-icu", m.id
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<AllowanceRow> page(Scope scope, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LISTS).page(columns, request, AllowanceRepository::list);
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LISTS).count(columns, filters);
    }

    Optional<AllowanceRow> find(Scope scope, UUID id) {
        return scope.query(entityManager, LISTS + " and l.id = :id")
                .set("id", id)
                .first(AllowanceRepository::list);
    }

    /** All editions of a month, the latest first. */
    List<AllowanceRow> editions(Scope scope, UUID unitId, LocalDate month) {
        return scope.query(
                        entityManager,
                        LISTS
                                + " and l.unit_id = :unit and l.month = :month order by l.edition desc")
                .set("unit", unitId)
                .set("month", month)
                .list(AllowanceRepository::list);
    }

    List<AllowanceLine> lines(Scope scope, UUID listId) {
        return scope.query(
                        entityManager,
                        """
                        select a.ordinal, a.member_id, a.neighbourhood, a.full_name, a.birth_date, a.position,
                            a.month_days, a.leader_days, a.deputy_days, a.member_days, a.nights, a.allowance,
                            a.night_pay, a.total
                        from force.allowance_line a join force.allowance_list l on l.id = a.list_id
                        where {scope:l.unit_id} and l.id = :id order by a.ordinal
                        """)
                .set("id", listId)
                .list(AllowanceRepository::line);
    }

    /** Counts of a ward's month, in the order of the list, without sums. */
    List<AllowanceLine> counts(Scope scope, UUID unitId, LocalDate month) {
        int[] ordinal = {0};
        return counting(scope, unitId, month)
                .list(
                        row ->
                                new AllowanceLine(
                                        ++ordinal[0],
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.date(3),
                                        row.constant(4, TeamPosition.class),
                                        month.lengthOfMonth(),
                                        row.integer(5),
                                        row.integer(6),
                                        row.integer(7),
                                        row.integer(8),
                                        0,
                                        0,
                                        0));
    }

    List<NightsRow> nights(Scope scope, UUID unitId, LocalDate month) {
        return counting(scope, unitId, month)
                .list(
                        row ->
                                new NightsRow(
                                        row.uuid(0),
                                        row.uuid(9),
                                        row.text(1),
                                        row.text(2),
                                        row.constant(4, TeamPosition.class),
                                        row.value(8) == null ? null : row.integer(8)));
    }

    /** The same, as a sheet names them. */
    List<ServedRow> sheet(Scope scope, UUID unitId, LocalDate month) {
        return counting(scope, unitId, month)
                .list(
                        row ->
                                new ServedRow(
                                        row.uuid(0),
                                        row.uuid(12),
                                        row.text(10),
                                        row.text(1),
                                        row.text(11),
                                        row.text(2),
                                        month,
                                        row.value(8) == null ? null : row.integer(8)));
    }

    /**
     * Who served in these months.
     *
     * @param personalIds one for each month
     * @param months first days of them
     */
    List<ServedRow> served(Scope scope, String[] personalIds, String[] months) {
        return scope.query(
                        entityManager,
                        """
                        select m.id, m.unit_id, n.code, n.name, m.personal_id, m.full_name, k.month, w.nights
                        from (select distinct p.personal_id, p.month from unnest(cast(:ids as text[]),
                            cast(cast(:months as text[]) as date[])) as p (personal_id, month)) k
                        join force.team_member m on m.personal_id = k.personal_id
                            and m.joined_on < k.month + interval '1 month'
                            and (m.left_on is null or m.left_on > k.month)
                        join force.neighbourhood n on n.id = m.team_id
                        left join force.team_nights w on w.member_id = m.id and w.month = k.month
                        where {scope:m.unit_id}
                        order by m.id, k.month
                        """)
                .set("ids", personalIds)
                .set("months", months)
                .list(
                        row ->
                                new ServedRow(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.text(2),
                                        row.text(3),
                                        row.text(4),
                                        row.text(5),
                                        row.date(6),
                                        row.value(7) == null ? null : row.integer(7)));
    }

    private ListQuery counting(Scope scope, UUID unitId, LocalDate month) {
        return scope.query(entityManager, COUNTS)
                .set("unit", unitId)
                .set("month", month)
                .set("next", month.plusMonths(1));
    }

    /** Every member was found in the sheet of a unit in scope. */
    void put(Map<UUID, Integer> nights, LocalDate month, String by) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        nights.forEach(
                (member, count) ->
                        rows.add(
                                JSON.createObjectBuilder()
                                        .add("member", member.toString())
                                        .add("nights", count)));
        write(
                """
                insert into force.team_nights (member_id, month, nights, set_by)
                select r.member, cast(:month as date), r.nights, :by
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (member uuid, nights smallint)
                on conflict (member_id, month)
                    do update set nights = excluded.nights, set_by = excluded.set_by, set_at = now()
                """,
                Map.of("month", month, "by", by, "rows", rows.build().toString()));
    }

    void add(AllowanceList list) {
        entityManager.persist(list);
        flush();
    }

    Optional<AllowanceList> lock(Scope scope, UUID id) {
        return scope.lock(entityManager, AllowanceList.class, id);
    }

    /** For the decision on its proposal, whose scope the four eyes have checked. */
    @Unscoped("The proposal about it was found and locked in the caller's scope")
    AllowanceList lock(UUID id) {
        return entityManager.find(AllowanceList.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** For the detail of its proposal, which is shown only to those who may see it. */
    @Unscoped("The proposal about it was found in the caller's scope")
    AllowanceList read(UUID id) {
        return entityManager.find(AllowanceList.class, id);
    }

    /** The approved edition of the month, which another is about to take the place of. */
    @Unscoped("Of the ward and month of a list that was found in scope")
    Optional<AllowanceList> approved(UUID unitId, LocalDate month) {
        return entityManager
                .createQuery(
                        "select l from AllowanceList l where l.unitId = :unit and l.month = :month"
                                + " and l.state = :approved",
                        AllowanceList.class)
                .setParameter("unit", unitId)
                .setParameter("month", month)
                .setParameter("approved", AllowanceState.APPROVED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Puts these lines in the place of those the list had. */
    void replace(UUID listId, List<AllowanceLine> lines) {
        write("delete from force.allowance_line where list_id = :list", Map.of("list", listId));
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (AllowanceLine line : lines) {
            rows.add(
                    JSON.createObjectBuilder()
                            .add("ordinal", line.ordinal())
                            .add("member", line.memberId().toString())
                            .add("neighbourhood", line.neighbourhood())
                            .add("name", line.fullName())
                            .add("born", line.birthDate().toString())
                            .add("position", line.position().name())
                            .add("month_days", line.monthDays())
                            .add("leader_days", line.leaderDays())
                            .add("deputy_days", line.deputyDays())
                            .add("member_days", line.memberDays())
                            .add("nights", line.nights())
                            .add("allowance", line.allowance())
                            .add("night_pay", line.nightPay())
                            .add("total", line.total()));
        }
        write(
                """
                insert into force.allowance_line (list_id, ordinal, member_id, neighbourhood, full_name, birth_date,
                    position, month_days, leader_days, deputy_days, member_days, nights, allowance, night_pay, total)
                select cast(:list as uuid), r.ordinal, r.member, r.neighbourhood, r.name, r.born, r.position,
                    r.month_days, r.leader_days, r.deputy_days, r.member_days, r.nights, r.allowance, r.night_pay,
                    r.total
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (ordinal int, member uuid, neighbourhood text,
                    name text, born date, "position" text, month_days smallint, leader_days smallint,
                    deputy_days smallint, member_days smallint, nights smallint, allowance bigint, night_pay bigint,
                    total bigint)
                """,
                Map.of("list", listId, "rows", rows.build().toString()));
    }

    /**
     * @throws BusinessException if another list of the month is open
     */
    void flush() {
        try {
            entityManager.flush();
        } catch (ConstraintViolationException refused) {
            if (refused.getSQLException().getMessage().contains("allowance_list_")) {
                throw new BusinessException(
                        BusinessException.Kind.CONFLICT, "error.allowance.openAlready");
            }
            throw refused;
        }
    }

    @Unscoped("Writes to things that were found in scope")
    private void write(String sql, Map<String, Object> values) {
        SqlChange statement = new SqlChange(entityManager, sql);
        values.forEach(statement::set);
        statement.execute();
    }

    private static AllowanceRow list(Row row) {
        return new AllowanceRow(
                row.uuid(0),
                row.uuid(1),
                row.date(2),
                row.integer(3),
                row.constant(4, AllowanceState.class),
                row.integer(5),
                row.integer(6),
                row.number(7),
                row.text(8),
                row.uuid(9),
                row.text(10),
                row.uuid(11),
                row.text(12),
                row.instant(13),
                row.text(14),
                row.instant(15),
                row.number(16));
    }

    private static AllowanceLine line(Row row) {
        return new AllowanceLine(
                row.integer(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                row.date(4),
                row.constant(5, TeamPosition.class),
                row.integer(6),
                row.integer(7),
                row.integer(8),
                row.integer(9),
                row.integer(10),
                row.number(11),
                row.number(12),
                row.number(13));
    }
}
