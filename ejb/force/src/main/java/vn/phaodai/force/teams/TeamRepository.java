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
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

/** Neighbourhoods and teams in the database: their residents and posts. */
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

    /** For the caller alone until the end of the transaction. */
    Neighbourhood locked(Scope scope, UUID id) {
        return scope.lock(entityManager, Neighbourhood.class, id)
                .orElseThrow(() -> new NotFound(SecurityTeams.THING, id));
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

    static RuntimeException readable(ConstraintViolationException refused) {
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
}
