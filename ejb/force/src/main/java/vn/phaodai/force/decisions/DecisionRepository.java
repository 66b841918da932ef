package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.force.Strength;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

@ApplicationScoped
class DecisionRepository {

    /** Who sees one of a line's two units sees the line: both lose or gain somebody. */
    private static final String IN_SCOPE =
            "({scope:l.from_unit} or (l.to_unit is not null and {scope:l.to_unit}))";

    private static final String HEADS =
            """
            select d.id, d.kind, d.decision_number, d.decision_date, d.effective_on, d.signer_name, d.signer_title,
                d.basis, d.unit_id, d.supersedes, d.state, d.made_by, d.made_at, d.ended_at, d.reason, d.proposal_id,
                d.revocation_id,
                (select count(*) from force.decision_line l where l.decision_id = d.id and $scope) as lines,
                (select case when count(*) = 1 then min(o.full_name) end
                    from force.decision_line l join force.officer o on o.id = l.officer_id
                    where l.decision_id = d.id and d.kind <> 'DISCIPLINE' and $scope) as officer_name,
                d.version,
                (select string_agg(o.search_text, ' ')
                    from force.decision_line l join force.officer o on o.id = l.officer_id
                    where l.decision_id = d.id and d.kind <> 'DISCIPLINE' and $scope) as search_text, d.single
            from force.decision d
            where (d.made_by = :me or exists (
                    select from force.decision_line l where l.decision_id = d.id and $scope))
                and (d.state <> 'DRAFT' or d.made_by = :me or :hr)
            """
                    .replace("$scope", IN_SCOPE);

    private static final String LINES =
            """
            select l.id, l.ordinal, l.officer_id, o.full_name, o.service_number, l.from_unit, l.from_position, l.to_unit,
                l.position, l.effective_on, l.ends_on, l.from_rank, l.rank, l.coefficient, l.code, l.content,
                l.exceptional, l.exception_reason, l.state, l.ended_at, l.returned_on, l.reason, o.search_text,
                l.version
            from force.decision_line l
            join force.officer o on o.id = l.officer_id
            where l.decision_id = :decision and $scope
            """
                    .replace("$scope", IN_SCOPE);

    private static final String OF_OFFICER =
            LINES.replace(
                                    "l.version\n",
                                    "l.version, d.id, d.kind, d.decision_number, d.decision_date\n")
                            .replace("where", "join force.decision d on d.id = l.decision_id where")
                            .replace("l.decision_id = :decision", "l.officer_id = :officer")
                    + " and d.kind <> 'DISCIPLINE' and l.state not in ('DRAFT', 'WITHDRAWN')"
                    + " order by l.effective_on desc, l.id desc limit :most";

    private static final String PEOPLE =
            """
            select o.id, o.full_name, o.service_number, o.rank, o.rank_since, o.unit_id, o.position, o.posted_since,
                o.status, o.account,
                (select s.coefficient from force.salary_held s where s.officer_id = o.id and s.valid_to is null)
            from force.officer o
            where o.id = any(:officers) and {scope:o.unit_id}
            order by o.id
            """;

    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    void add(Decision decision, List<DecisionLine> lines) {
        entityManager.persist(decision);
        entityManager.flush();
        add(lines);
    }

    void add(List<DecisionLine> lines) {
        lines.forEach(entityManager::persist);
        entityManager.flush();
    }

    void remove(DecisionLine line) {
        entityManager.remove(line);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    // reads in the caller's scope ----------------------------------------------------------------

    Page<DecisionRow> page(Caller caller, ListColumns columns, PageRequest request) {
        return heads(caller, HEADS).page(columns, request, DecisionRepository::head);
    }

    long count(Caller caller, ListColumns columns, Map<String, String> filters) {
        return heads(caller, HEADS).count(columns, filters);
    }

    Optional<DecisionRow> find(Caller caller, UUID id) {
        return heads(caller, HEADS + " and d.id = :id")
                .set("id", id)
                .first(DecisionRepository::head);
    }

    private ListQuery heads(Caller caller, String sql) {
        return caller.scope()
                .query(entityManager, sql)
                .set("me", caller.username() == null ? "" : caller.username())
                .set("hr", caller.is(Role.HR));
    }

    Page<LineRow> lines(
            Scope scope, UnitTree tree, UUID decision, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES)
                .set("decision", decision)
                .page(columns, request, row -> line(row, tree));
    }

