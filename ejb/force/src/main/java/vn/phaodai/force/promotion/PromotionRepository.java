package vn.phaodai.force.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.RecordedRead;

/** Reads what the rules make of the officers: {@code force.promotion_check} of the migrations. */
@ApplicationScoped
class PromotionRepository {

    private static final String LINE =
            """
            select c.officer_id as id, o.service_number, o.full_name, c.unit_id, c.position, c.rank, c.since as rank_since,
                c.next_rank, c.due_on, c.eligible
            """;
    private static final String CHECKED =
            """
            from force.promotion_check(cast(:at as date), cast(:known as date)) c
            join force.officer o on o.id = c.officer_id
            """;
    private static final String LINES =
            LINE
                    + """
                    , o.given_name, o.search_text, r.ordinal as rank_order, coalesce(c.due_on, '9999-12-31') as due_order
                    """
                    + CHECKED
                    + """
                    join force.rank r on r.code = c.rank
                    where {scope:c.unit_id} and {scope:o.unit_id}
                    """;

    /** Sources, states and evidence, then that the caller looked. */
    private static final String RECORD =
            LINE
                    + """
                    , c.demoted, o.status = 'STUDY', c.due_months, h.code, c.evaluated_from, c.evaluated_to,
                    (select array_agg(e.year || ' ' || e.grade order by e.year) from force.evaluation e
                     where e.officer_id = o.id and e.year between c.evaluated_from and c.evaluated_to),
                    (select array_agg(d.form || ' ' || d.valid_from || coalesce(' ' || d.valid_to, '') order by d.valid_from)
                     from force.discipline d
                     where d.officer_id = o.id and d.valid_from <= :at and (d.valid_to is null or d.valid_to > :at)),
                    (select array_agg(k.name_vi || ';' || k.name_en order by k.ordinal) from force.qualification_kind k
                     where k.code = any(c.standard)),
                    (select array_agg(distinct k.name_vi || ';' || k.name_en) from force.qualification q
                     join force.qualification_kind k on k.code = q.kind
                     where q.officer_id = o.id and q.kind = any(c.standard) and q.valid_from <= :at
                         and (q.expires_on is null or q.expires_on >= :at)),
                    c.limit_on, c.service_left_months,
                    c.term_met, c.term_source, c.ceiling_met, c.ceiling_source, c.evaluation_met, c.rule_source,
                    c.discipline_met, c.standard_met, c.standard_source, c.age_met, c.limit_source, c.service_left_met,
                    """
                    + RecordedRead.column("officer", "o.unit_id", "o.id", "o.service_number")
                    + CHECKED
                    + """
                    join force.rank r on r.code = c.rank
                    left join force.rank h on h.category = 'OPERATIONAL' and h.level = c.ceiling
                    where o.id = :id and c.officer_id = :id and {scope:c.unit_id} and {scope:o.unit_id}
                    """;

