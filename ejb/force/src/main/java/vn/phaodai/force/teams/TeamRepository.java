package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.RecordedRead;

/** Neighbourhoods, teams and members in the database. */
@ApplicationScoped
class TeamRepository {

    private static final String TEAMS =
            """
            select n.id, n.unit_id, n.code, n.name, n.kind, n.residents, n.households, n.required, n.members,
                greatest(0, n.required - n.members) as missing,
                (select m.full_name from force.team_position p join force.team_member m on m.id = p.member_id
                    where p.team_id = n.id and p.position = 'LEADER' and p.valid_from <= :at
                        and (p.valid_to is null or p.valid_to > :at)) as leader,
                n.established_on, h.valid_from, h.valid_to, t.decision_number, t.decision_date, h.version,
                h.search_text, u.code as unit_code
            from force.team_at(cast(:at as date)) n
            join force.neighbourhood h on h.id = n.id
            join kernel.unit u on u.id = n.unit_id
            left join force.team t on t.id = n.id
            where {scope:n.unit_id}
            """;
    private static final String MEMBER =
            """
            select m.id, m.team_id, m.unit_id, n.name, m.full_name, m.birth_date, m.sex, m.personal_id, m.schooling,
                m.health_on, m.resident_since, m.leave_number, m.phone, p.position, m.joined_on, m.join_number,
                m.join_date, m.left_on, m.left_number, m.left_date, m.version, m.given_name, m.search_text
            """;
    private static final String MEMBERS_FROM =
            """
            from force.team_member m
            join force.neighbourhood n on n.id = m.team_id
            left join force.team_position p on p.member_id = m.id and p.valid_from <= :at
                and (p.valid_to is null or p.valid_to > :at)
            where {scope:m.unit_id}
            """;
    private static final String MEMBERS = MEMBER + MEMBERS_FROM;
    private static final String MEMBER_LOOKED_AT =
            MEMBER
                    + ", "
                    + RecordedRead.column("teamMember", "m.unit_id", "m.id", "n.name")
                    + " "
                    + MEMBERS_FROM;

    private static final String SERVING =
            """
            select m.id, u.code as unit_code, n.code, m.full_name, m.birth_date, m.sex, m.personal_id, m.schooling,
                m.health_on, m.resident_since, m.leave_number, m.phone, p.position, m.joined_on, m.join_number,
                m.join_date
            from force.team_member m
            join force.neighbourhood n on n.id = m.team_id
            join kernel.unit u on u.id = m.unit_id
            left join force.team_position p on p.member_id = m.id and p.valid_from <= :at
                and (p.valid_to is null or p.valid_to > :at)
            where {scope:m.unit_id} and m.unit_id = any(:units) and m.joined_on <= :at
                and (m.left_on is null or m.left_on > :at)
            """;

