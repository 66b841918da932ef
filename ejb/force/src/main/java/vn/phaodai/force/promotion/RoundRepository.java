package vn.phaodai.force.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class RoundRepository {

    /** A round is seen by whoever has its unit in scope, or a candidate. */
    private static final String ROUNDS =
            """
            select r.id, r.name, r.unit_id, r.held_on, r.closes_on, r.state, r.decision_id, r.made_by, r.made_at, r.ended_at,
                r.reason, c.candidates, c.waiting, c.proposed, c.held_back, c.accepted, c.refused
            from force.promotion_round r
            cross join lateral (
                select count(*) as candidates, count(*) filter (where x.state = 'CANDIDATE') as waiting,
                    count(*) filter (where x.state = 'PROPOSED') as proposed,
                    count(*) filter (where x.state = 'HELD_BACK') as held_back,
                    count(*) filter (where x.state = 'ACCEPTED') as accepted,
                    count(*) filter (where x.state = 'REFUSED') as refused
                from force.promotion_candidate x
                where x.round_id = r.id and {scope:x.unit_id}) c
            where (c.candidates > 0 or {scope:r.unit_id})
            """;

    private static final String CANDIDATES =
            """
            select c.officer_id as id, o.service_number, o.full_name, c.unit_id, c.position, c.from_rank, c.rank, c.state,
                coalesce(p.eligible and p.next_rank = c.rank, false) as eligible, c.proposed_by, c.proposed_at,
                c.reviewed_by, c.reviewed_at, c.reason, o.given_name, o.search_text, k.ordinal as rank_order
            from force.promotion_candidate c
            join force.officer o on o.id = c.officer_id
            join force.rank k on k.code = c.rank
            left join force.promotion_check(cast(:at as date), cast(:known as date)) p on p.officer_id = c.officer_id
            where c.round_id = :round and {scope:c.unit_id}
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    void add(PromotionRound round) {
        entityManager.persist(round);
    }

    Optional<PromotionRound> lock(Scope scope, UUID id) {
        return scope.lock(entityManager, PromotionRound.class, id);
    }

    @Unscoped(
            "The caller's own candidates are named by scope afterwards; the round only tells its state")
    Optional<PromotionRound> lockAny(UUID id) {
        return Optional.ofNullable(
                entityManager.find(PromotionRound.class, id, LockModeType.PESSIMISTIC_READ));
    }

    /**
     * Whoever meets every condition on the round's day and is in no open round yet.
     *
     * @return how many were added, by unit
     */
    Map<UUID, Integer> addCandidates(
            PromotionRound round, Scope scope, Collection<UUID> units, LocalDate known) {
        Map<UUID, Integer> added = new LinkedHashMap<>();
        scope.query(
                        entityManager,
                        """
                        with added as (
                            insert into force.promotion_candidate (round_id, officer_id, unit_id, position, from_rank, rank,
                                demoted, state)
                            select :round, c.officer_id, c.unit_id, c.position, c.rank, c.next_rank, c.demoted, 'CANDIDATE'
                            from force.promotion_check(cast(:at as date), cast(:known as date)) c
                            where c.eligible and c.unit_id = any(:units) and {scope:c.unit_id}
                                and not exists (select from force.promotion_candidate x
                                    join force.promotion_round y on y.id = x.round_id and y.state in ('OPEN', 'REVIEW')
                                    where x.officer_id = c.officer_id)
                            returning unit_id)
                        select unit_id, count(*) from added group by unit_id order by unit_id
                        """)
                .set("round", round.id())
                .set("at", round.heldOn())
                .set("known", known)
                .set("units", units.toArray(UUID[]::new))
                .each(row -> added.put(row.uuid(0), row.integer(1)));
        return added;
    }

    /** A round whose last day of proposing is near. */
    record Closing(UUID id, String name, LocalDate closesOn) {}

    /** Notes the rounds of whose end nobody was reminded. */
    @Unscoped("The system's own work, for all units")
    List<Closing> closing(LocalDate today) {
        return new ListQuery(
                        entityManager,
                        """
                        with reminded as (
                            update force.promotion_round r set reminded_on = :today
                            from force.career_parameter p
                            where p.code = 'promotion.reminderDays' and p.valid_from <= :today
                                and (p.valid_to is null or p.valid_to > :today)
                                and r.state = 'OPEN' and r.reminded_on is null
                                and r.closes_on between cast(:today as date) and cast(:today as date) + p.value::integer
                            returning r.id, r.name, r.closes_on)
                        select id, name, closes_on from reminded order by closes_on, id
                        """)
                .set("today", today)
                .list(row -> new Closing(row.uuid(0), row.text(1), row.date(2)));
    }

    /** How many candidates there are of whom nothing was said, by unit. */
    @Unscoped("The system's own work, for all units")
    Map<UUID, Integer> silent(UUID round) {
        Map<UUID, Integer> units = new LinkedHashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select c.unit_id, count(*) from force.promotion_candidate c
                        where c.round_id = :round and c.state = 'CANDIDATE' group by c.unit_id order by c.unit_id
                        """)
                .set("round", round)
                .each(row -> units.put(row.uuid(0), row.integer(1)));
        return units;
    }

    Page<RoundRow> rounds(Scope scope, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, ROUNDS).page(columns, request, RoundRepository::round);
    }

    long countRounds(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, ROUNDS).count(columns, filters);
    }

    Optional<RoundRow> round(Scope scope, UUID id) {
        return scope.query(entityManager, ROUNDS + " and r.id = :id")
                .set("id", id)
                .first(RoundRepository::round);
    }

    Page<CandidateRow> candidates(
            Scope scope,
            RoundRow round,
            LocalDate known,
            ListColumns columns,
            PageRequest request) {
        return candidates(scope, round, known).page(columns, request, RoundRepository::candidate);
    }

    long countCandidates(
            Scope scope,
            RoundRow round,
            LocalDate known,
            ListColumns columns,
            Map<String, String> filters) {
        return candidates(scope, round, known).count(columns, filters);
    }

    private ListQuery candidates(Scope scope, RoundRow round, LocalDate known) {
        return scope.query(entityManager, CANDIDATES)
                .set("round", round.id())
                .set("at", round.heldOn())
                .set("known", known);
    }

    /**
     * Those of these officers who are candidates of units in scope and stand in one of the states.
     */
    List<UUID> among(
            Scope scope, UUID round, Collection<UUID> officers, Collection<CandidateState> states) {
        return scope.query(
                        entityManager,
                        """
                        select c.officer_id from force.promotion_candidate c
                        where c.round_id = :round and c.officer_id = any(:officers) and c.state = any(:states)
                            and {scope:c.unit_id}
                        """)
                .set("round", round)
                .set("officers", officers.toArray(UUID[]::new))
                .set("states", states.stream().map(Enum::name).toArray(String[]::new))
                .list(row -> row.uuid(0));
    }

    /** Candidates of units in scope who stand in a state. */
    List<UUID> standing(Scope scope, UUID round, CandidateState state) {
        return scope.query(
                        entityManager,
                        """
                        select c.officer_id from force.promotion_candidate c
                        where c.round_id = :round and c.state = :state and {scope:c.unit_id}
                        """)
                .set("round", round)
                .set("state", state.name())
                .list(row -> row.uuid(0));
    }

    @Unscoped("The officers were named within the caller's scope before")
    void say(
            UUID round,
            Collection<UUID> officers,
            CandidateState state,
            String by,
            Instant at,
            String reason) {
        boolean review = state == CandidateState.ACCEPTED || state == CandidateState.REFUSED;
        String who = review ? "reviewed" : "proposed";
        new SqlChange(
                        entityManager,
                        "update force.promotion_candidate set state = :state, "
                                + who
                                + "_by = :by, "
                                + who
                                + "_at = :at, reason = :reason"
                                + " where round_id = :round and officer_id = any(:officers)")
                .set("state", state.name())
                .set("by", by)
                .set("at", at)
                .set("reason", reason)
                .set("round", round)
                .set("officers", officers.toArray(UUID[]::new))
                .execute();
    }

    /**
     * An accepted candidate.
     *
     * @param eligible whether every condition is still met
     */
    record Accepted(UUID officerId, String serviceNumber, String rank, boolean eligible) {}

    List<Accepted> accepted(Scope scope, PromotionRound round, LocalDate known) {
        return scope.query(
                        entityManager,
                        """
                        select c.officer_id, o.service_number, c.rank,
                            coalesce(p.eligible and p.next_rank = c.rank, false)
                        from force.promotion_candidate c
                        join force.officer o on o.id = c.officer_id
                        join force.rank k on k.code = c.rank
                        left join force.promotion_check(cast(:at as date), cast(:known as date)) p
                            on p.officer_id = c.officer_id
                        where c.round_id = :round and c.state = 'ACCEPTED' and {scope:c.unit_id}
                        order by k.ordinal desc, o.given_name collate "vi-x-icu", o.full_name collate "vi-x-icu", o.id
                        """)
                .set("round", round.id())
                .set("at", round.heldOn())
                .set("known", known)
                .list(row -> new Accepted(row.uuid(0), row.text(1), row.text(2), row.flag(3)));
    }

    private static RoundRow round(Row row) {
        return new RoundRow(
                row.uuid(0),
                row.text(1),
                row.uuid(2),
                row.date(3),
                row.date(4),
                row.constant(5, RoundState.class),
                row.uuid(6),
                row.text(7),
                row.instant(8),
                row.instant(9),
                row.text(10),
                row.number(11),
                row.number(12),
                row.number(13),
                row.number(14),
                row.number(15),
                row.number(16));
    }

    private static CandidateRow candidate(Row row) {
        return new CandidateRow(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.uuid(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.constant(7, CandidateState.class),
                row.flag(8),
                row.text(9),
                row.instant(10),
                row.text(11),
                row.instant(12),
                row.text(13));
    }
}