    private static final String ON_A_DAY =
            """
            select cast(%d as integer) as ahead, c.next_rank
            from force.promotion_check(cast(:at%d as date), cast(:known as date)) c
            join force.officer o on o.id = c.officer_id
            where c.eligible and c.unit_id = any(:units) and {scope:c.unit_id} and {scope:o.unit_id}
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<PromotionRow> list(Scope scope, Day day, ListColumns columns, PageRequest request) {
        return lines(scope, day).page(columns, request, PromotionRepository::line);
    }

    long count(Scope scope, Day day, ListColumns columns, Map<String, String> filters) {
        return lines(scope, day).count(columns, filters);
    }

    /**
     * @param at day that is asked about
     * @param known day as of which things are known
     */
    record Day(LocalDate at, LocalDate known) {}

    private ListQuery lines(Scope scope, Day day) {
        return scope.query(entityManager, LINES).set("at", day.at).set("known", day.known);
    }

    /** One officer with all evidence; that the caller looked at it is written with it. */
    Optional<PromotionRecord> lookUp(Caller caller, Day day, UUID officerId) {
        return RecordedRead.by(caller, null, caller.scope().query(entityManager, RECORD))
                .set("at", day.at)
                .set("known", day.known)
                .set("id", officerId)
                .first(row -> record(day, row));
    }

    /**
     * How many of these units may be promoted on each of the days, by the next rank from the lowest
     * up.
     */
    List<PromotionOutlook> outlook(
            Scope scope, Collection<UUID> unitIds, List<LocalDate> days, LocalDate known) {
        String each =
                IntStream.range(0, days.size())
                        .mapToObj(ahead -> ON_A_DAY.formatted(ahead, ahead))
                        .collect(Collectors.joining(" union all "));
        ListQuery query =
                scope.query(
                                entityManager,
                                "select q.next_rank, q.ahead, count(*) from ("
                                        + each
                                        + ") q join force.rank r on r.code = q.next_rank"
                                        + " group by q.next_rank, r.ordinal, q.ahead order by r.ordinal")
                        .set("units", unitIds.toArray(UUID[]::new))
                        .set("known", known);
        for (int ahead = 0; ahead < days.size(); ahead++) {
            query.set("at" + ahead, days.get(ahead));
        }
        Map<String, Long[]> counts = new LinkedHashMap<>();
        query.list(row -> row)
                .forEach(
                        row ->
                                counts.computeIfAbsent(row.text(0), rank -> zeros(days.size()))[
                                                row.integer(1)] =
                                        row.number(2));
        return counts.entrySet().stream()
                .map(entry -> new PromotionOutlook(entry.getKey(), List.of(entry.getValue())))
                .toList();
    }

    private static Long[] zeros(int length) {
        Long[] zeros = new Long[length];
        Arrays.fill(zeros, 0L);
        return zeros;
    }

    private static PromotionRow line(Row row) {
        return new PromotionRow(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.uuid(3),
                row.text(4),
                row.text(5),
                row.date(6),
                row.text(7),
                row.date(8),
                row.flag(9) ? PromotionResult.ELIGIBLE : PromotionResult.NOT_YET);
    }

    private static PromotionRecord record(Day day, Row row) {
        PromotionRow officer = line(row);
        PromotionFacts facts =
                new PromotionFacts(
                        row.flag(10),
                        row.flag(11),
                        whole(row, 12),
                        row.text(13),
                        row.integer(14),
                        row.integer(15),
                        evaluations(row.integer(14), row.integer(15), texts(row, 16)),
                        texts(row, 17).stream().map(PromotionRepository::disciplined).toList(),
                        texts(row, 18).stream().map(PromotionFacts.Named::of).toList(),
                        texts(row, 19).stream().map(PromotionFacts.Named::of).toList(),
                        row.date(20),
                        whole(row, 21));
        List<PromotionCondition> conditions = new ArrayList<>();
        conditions.add(
                condition(ConditionKind.NEXT, true, officer.nextRank() != null, row.text(23)));
        conditions.add(condition(ConditionKind.TERM, true, row.flag(22), row.text(23)));
        conditions.add(
                condition(
                        ConditionKind.CEILING,
                        facts.ceiling() != null,
                        row.flag(24),
                        row.text(25)));
        conditions.add(condition(ConditionKind.EVALUATION, true, row.flag(26), row.text(27)));
        conditions.add(condition(ConditionKind.DISCIPLINE, true, row.flag(28), row.text(27)));
        conditions.add(
                condition(
                        ConditionKind.STANDARD, row.text(30) != null, row.flag(29), row.text(30)));
        conditions.add(
                condition(ConditionKind.AGE, facts.limitOn() != null, row.flag(31), row.text(32)));
        conditions.add(
                condition(
                        ConditionKind.SERVICE_LEFT,
                        facts.serviceLeftMonths() != null,
                        row.flag(33),
                        row.text(27)));
        return new PromotionRecord(day.at, day.known, officer, facts, List.copyOf(conditions));
    }

    private static PromotionCondition condition(
            ConditionKind kind, boolean needed, boolean met, String source) {
        if (!needed) {
            return new PromotionCondition(kind, ConditionState.NOT_NEEDED, null);
        }
        return new PromotionCondition(kind, met ? ConditionState.MET : ConditionState.OPEN, source);
    }

    /** Every year that counts, also those in which nothing was said. */
    private static List<PromotionFacts.Evaluated> evaluations(
            int from, int to, List<String> found) {
        Map<Integer, String> grades =
                found.stream()
                        .map(text -> text.split(" "))
                        .collect(
                                Collectors.toMap(
                                        parts -> Integer.valueOf(parts[0]), parts -> parts[1]));
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> new PromotionFacts.Evaluated(year, grades.get(year)))
                .toList();
    }

    private static PromotionFacts.Disciplined disciplined(String text) {
        String[] parts = text.split(" ");
        return new PromotionFacts.Disciplined(
                parts[0],
                LocalDate.parse(parts[1]),
                parts.length < 3 ? null : LocalDate.parse(parts[2]));
    }

    private static Integer whole(Row row, int at) {
        return row.value(at) == null ? null : row.integer(at);
    }

    private static List<String> texts(Row row, int at) {
        return row.value(at) instanceof Object[] values
                ? Stream.of(values).map(Object::toString).toList()
                : List.of();
    }
}
