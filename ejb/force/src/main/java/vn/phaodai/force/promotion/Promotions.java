package vn.phaodai.force.promotion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Who meets the conditions for the next rank on a day (xét thăng cấp bậc hàm). It is never a
 * promotion: that takes a decision. Lists tell only whether all conditions are met, for one of them
 * is that no discipline is in force; which one is not, is told of one officer at a time, and that
 * look-up is recorded.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Promotions {

    /** Years ahead that the outlook goes. */
    public static final int YEARS_AHEAD = 3;

    private static final String AT = "at";
    private static final String UNIT = "unitId";
    private static final String RESULT = "result";
    private static final int FURTHEST_YEARS = 10;

    @Inject private PromotionRepository repository;
    @Inject private PromotionRuleRepository rules;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /**
     * Officers serving in the caller's scope on a day, by given name. Filters: {@code at} (ISO
     * date; today unless told), {@code result} (a {@link PromotionResult}), {@code q}, {@code
     * unitId} (the unit and all below it), {@code rank}, {@code dueFrom} and {@code dueTo} (when
     * the term ends).
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<PromotionRow> list(PageRequest request) {
        LocalDate at = day(request.filters().get(AT));
        return repository.list(
                callers.current().scope(),
                known(at),
                columns(at),
                request.filteredBy(withoutDay(request.filters())));
    }

    /** How many officers {@link #list} has under these filters. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long count(Map<String, String> filters) {
        LocalDate at = day(filters.get(AT));
        return repository.count(
                callers.current().scope(), known(at), columns(at), withoutDay(filters));
    }

    /**
     * Each condition of one officer, with its evidence and source; and the audit entry that the
     * caller looked at it.
     *
     * @param at day; null for today
     * @throws NotFound if none serves in the caller's scope on that day, or the ranks are not known
     *     so far back
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PromotionRecord get(UUID officerId, LocalDate at) {
        return repository
                .lookUp(
                        callers.current(),
                        known(checked(at == null ? clock.today() : at)),
                        officerId)
                .orElseThrow(() -> new NotFound("thing.officer", officerId));
    }

    /**
     * How many of a unit and all below it meet the conditions on a day and 1, 2, 3 years after it.
     *
     * @param at day; null for today
     * @throws NotFound if the unit did not exist then or is out of the caller's scope
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PromotionOutlook> outlook(UUID unitId, LocalDate at) {
        Scope scope = callers.current().scope();
        LocalDate day = checked(at == null ? clock.today() : at);
        UnitTree tree = units.tree();
        if (unitId == null || !scope.covers(unitId) || tree.find(unitId, day).isEmpty()) {
            throw new NotFound("thing.unit", unitId);
        }
        return repository.outlook(
                scope,
                tree.subtree(unitId, day),
                IntStream.rangeClosed(0, YEARS_AHEAD).mapToObj(day::plusYears).toList(),
                clock.today());
    }

    /**
     * The rules in force on a day, and those already set for later, each with its source.
     *
     * @param at day; null for today
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PromotionRule> rules(LocalDate at) {
        return rules.since(at == null ? clock.today() : at);
    }

    private PromotionRepository.Day known(LocalDate at) {
        return new PromotionRepository.Day(at, clock.today());
    }

    private ListColumns columns(LocalDate at) {
        UnitTree tree = units.tree();
        SortKey given = SortKey.text("given_name");
        SortKey full = SortKey.text("full_name");
        return ListColumns.keyedBy("id")
                .sort("fullName", given, full)
                .sort("serviceNumber", SortKey.text("service_number"))
                .sort("rank", SortKey.number("rank_order"), given, full)
                .sort("rankSince", SortKey.date("rank_since"))
                .sort("dueOn", SortKey.date("due_order"))
                .filter("q", "search_text like :v", OfficerRecords::pattern)
                .filter("rank", "rank = :v")
                .filter(RESULT, "eligible = :v", Promotions::eligible)
                .filter("dueFrom", "due_on >= :v", typed -> FilterValue.day("dueFrom", typed))
                .filter("dueTo", "due_on <= :v", typed -> FilterValue.day("dueTo", typed))
                .filter(
                        UNIT,
                        "unit_id = any(:v)",
                        typed ->
                                tree.subtree(FilterValue.unit(UNIT, typed), at)
                                        .toArray(UUID[]::new));
    }

    private static boolean eligible(String typed) {
        try {
            return PromotionResult.valueOf(typed) == PromotionResult.ELIGIBLE;
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(RESULT, "error.promotion.result");
        }
    }

    private LocalDate day(String typed) {
        String text = VietnameseText.clean(typed);
        return text == null ? clock.today() : checked(FilterValue.day(AT, text));
    }

    private LocalDate checked(LocalDate at) {
        if (at.isAfter(clock.today().plusYears(FURTHEST_YEARS))) {
            throw new InvalidInput(AT, "error.promotion.tooFar", FURTHEST_YEARS);
        }
        return at;
    }

    private static Map<String, String> withoutDay(Map<String, String> filters) {
        Map<String, String> others = new HashMap<>(filters);
        others.remove(AT);
        return others;
    }
}