    /** Of one officer, the latest first: not what is drafted or was given up, nor discipline. */
    List<OfficerDecision> ofOfficer(Scope scope, UnitTree tree, UUID officer, int most) {
        return scope.query(entityManager, OF_OFFICER)
                .set("officer", officer)
                .set("most", most)
                .list(
                        row ->
                                new OfficerDecision(
                                        row.uuid(24),
                                        row.constant(25, DecisionKind.class),
                                        row.text(26),
                                        row.date(27),
                                        line(row, tree)));
    }

    Optional<LineRow> line(Scope scope, UnitTree tree, UUID decision, UUID id) {
        return scope.query(entityManager, LINES + " and l.id = :id")
                .set("decision", decision)
                .set("id", id)
                .first(row -> line(row, tree));
    }

    long countLines(Scope scope, UUID decision, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES).set("decision", decision).count(columns, filters);
    }

    /** These officers, as far as they are in scope, by id. */
    Map<UUID, Person> people(Scope scope, Collection<UUID> officers) {
        return people(scope, officers, PEOPLE);
    }

    /** As {@link #people}, kept as they are until the end of the transaction. */
    Map<UUID, Person> lockPeople(Scope scope, Collection<UUID> officers) {
        return people(scope, officers, PEOPLE + " for update of o");
    }

    private Map<UUID, Person> people(Scope scope, Collection<UUID> officers, String sql) {
        Map<UUID, Person> found = new HashMap<>();
        scope.query(entityManager, sql)
                .set("officers", officers.stream().distinct().toArray(UUID[]::new))
                .list(DecisionRepository::person)
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    /** Officers in scope with these service numbers, by service number. */
    Map<String, Person> peopleNumbered(Scope scope, String[] numbers) {
        Map<String, Person> found = new HashMap<>();
        scope.query(
                        entityManager,
                        PEOPLE.replace("o.id = any(:officers)", "o.service_number = any(:numbers)"))
                .set("numbers", numbers)
                .list(DecisionRepository::person)
                .forEach(person -> found.put(person.serviceNumber(), person));
        return found;
    }

    /** A draft that somebody has in hand. */
    @Unscoped("Asked for the maker's own draft")
    Optional<Decision> draft(String maker, String number, LocalDate date, DecisionKind kind) {
        return new ListQuery(
                        entityManager,
                        """
                        select id from force.decision
                        where made_by = :maker and state = 'DRAFT' and decision_number = :number and decision_date = :date
                            and kind = :kind
                        order by made_at desc for update
                        """)
                .set("maker", maker)
                .set("number", number)
                .set("date", date)
                .set("kind", kind.name())
                .first(row -> entityManager.find(Decision.class, row.uuid(0)));
    }

    // the decision in hand, which was found in the caller's scope
    // ----------------------------------

    @Unscoped("The decision was found in the caller's scope, or its proposal was")
    Decision lock(UUID id) {
        return entityManager.find(Decision.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Unscoped("The decision was found in the caller's scope, or its proposal was")
    Decision read(UUID id) {
        return entityManager.find(Decision.class, id);
    }

    @Unscoped("The decision was found in the caller's scope, or its proposal was")
    List<DecisionLine> linesOf(UUID decision) {
        return entityManager
                .createQuery(
                        "select l from DecisionLine l where l.decisionId = :decision order by l.ordinal",
                        DecisionLine.class)
                .setParameter("decision", decision)
                .getResultList();
    }

    @Unscoped("The decision was found in the caller's scope")
    Optional<DecisionLine> line(UUID decision, UUID id) {
        return Optional.ofNullable(entityManager.find(DecisionLine.class, id))
                .filter(found -> found.decisionId().equals(decision));
    }

    @Unscoped("Only whether somebody may not be decided about twice at once")
    List<OpenLine> open(Collection<UUID> officers, UUID except, UUID superseded) {
        return new ListQuery(
                        entityManager,
                        """
                        select l.officer_id, d.kind, l.effective_on, d.decision_number, d.id
                        from force.decision_line l join force.decision d on d.id = l.decision_id
                        where l.officer_id = any(:officers) and l.state in ('PROPOSED', 'APPROVED')
                            and d.id <> :except
                            and d.id <> :superseded
                        """)
                .set("officers", officers.stream().distinct().toArray(UUID[]::new))
                .set("except", orNone(except))
                .set("superseded", orNone(superseded))
                .list(
                        row ->
                                new OpenLine(
                                        row.uuid(0),
                                        row.constant(1, DecisionKind.class),
                                        row.date(2),
                                        row.text(3),
                                        row.uuid(4)));
    }

    @Unscoped("Only whether the number is taken; decisions are numbered for the whole city")
    boolean isNumberTaken(String number, int year, UUID except) {
        return new ListQuery(
                        entityManager,
                        """
                        select 1 from force.decision
                        where decision_number = :number and state not in ('RETURNED', 'WITHDRAWN')
                            and extract(year from decision_date) = :year and id <> :except
                        """)
                .set("number", number)
                .set("year", year)
                .set("except", orNone(except))
                .first(row -> true)
                .orElse(false);
    }

    @Unscoped("Asked for the maker's own decisions")
    Optional<Signer> lastSigner(String maker) {
        return new ListQuery(
                        entityManager,
                        """
                        select signer_name, signer_title from force.decision
                        where made_by = :maker and signer_name is not null
                        order by made_at desc limit 1
                        """)
                .set("maker", maker)
                .first(row -> new Signer(row.text(0), row.text(1)));
    }

    @Unscoped("Only numbers of people, of the units that the decision is about")
    Map<UUID, Strength> strengths(Collection<UUID> units, LocalDate day) {
        record Figure(UUID unit, Strength strength) {}
        Map<UUID, Strength> figures = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select u.id, coalesce(e.authorised, 0), coalesce(a.present, 0)
                        from unnest(cast(:units as uuid[])) u (id)
                        left join (
                            select x.unit_id, sum(x.authorised) as authorised from force.establishment x
                            where x.valid_from <= :day and (x.valid_to is null or x.valid_to > :day)
                            group by x.unit_id) e on e.unit_id = u.id
                        left join (
                            select y.unit_id, count(*) as present from force.assignment_at(cast(:day as date)) y
                            where y.unit_id = any(:units)
                            group by y.unit_id) a on a.unit_id = u.id
                        """)
                .set("units", units.stream().distinct().toArray(UUID[]::new))
                .set("day", day)
                .list(row -> new Figure(row.uuid(0), new Strength(row.number(1), row.number(2))))
                .forEach(figure -> figures.put(figure.unit(), figure.strength()));
        return figures;
    }

    /**
     * Duties of published rosters that officers have while the decision takes them away from them.
     *
     * @param from first day away, by officer
     * @param until first day back, by officer; for others for good
     */
    @Unscoped("The officers were found in the caller's scope")
    Map<UUID, Duties> duties(Map<UUID, LocalDate> from, Map<UUID, LocalDate> until) {
        Map<UUID, Duties> found = new HashMap<>();
        UUID[] officers = from.keySet().toArray(UUID[]::new);
        new ListQuery(
                        entityManager,
                        """
                        select a.officer, count(*), min(d.day)
                        from unnest(cast(:officers as uuid[]), cast(:from as date[]), cast(:until as date[]))
                            a (officer, first_day, back)
                        join force.duty d on d.officer_id = a.officer and d.in_force and d.day >= a.first_day
                            and (a.back is null or d.day < a.back)
                        group by a.officer
                        """)
                .set("officers", officers)
                .set("from", days(officers, from))
                .set("until", days(officers, until))
                .list(row -> new Duties(row.uuid(0), row.number(1), row.date(2)))
                .forEach(duties -> found.put(duties.officerId(), duties));
        return found;
    }

    private static String[] days(UUID[] officers, Map<UUID, LocalDate> days) {
        return Arrays.stream(officers)
                .map(days::get)
                .map(day -> day == null ? null : day.toString())
                .toArray(String[]::new);
    }

    /** How many duties, and the day of the first. */
    record Duties(UUID officerId, long count, LocalDate first) {}

    /** Who holds commanding positions of these units on a day, as unit and position. */
    @Unscoped("Only whether a commanding position is held, for a warning")
    Set<Held> held(Collection<UUID> units, LocalDate day) {
        return new HashSet<>(
                new ListQuery(
                                entityManager,
                                """
                                select a.unit_id, a.position
                                from force.assignment_at(cast(:day as date)) a
                                join force.position p on p.code = a.position
                                where a.unit_id = any(:units) and p.commanding
                                """)
                        .set("units", units.stream().distinct().toArray(UUID[]::new))
                        .set("day", day)
                        .list(row -> new Held(row.uuid(0), row.text(1))));
    }

    /** A position that somebody holds. */
    record Held(UUID unit, String position) {}

    @Unscoped("Figures that everybody may know")
    Map<String, Integer> minimumCover(LocalDate day) {
        record Cover(String kind, int percent) {}
        Map<String, Integer> covers = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select unit_kind, percent from force.minimum_cover
                        where valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .set("day", day)
                .list(row -> new Cover(row.text(0), row.integer(1)))
                .forEach(cover -> covers.put(cover.kind(), cover.percent()));
        return covers;
    }

    @Unscoped("Figures that everybody may know")
    List<RankTerm> rankTerms() {
        return new ListQuery(
                        entityManager,
                        "select rank, years, valid_from, valid_to from force.rank_term")
                .list(
                        row ->
                                new RankTerm(
                                        row.text(0),
                                        row.decimal(1),
                                        new Period(row.date(2), row.date(3))));
    }

    @Unscoped("A catalogue that everybody may know")
    List<DecisionCode> leaveKinds() {
        return new ListQuery(
                        entityManager,
                        "select code, name_vi, name_en from force.leave_kind order by ordinal")
                .list(row -> new DecisionCode(row.text(0), row.text(1), row.text(2)));
    }

    // work of the system
    // ---------------------------------------------------------------------------

    /** Lines whose day has come. */
    @Unscoped("Work of the system")
    List<UUID> due(LocalDate today, int count) {
        return new ListQuery(
                        entityManager,
                        """
                        select id from force.decision_line where state = 'APPROVED' and effective_on <= :today
                        order by effective_on, id limit :count
                        """)
                .set("today", today)
                .set("count", count)
                .list(row -> row.uuid(0));
    }

    /** Lines whose time is over. */
    @Unscoped("Work of the system")
    List<UUID> over(LocalDate today, int count) {
        return new ListQuery(
                        entityManager,
                        """
                        select l.id from force.decision_line l
                        where l.state = 'IN_EFFECT' and l.ends_on <= :today and l.returned_on is null
                            and l.theme in ('POSTING', 'ABSENCE')
                        order by l.ends_on, l.id limit :count
                        """)
                .set("today", today)
                .set("count", count)
                .list(row -> row.uuid(0));
    }

    /** Locks a line and its decision; empty if another has them in hand or has dealt with them. */
    @Unscoped("Work of the system")
    Optional<DecisionLine> lockLine(UUID id, DecisionState state) {
        return new ListQuery(
                        entityManager,
                        """
                        select l.id from force.decision_line l join force.decision d on d.id = l.decision_id
                        where l.id = :id and l.state = :state and l.returned_on is null for update skip locked
                        """)
                .set("id", id)
                .set("state", state.name())
                .first(row -> entityManager.find(DecisionLine.class, row.uuid(0)));
    }

    @Unscoped("Work of the system")
    boolean isAnyLineApproved(UUID decision) {
        return exists(
                "select 1 from force.decision_line where decision_id = :id and state = 'APPROVED'",
                decision);
    }

    @Unscoped("Work of the system")
    boolean isAnyLineInEffect(UUID decision) {
        return exists(
                "select 1 from force.decision_line where decision_id = :id and state = 'IN_EFFECT'",
                decision);
    }

    @Unscoped("Whether there is one")
    private boolean exists(String sql, UUID id) {
        return new ListQuery(entityManager, sql).set("id", id).first(row -> true).orElse(false);
    }

    /** The open posting's first day; empty if the officer serves nowhere. */
    @Unscoped("The officer was locked by the system")
    Optional<LocalDate> postedFrom(UUID officer) {
        return new ListQuery(
                        entityManager,
                        "select valid_from from force.posting where officer_id = :officer and valid_to is null")
                .set("officer", officer)
                .first(row -> row.date(0));
    }

    /** Officers of a decision who have other leave while it lets them go. */
    @Unscoped("The decision was found in the caller's scope")
    Set<UUID> onLeave(UUID decision) {
        return new HashSet<>(
                new ListQuery(
                                entityManager,
                                """
                                select l.officer_id from force.decision_line l
                                where l.decision_id = :decision and l.ends_on is not null and exists (
                                    select from force.leave v
                                    where v.officer_id = l.officer_id and v.state in ('REQUESTED', 'APPROVED')
                                        and daterange(v.first_day, v.last_day, '[]') && daterange(l.effective_on, l.ends_on)
                                        and v.decision_line_id is distinct from l.id)
                                """)
                        .set("decision", decision)
                        .list(row -> row.uuid(0)));
    }

    /** Ends the open posting, and opens the next one unless the officer leaves. */
    @Unscoped("The officer was locked by the system")
    void move(Decision decision, DecisionLine line, Move move) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        "update force.posting set valid_to = :day where officer_id = :officer and valid_to is null")
                .setParameter("day", move.day())
                .setParameter("officer", line.officerId())
                .executeUpdate();
        if (move.unitId() == null) {
            return;
        }
        entityManager
                .createNativeQuery(
                        """
                        insert into force.posting (id, officer_id, unit_id, position, valid_from, kind, decision_number,
                            decision_date, decision_line_id)
                        values (:id, :officer, :unit, :position, :day, :kind, :number, :date, :line)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("officer", line.officerId())
                .setParameter("unit", move.unitId())
                .setParameter("position", move.position())
                .setParameter("day", move.day())
                .setParameter("kind", move.kind())
                .setParameter("number", decision.number())
                .setParameter("date", decision.date())
                .setParameter("line", line.id())
                .executeUpdate();
    }

    /** Where a line brings an officer; without a unit out of the service. */
    record Move(LocalDate day, UUID unitId, String position, String kind) {}

    /** Ends what was to end later, since the officer has been moved on by another decision. */
    @Unscoped("The officer was locked by the system")
    void stopReturns(UUID officer, UUID exceptLine, LocalDate day) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        update force.decision_line set returned_on = :day, version = version + 1
                        where officer_id = :officer and id <> :line and state = 'IN_EFFECT' and theme = 'POSTING'
                            and ends_on is not null and returned_on is null
                        """)
                .setParameter("day", day)
                .setParameter("officer", officer)
                .setParameter("line", exceptLine)
                .executeUpdate();
    }

    /** Says in the officer's row that something changed, and the standing if that did. */
    @Unscoped("The officer was locked by the system")
    void touch(UUID officer, OfficerStatus status, String by, Instant at) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        update force.officer set status = coalesce(nullif(:status, ''), status), changed_by = :by,
                            changed_at = :at, version = version + 1
                        where id = :officer
                        """)
                .setParameter("status", status == null ? "" : status.name())
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("officer", officer)
                .executeUpdate();
    }

    @Unscoped("The officer was locked by the system")
    void holdRank(Decision decision, DecisionLine line, String kind, String by) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        "update force.rank_held set valid_to = :day where officer_id = :officer and valid_to is null")
                .setParameter("day", line.effectiveOn())
                .setParameter("officer", line.officerId())
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        """
                        insert into force.rank_held (id, officer_id, rank, valid_from, kind, decision_number,
                            decision_date, decision_id, recorded_by)
                        values (:id, :officer, :rank, :day, :kind, :number, :date, :decision, :by)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("officer", line.officerId())
                .setParameter("rank", line.rank())
                .setParameter("day", line.effectiveOn())
                .setParameter("kind", kind)
                .setParameter("number", decision.number())
                .setParameter("date", decision.date())
                .setParameter("decision", decision.id())
                .setParameter("by", by)
                .executeUpdate();
    }

    @Unscoped("The officer was locked by the system")
    void holdSalary(DecisionLine line) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        update force.salary_held set valid_to = :day
                        where officer_id = :officer and valid_to is null and valid_from < :day
                        """)
                .setParameter("day", line.effectiveOn())
                .setParameter("officer", line.officerId())
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        """
                        insert into force.salary_held (officer_id, coefficient, valid_from, decision_line_id)
                        values (:officer, :coefficient, :day, :line)
                        """)
                .setParameter("officer", line.officerId())
                .setParameter("coefficient", line.coefficient())
                .setParameter("day", line.effectiveOn())
                .setParameter("line", line.id())
                .executeUpdate();
    }

    @Unscoped("The officer was locked by the system")
    void discipline(Decision decision, DecisionLine line, String by) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        insert into force.discipline (id, officer_id, form, valid_from, valid_to, decision_number,
                            decision_date, decision_id, reason, recorded_by)
                        values (:id, :officer, :form, :day, cast(nullif(:until, '') as date), :number, :date, :decision, :reason, :by)
                        on conflict (officer_id, form, valid_from) do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("officer", line.officerId())
                .setParameter("form", line.code())
                .setParameter("day", line.effectiveOn())
                .setParameter("until", line.endsOn() == null ? "" : line.endsOn().toString())
                .setParameter("number", decision.number())
                .setParameter("date", decision.date())
                .setParameter("decision", decision.id())
                .setParameter("reason", line.content())
                .setParameter("by", by)
                .executeUpdate();
    }

    /** Leave counts for rosters as soon as it is decided, before its first day. */
    @Unscoped("The proposal about it was found and locked in the caller's scope")
    void grantLeave(DecisionLine line, int workingDays, String by) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        insert into force.leave (id, officer_id, kind, first_day, last_day, working_days, state, note,
                            made_by, decision_line_id)
                        values (:id, :officer, :kind, :first, :last, :days, 'APPROVED', nullif(:note, ''), :by, :line)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("officer", line.officerId())
                .setParameter("kind", line.code())
                .setParameter("first", line.effectiveOn())
                .setParameter("last", line.endsOn().minusDays(1))
                .setParameter("days", workingDays)
                .setParameter("note", line.content() == null ? "" : line.content())
                .setParameter("by", by)
                .setParameter("line", line.id())
                .executeUpdate();
    }

    @Unscoped("The proposal about it was found and locked in the caller's scope")
    void cancelLeave(DecisionLine line, String why, Instant at) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        """
                        update force.leave set state = 'CANCELLED', reason = nullif(:why, ''), ended_at = :at,
                            version = version + 1
                        where decision_line_id = :line and state = 'APPROVED'
                        """)
                .setParameter("why", why == null ? "" : why)
                .setParameter("at", at)
                .setParameter("line", line.id())
                .executeUpdate();
    }

    private static DecisionRow head(Row row) {
        return new DecisionRow(
                row.uuid(0),
                row.constant(1, DecisionKind.class),
                row.text(2),
                row.date(3),
                row.date(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.uuid(8),
                row.flag(21),
                row.uuid(9),
                row.constant(10, DecisionState.class),
                row.text(11),
                row.instant(12),
                row.instant(13),
                row.text(14),
                row.uuid(15),
                row.uuid(16),
                row.number(17),
                row.text(18),
                row.number(19));
    }

    private static LineRow line(Row row, UnitTree tree) {
        return new LineRow(
                row.uuid(0),
                row.integer(1),
                row.uuid(2),
                row.text(3),
                row.text(4),
                row.uuid(5),
                name(tree, row.uuid(5)),
                row.text(6),
                row.uuid(7),
                row.uuid(7) == null ? null : name(tree, row.uuid(7)),
                row.text(8),
                row.date(9),
                row.date(10),
                row.text(11),
                row.text(12),
                row.decimal(13),
                row.text(14),
                row.text(15),
                row.flag(16),
                row.text(17),
                row.constant(18, DecisionState.class),
                row.instant(19),
                row.date(20),
                row.text(21),
                row.number(23));
    }

    private static Person person(Row row) {
        return new Person(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.date(4),
                row.uuid(5),
                row.text(6),
                row.date(7),
                row.constant(8, OfficerStatus.class),
                row.text(9),
                row.decimal(10));
    }

    private static UUID orNone(UUID id) {
        return id == null ? NONE : id;
    }

    static String name(UnitTree tree, UUID id) {
        return tree.findEver(id).map(Unit::name).orElse("");
    }
}
