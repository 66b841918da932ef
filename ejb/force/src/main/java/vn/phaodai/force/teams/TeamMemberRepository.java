package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import vn.phaodai.kernel.ListColumns;
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

/** Members of teams in the database. */
@ApplicationScoped
class TeamMemberRepository {

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

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Inject private TeamRepository teams;

    List<MemberRow> ofTeam(Scope scope, UUID teamId, LocalDate at, boolean former) {
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
                .list(TeamMemberRepository::member);
    }

    Page<MemberRow> page(Scope scope, LocalDate at, ListColumns columns, PageRequest request) {
        return scope.query(
                        entityManager,
                        MEMBERS
                                + " and m.joined_on <= :at and (m.left_on is null or m.left_on > :at)")
                .set("at", at)
                .page(columns, request, TeamMemberRepository::member);
    }

    /** One member as on a day, and the entry that the caller looked. */
    Optional<MemberRow> lookUp(Caller caller, UUID id, LocalDate at) {
        return RecordedRead.by(
                        caller,
                        null,
                        caller.scope().query(entityManager, MEMBER_LOOKED_AT + " and m.id = :id"))
                .set("id", id)
                .set("at", at)
                .first(TeamMemberRepository::member);
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

    Optional<TeamMember> lock(Scope scope, UUID id) {
        return scope.lock(entityManager, TeamMember.class, id);
    }

    Optional<TeamMember> find(Scope scope, UUID id) {
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

    /**
     * @throws BusinessException if a rule of the database is broken that a person can mend
     */
    void flush() {
        teams.flush();
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
            throw TeamRepository.readable(refused);
        }
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
