package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

@ApplicationScoped
class TransferRepository {

    /** Who sees one of the two units sees the transfer: both lose or gain somebody. */
    private static final String LINES =
            """
            select t.id, t.officer_id, o.full_name, o.service_number, o.rank, t.from_unit, t.from_position, t.to_unit,
                t.position, t.effective_on, t.decision_number, t.decision_date, t.state, t.made_by, t.made_at,
                t.ended_at, t.reason, t.proposal_id, o.given_name, o.search_text, o.birth_date, o.sex
            from force.transfer t
            join force.officer o on o.id = t.officer_id
            where ({scope:t.from_unit} or {scope:t.to_unit})
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    void add(Transfer transfer) {
        entityManager.persist(transfer);
        entityManager.flush();
    }

    Page<TransferRow> page(Scope scope, UnitTree tree, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES).page(columns, request, row -> line(row, tree));
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES).count(columns, filters);
    }

    Optional<TransferRow> find(Scope scope, UnitTree tree, UUID id) {
        return scope.query(entityManager, LINES + " and t.id = :id")
                .set("id", id)
                .first(row -> line(row, tree));
    }

    /** The decision once it is one: approved, or in effect. */
    Optional<TransferDecision> decision(Scope scope, UnitTree tree, Catalogue catalogue, UUID id) {
        return scope.query(
                        entityManager,
                        LINES + " and t.id = :id and t.state in ('APPROVED', 'IN_EFFECT')")
                .set("id", id)
                .first(row -> decision(row, tree, catalogue));
    }

    Optional<Officer> lockOfficer(Scope scope, UUID id) {
        return scope.lock(entityManager, Officer.class, id);
    }

    Optional<Officer> findOfficer(Scope scope, UUID id) {
        return scope.find(entityManager, Officer.class, id);
    }

    @Unscoped("Only whether there is one; the officer was found in scope before")
    boolean isOpenFor(UUID officerId) {
        return new ListQuery(
                        entityManager,
                        """
                        select 1 from force.transfer
                        where officer_id = :officer and state in ('PROPOSED', 'APPROVED')
                        """)
                .set("officer", officerId)
                .first(row -> true)
                .orElse(false);
    }

    @Unscoped("Only whether the number is taken; decisions are numbered for the whole city")
    boolean isNumberTaken(String number, int year) {
        return new ListQuery(
                        entityManager,
                        """
                        select 1 from force.transfer
                        where decision_number = :number and state not in ('RETURNED', 'WITHDRAWN')
                            and extract(year from decision_date) = :year
                        """)
                .set("number", number)
                .set("year", year)
                .first(row -> true)
                .orElse(false);
    }

    @Unscoped("Only numbers of people, of the two units that the preview is about")
    Strength strength(UUID unitId, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select coalesce((select sum(e.authorised) from force.establishment e
                                where e.unit_id = :unit and e.valid_from <= :day
                                    and (e.valid_to is null or e.valid_to > :day)), 0),
                            (select count(*) from force.assignment_at(cast(:day as date)) a where a.unit_id = :unit)
                        """)
                .set("unit", unitId)
                .set("day", day)
                .first(row -> new Strength(row.number(0), row.number(1)))
                .orElse(Strength.NONE);
    }

    @Unscoped("Only how many hold a commanding position, for a warning")
    long holding(UUID unitId, String position, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select count(*) from force.assignment_at(cast(:day as date)) a
                        where a.unit_id = :unit and a.position = :position
                        """)
                .set("unit", unitId)
                .set("position", position)
                .set("day", day)
                .first(row -> row.number(0))
                .orElse(0L);
    }

    /** For the decision on its proposal, whose scope the four eyes have checked. */
    @Unscoped("The proposal about it was found and locked in the caller's scope")
    Transfer lock(UUID id) {
        return entityManager.find(Transfer.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Unscoped("The transfer was found in the caller's scope")
    String officerName(UUID officerId) {
        return entityManager.find(Officer.class, officerId).fullName();
    }

    /** For the detail of its proposal, which is shown only to those who may see it. */
    @Unscoped("The proposal about it was found in the caller's scope")
    Transfer read(UUID id) {
        return entityManager.find(Transfer.class, id);
    }

    @Unscoped("Work of the system")
    List<UUID> due(LocalDate today, int count) {
        return new ListQuery(
                        entityManager,
                        """
                        select id from force.transfer where state = 'APPROVED' and effective_on <= :today
                        order by effective_on, id limit :count
                        """)
                .set("today", today)
                .set("count", count)
                .list(row -> row.uuid(0));
    }

    /** Locks an approved transfer; empty if another node has it in hand or has dealt with it. */
    @Unscoped("Work of the system")
    Optional<Transfer> lockDue(UUID id) {
        return new ListQuery(
                        entityManager,
                        """
                        select id from force.transfer where id = :id and state = 'APPROVED' for update skip locked
                        """)
                .set("id", id)
                .first(row -> entityManager.find(Transfer.class, row.uuid(0)));
    }

    @Unscoped("The officer was locked by the system")
    Optional<Posting> openPosting(UUID officerId) {
        return entityManager
                .createQuery(
                        "select p from Posting p where p.officerId = :officer and p.validTo is null",
                        Posting.class)
                .setParameter("officer", officerId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Ends one posting and opens the next; in this order, since the database allows one at a time.
     */
    void follow(Posting ending, LocalDate day, Posting next) {
        ending.endOn(day);
        entityManager.flush();
        entityManager.persist(next);
        entityManager.flush();
    }

    private static TransferRow line(Row row, UnitTree tree) {
        return new TransferRow(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.uuid(5),
                name(tree, row.uuid(5)),
                row.text(6),
                row.uuid(7),
                name(tree, row.uuid(7)),
                row.text(8),
                row.date(9),
                row.text(10),
                row.date(11),
                row.constant(12, TransferState.class),
                row.text(13),
                row.instant(14),
                row.instant(15),
                row.text(16),
                row.uuid(17));
    }

    private static TransferDecision decision(Row row, UnitTree tree, Catalogue catalogue) {
        TransferRow line = line(row, tree);
        LocalDate day = line.effectiveOn();
        return new TransferDecision(
                line.id(),
                line.decisionNumber(),
                line.decisionDate(),
                tree.path(line.toUnitId(), day).stream().findFirst().map(Unit::name).orElse(""),
                line.officerName(),
                line.serviceNumber(),
                row.date(20),
                row.constant(21, Sex.class),
                catalogue.rank(line.officerRank()).map(Rank::nameVi).orElse(""),
                line.fromUnit(),
                parent(tree, line.fromUnitId(), day),
                catalogue.position(line.fromPosition()).map(Position::nameVi).orElse(""),
                line.toUnit(),
                parent(tree, line.toUnitId(), day),
                catalogue.position(line.position()).map(Position::nameVi).orElse(""),
                day,
                line.state());
    }

    private static String parent(UnitTree tree, UUID unitId, LocalDate day) {
        return tree.find(unitId, day)
                .flatMap(unit -> tree.find(unit.parentId(), day))
                .map(Unit::name)
                .orElse(null);
    }

    private static String name(UnitTree tree, UUID id) {
        return tree.findEver(id).map(Unit::name).orElse("");
    }
}
