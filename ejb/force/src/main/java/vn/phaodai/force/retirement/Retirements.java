package vn.phaodai.force.retirement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Foreseeing who reaches the limit of service age (hạn tuổi phục vụ), to the month, if ranks stay
 * as they are, and what becomes of the strength of the units because of it.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Retirements {

    /** Years that an outlook shows unless told otherwise, this one included. */
    public static final int YEARS = 10;

    private static final int MOST_YEARS = 15;
    private static final String AT = "at";
    private static final String UNIT = "unitId";

    @Inject private RetirementRepository repository;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /**
     * Officers serving in the caller's scope whose rank has an age limit, who reaches it first.
     * Filters: {@code at} (ISO date: as they served on that day; today unless told), {@code q},
     * {@code unitId} (the unit and all below it), {@code rank}, {@code state}, {@code year} and
     * {@code month} (2027, 2027-03: when the limit is reached, which is the last of the service),
     * {@code from} and {@code to} (days on which the limit is reached).
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<RetirementRow> list(PageRequest request) {
        LocalDate at = day(request.filters().get(AT));
        return repository.list(
                callers.current().scope(),
                at,
                columns(at),
                request.filteredBy(withoutDay(request.filters())));
    }

    /** How many officers {@link #list} has under these filters. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long count(Map<String, String> filters) {
        LocalDate at = day(filters.get(AT));
        return repository.count(callers.current().scope(), at, columns(at), withoutDay(filters));
    }

    /**
     * A unit and all below it, as the tree is today, at the end of this year and of those after it.
     *
     * @param years how many, 1 to 15
     * @throws NotFound if the unit does not exist or is out of the caller's scope
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<RetirementLine> outlook(UUID unitId, int years) {
        if (years < 1 || years > MOST_YEARS) {
            throw new InvalidInput("years", "error.retirement.years", MOST_YEARS);
        }
        Scope scope = callers.current().scope();
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        if (unitId == null || !scope.covers(unitId)) {
            throw new NotFound("thing.unit", unitId);
        }
        Unit top = tree.find(unitId, today).orElseThrow(() -> new NotFound("thing.unit", unitId));
        List<RetirementLine> lines = new ArrayList<>();
        collect(tree, today, top, 0, repository.outlook(scope, today, years), years, lines);
        return lines;
    }

    /** Adds the unit's line and those below it; returns the totals of all of them. */
    private static List<RetirementYear> collect(
            UnitTree tree,
            LocalDate today,
            Unit unit,
            int depth,
            Map<UUID, Map<Integer, RetirementYear>> figures,
            int years,
            List<RetirementLine> lines) {
        int place = lines.size();
        lines.add(null);
        Map<Integer, RetirementYear> own = figures.getOrDefault(unit.id(), Map.of());
        List<RetirementYear> total =
                IntStream.range(today.getYear(), today.getYear() + years)
                        .mapToObj(year -> own.getOrDefault(year, new RetirementYear(year, 0, 0, 0)))
                        .toList();
        List<Unit> below = tree.children(unit.id(), today);
        for (Unit child : below) {
            total = sum(total, collect(tree, today, child, depth + 1, figures, years, lines));
        }
        lines.set(
                place,
                new RetirementLine(
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        depth,
                        !below.isEmpty(),
                        total));
        return total;
    }

    private static List<RetirementYear> sum(
            List<RetirementYear> some, List<RetirementYear> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i).plus(others.get(i)))
                .toList();
    }

    private ListColumns columns(LocalDate at) {
        UnitTree tree = units.tree();
        SortKey given = SortKey.text("given_name");
        SortKey full = SortKey.text("full_name");
        return ListColumns.keyedBy("id")
                .sort("limitOn", SortKey.date("limit_on"))
                .sort("fullName", given, full)
                .sort("serviceNumber", SortKey.text("service_number"))
                .sort("rank", SortKey.number("rank_order"), given, full)
                .sort("birthDate", SortKey.date("birth_date"))
                .filter("q", "search_text like :v", OfficerRecords::pattern)
                .filter("rank", "rank = :v")
                .filter("state", "state = :v", Retirements::state)
                .filter("year", "date_trunc('year', limit_on) = :v", Retirements::year)
                .filter("month", "date_trunc('month', limit_on) = :v", Retirements::month)
                .filter("from", "limit_on >= :v", typed -> FilterValue.day("from", typed))
                .filter("to", "limit_on <= :v", typed -> FilterValue.day("to", typed))
                .filter(
                        UNIT,
                        "unit_id = any(:v)",
                        typed ->
                                tree.subtree(FilterValue.unit(UNIT, typed), at)
                                        .toArray(UUID[]::new));
    }

    private static String state(String typed) {
        try {
            return RetirementState.valueOf(typed).name();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("state", "error.retirement.state");
        }
    }

    private static LocalDate year(String typed) {
        try {
            return LocalDate.of(Integer.parseInt(typed), 1, 1);
        } catch (NumberFormatException | DateTimeException malformed) {
            throw new InvalidInput("year", "error.retirement.year");
        }
    }

    private static LocalDate month(String typed) {
        try {
            return YearMonth.parse(typed).atDay(1);
        } catch (DateTimeParseException malformed) {
            throw new InvalidInput("month", "error.retirement.month");
        }
    }

    private LocalDate day(String typed) {
        String text = VietnameseText.clean(typed);
        return text == null ? clock.today() : FilterValue.day(AT, text);
    }

    private static Map<String, String> withoutDay(Map<String, String> filters) {
        Map<String, String> others = new HashMap<>(filters);
        others.remove(AT);
        return others;
    }
}