    /** Constraints that tell a person what is wrong, and what of the form they are about. */
    private static final Map<String, String[]> REFUSALS =
            Map.of(
                    "neighbourhood_once", new String[] {"code", "error.teams.codeTaken"},
                    "team_member_once", new String[] {"personalId", "error.teams.servesAlready"},
                    "team_leader_once", new String[] {"position", "error.teams.leaderThere"});

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<TeamRow> page(Scope scope, LocalDate at, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, TEAMS)
                .set("at", at)
                .page(columns, request, TeamRepository::team);
    }

    long count(Scope scope, LocalDate at, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, TEAMS).set("at", at).count(columns, filters);
    }

    Optional<TeamRow> find(Scope scope, LocalDate at, UUID id) {
        return scope.query(entityManager, TEAMS + " and n.id = :id")
                .set("at", at)
                .set("id", id)
                .first(TeamRepository::team);
    }

    /** The neighbourhood with its last day, or its first, if it has none on the day. */
    Optional<LocalDate> nearestDay(Scope scope, LocalDate at, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select case when n.valid_from > :at then n.valid_from
                            when n.valid_to <= :at then n.valid_to - 1 else cast(:at as date) end
                        from force.neighbourhood n where {scope:n.unit_id} and n.id = :id
                        """)
                .set("at", at)
                .set("id", id)
                .first(row -> row.date(0));
    }

    Optional<Neighbourhood> lock(Scope scope, UUID id) {
        return scope.lock(entityManager, Neighbourhood.class, id);
    }

    void add(Neighbourhood neighbourhood) {
        entityManager.persist(neighbourhood);
        flush();
    }

    @Unscoped("Writes to a neighbourhood that was found in scope")
    void establish(UUID id, LocalDate on, String decisionNumber, LocalDate decisionDate) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.team (id, established_on, decision_number, decision_date)
                        values (:id, :on, :number, :date)
                        """)
                .set("id", id)
                .set("on", on)
                .set("number", decisionNumber)
                .set("date", decisionDate)
                .execute();
    }

    List<ResidentsRow> residents(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select r.valid_from, r.valid_to, r.residents, r.households, r.source, r.set_by
                        from force.neighbourhood_residents r
                        join force.neighbourhood n on n.id = r.neighbourhood_id
                        where {scope:n.unit_id} and n.id = :id order by r.valid_from desc
                        """)
                .set("id", id)
                .list(
                        row ->
                                new ResidentsRow(
                                        new Period(row.date(0), row.date(1)),
                                        row.integer(2),
                                        row.integer(3),
                                        row.text(4),
                                        row.text(5),
                                        null));
    }

    /** A count from a day on, until the next that is stored; one of the same day is replaced. */
    @Unscoped("Writes to a neighbourhood that was found in scope")
    void count(UUID id, ResidentsDraft draft, String by) {
        new SqlChange(
                        entityManager,
                        "delete from force.neighbourhood_residents where neighbourhood_id = :id and valid_from = :day")
                .set("id", id)
                .set("day", draft.getValidFrom())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        update force.neighbourhood_residents set valid_to = :day
                        where neighbourhood_id = :id and valid_from < :day and (valid_to is null or valid_to > :day)
                        """)
                .set("id", id)
                .set("day", draft.getValidFrom())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.neighbourhood_residents (neighbourhood_id, valid_from, valid_to, residents,
                            households, source, set_by)
                        values (:id, :day, (select min(r.valid_from) from force.neighbourhood_residents r
                                where r.neighbourhood_id = :id and r.valid_from > :day),
                            :residents, :households, :source, :by)
                        """)
                .set("id", id)
                .set("day", draft.getValidFrom())
                .set("residents", draft.getResidents())
                .set("households", draft.getHouseholds())
                .set("source", draft.getSource())
                .set("by", by)
                .execute();
    }

    List<PostRow> posts(Scope scope, UUID teamId) {
        return scope.query(
                        entityManager,
                        """
                        select p.id, p.name, p.address, p.valid_from, p.valid_to
                        from force.team_post p join force.neighbourhood n on n.id = p.team_id
                        where {scope:n.unit_id} and p.team_id = :id
                        order by p.valid_to is not null, p.name collate "vi-x-icu", p.valid_from
                        """)
                .set("id", teamId)
                .list(
                        row ->
                                new PostRow(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        new Period(row.date(3), row.date(4))));
    }

    @Unscoped("Writes to a team that was found in scope")
    void addPost(UUID id, UUID teamId, PostDraft draft) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.team_post (id, team_id, name, address, valid_from)
                        values (:id, :team, :name, :address, :day)
                        """)
                .set("id", id)
                .set("team", teamId)
                .set("name", draft.getPlace())
                .set("address", draft.getAddress())
                .set("day", draft.getSince())
                .execute();
    }

    /**
     * @return how many posts were open and are ended now
     */
    @Unscoped("Writes to a team that was found in scope")
    int endPost(UUID teamId, UUID postId, LocalDate day) {
        return new SqlChange(
                        entityManager,
                        """
                        update force.team_post set valid_to = :day
                        where id = :id and team_id = :team and valid_to is null and valid_from < :day
                        """)
                .set("id", postId)
                .set("team", teamId)
                .set("day", day)
                .execute();
    }

    // members -----------------------------------------------------------------------------------

    List<MemberRow> members(Scope scope, UUID teamId, LocalDate at, boolean former) {
        String condition =
                former
                        ? " and m.left_on <= :at order by m.left_on desc, m.id limit 200"
                        : """
                         and m.joined_on <= :at and (m.left_on is null or m.left_on > :at)
                        order by case p.position when 'LEADER' then 1 when 'DEPUTY' then 2 else 3 end,
                            m.given_name collate "vi-x-icu", m.full_name collate "vi-x-icu", m.id
                        """;
        return scope.query(entityManager, MEMBERS + " and m.team_id = :team" + condition)
                .set("team", teamId)
                .set("at", at)
                .list(TeamRepository::member);
    }

    Page<MemberRow> memberPage(
            Scope scope, LocalDate at, ListColumns columns, PageRequest request) {
        return scope.query(
                        entityManager,
                        MEMBERS
                                + " and m.joined_on <= :at and (m.left_on is null or m.left_on > :at)")
                .set("at", at)
                .page(columns, request, TeamRepository::member);
    }

    /** One member as on a day, and the entry that the caller looked. */
    Optional<MemberRow> lookUp(Caller caller, UUID id, LocalDate at) {
        return RecordedRead.by(
                        caller,
                        null,
                        caller.scope().query(entityManager, MEMBER_LOOKED_AT + " and m.id = :id"))
                .set("id", id)
                .set("at", at)
                .first(TeamRepository::member);
    }

    long serving(Scope scope, UUID[] unitIds, LocalDate at) {
        return scope.query(entityManager, SERVING).set("units", unitIds).set("at", at).count();
    }

    /** Who serves in these units, in the columns of the import. */
    void export(Scope scope, UUID[] unitIds, LocalDate at, Consumer<Object[]> line) {
        scope.query(
                        entityManager,
                        SERVING
                                + """
                                order by u.code, n.code,
                                    case p.position when 'LEADER' then 1 when 'DEPUTY' then 2 else 3 end,
                                    m.given_name collate "vi-x-icu", m.full_name collate "vi-x-icu", m.id
                                """)
                .set("units", unitIds)
                .set("at", at)
                .each(
                        row ->
                                line.accept(
                                        new Object[] {
                                            row.text(1),
                                            row.text(2),
                                            row.text(3),
                                            row.date(4),
                                            row.text(5),
                                            row.text(6),
                                            row.text(7),
                                            row.date(8),
                                            row.date(9),
                                            row.text(10),
                                            row.text(11),
                                            row.text(12),
                                            row.date(13),
                                            row.text(14),
                                            row.date(15)
                                        }));
    }

    /** All counts of residents of these units' neighbourhoods, in the columns of the import. */
    void exportResidents(Scope scope, UUID[] unitIds, Consumer<Object[]> line) {
        scope.query(
                        entityManager,
                        """
                        select u.code, n.code, r.valid_from, r.residents, r.households, r.source
                        from force.neighbourhood_residents r
                        join force.neighbourhood n on n.id = r.neighbourhood_id and n.valid_to is null
                        join kernel.unit u on u.id = n.unit_id
                        where {scope:n.unit_id} and n.unit_id = any(:units)
                        order by u.code, n.code, r.valid_from
                        """)
                .set("units", unitIds)
                .each(
                        row ->
                                line.accept(
                                        new Object[] {
                                            row.text(0),
                                            row.text(1),
                                            row.date(2),
                                            row.integer(3),
                                            row.integer(4),
                                            row.text(5)
                                        }));
    }

    /** All posts of these units' teams, in the columns of the import. */
    void exportPosts(Scope scope, UUID[] unitIds, Consumer<Object[]> line) {
        scope.query(
                        entityManager,
                        """
                        select u.code, n.code, p.name, p.address, p.valid_from, p.valid_to
                        from force.team_post p
                        join force.neighbourhood n on n.id = p.team_id and n.valid_to is null
                        join kernel.unit u on u.id = n.unit_id
                        where {scope:n.unit_id} and n.unit_id = any(:units)
                        order by u.code, n.code, p.name collate "vi-x-icu", p.valid_from, p.id
                        """)
                .set("units", unitIds)
                .each(
                        row ->
                                line.accept(
                                        new Object[] {
                                            row.text(0),
                                            row.text(1),
                                            row.text(2),
                                            row.text(3),
                                            row.date(4),
                                            row.date(5)
                                        }));
    }

    Optional<TeamMember> lockMember(Scope scope, UUID id) {
        return scope.lock(entityManager, TeamMember.class, id);
    }

    Optional<TeamMember> findMember(Scope scope, UUID id) {
        return scope.find(entityManager, TeamMember.class, id);
    }

    List<PositionRow> positions(Scope scope, UUID memberId) {
        return scope.query(
                        entityManager,
                        """
                        select p.position, p.valid_from, p.valid_to, p.decision_number, p.decision_date
                        from force.team_position p join force.team_member m on m.id = p.member_id
                        where {scope:m.unit_id} and m.id = :id order by p.valid_from desc
                        """)
                .set("id", memberId)
                .list(
                        row ->
                                new PositionRow(
                                        row.constant(0, TeamPosition.class),
                                        new Period(row.date(1), row.date(2)),
                                        row.text(3),
                                        row.date(4)));
    }

    void add(TeamMember member, TeamPosition position, String number, LocalDate date) {
        entityManager.persist(member);
        flush();
        hold(member, position, member.joinedOn(), number, date);
    }

    /** Ends the open position on a day. */
    @Unscoped("Writes to a member who was found in scope")
    void endPosition(UUID memberId, LocalDate day) {
        new SqlChange(
                        entityManager,
                        "update force.team_position set valid_to = :day where member_id = :id and valid_to is null")
                .set("id", memberId)
                .set("day", day)
                .execute();
    }

    @Unscoped("Writes to a member who was found in scope")
    void hold(
            TeamMember member,
            TeamPosition position,
            LocalDate day,
            String decisionNumber,
            LocalDate decisionDate) {
        try {
            new SqlChange(
                            entityManager,
                            """
                            insert into force.team_position (member_id, team_id, position, valid_from, valid_to,
                                decision_number, decision_date)
                            values (:member, :team, :position, :day, cast(:until as date), :number, :date)
                            """)
                    .set("member", member.id())
                    .set("team", member.teamId())
                    .set("position", position.name())
                    .set("day", day)
                    .set("until", member.leftOn())
                    .set("number", decisionNumber)
                    .set("date", decisionDate)
                    .execute();
        } catch (ConstraintViolationException refused) {
            throw readable(refused);
        }
    }

    /**
     * @throws BusinessException if a rule of the database is broken that a person can mend
     */
    void flush() {
        try {
            entityManager.flush();
        } catch (ConstraintViolationException refused) {
            throw readable(refused);
        }
    }

    @Unscoped("Only whether anybody serves in a team that was found in scope")
    boolean hasMembers(UUID teamId, LocalDate from) {
        return new ListQuery(
                        entityManager,
                        "select 1 from force.team_member where team_id = :id and (left_on is null or left_on > :day)")
                .set("id", teamId)
                .set("day", from)
                .first(row -> true)
                .orElse(false);
    }

    private static RuntimeException readable(ConstraintViolationException refused) {
        String said = refused.getSQLException().getMessage();
        for (Map.Entry<String, String[]> each : REFUSALS.entrySet()) {
            if (said.contains(each.getKey())) {
                return new InvalidInput(each.getValue()[0], each.getValue()[1]);
            }
        }
        return refused;
    }

    static TeamRow team(Row row) {
        return new TeamRow(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                row.constant(4, NeighbourhoodKind.class),
                whole(row, 5),
                whole(row, 6),
                whole(row, 7),
                row.integer(8),
                row.integer(9),
                row.text(10),
                row.date(11),
                row.date(12),
                row.date(13),
                row.text(14),
                row.date(15),
                row.number(16));
    }

    private static Integer whole(Row row, int at) {
        return row.value(at) == null ? null : row.integer(at);
    }

    private static MemberRow member(Row row) {
        return new MemberRow(
                row.uuid(0),
                row.uuid(1),
                row.uuid(2),
                row.text(3),
                row.text(4),
                row.date(5),
                row.constant(6, Sex.class),
                row.text(7),
                row.constant(8, Schooling.class),
                row.date(9),
                row.date(10),
                row.text(11),
                row.text(12),
                row.constant(13, TeamPosition.class),
                row.date(14),
                row.text(15),
                row.date(16),
                row.date(17),
                row.text(18),
                row.date(19),
                row.number(20),
                List.of());
    }
}
