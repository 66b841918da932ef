package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;

/** The leave of all officers in scope: who is away, was and will be. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class LeaveRegister {

    /** Name of the register as a list that may be exported. */
    public static final String LIST = "leaves";

    private static final String UNIT = "unitId";
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("firstDay", SortKey.date("first_day"))
                    .sort("officerName", SortKey.text("given_name"), SortKey.text("full_name"))
                    .ownOrder(new SortOrder("firstDay", true))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter("kind", "kind = :v")
                    .filter("state", "state = :v")
                    .filter(
                            "from",
                            "last_day >= cast(:v as date)",
                            typed -> FilterValue.day("from", typed))
                    .filter(
                            "to",
                            "first_day <= cast(:v as date)",
                            typed -> FilterValue.day("to", typed))
                    .filter(UNIT, "unit_id = any(cast(string_to_array(:v, ',') as uuid[]))");

    @Inject private LeaveFileRepository repository;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /**
     * Leave of officers of units in scope, the latest first. Filters: {@code q} (name or service
     * number), {@code unitId} (with all below), {@code kind}, {@code state}, {@code from} and
     * {@code to} (days of which it covers one).
     */
    public Page<LeaveEntry> list(PageRequest request) {
        return repository.page(
                callers.current().scope(), COLUMNS, request.filteredBy(below(request.filters())));
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), COLUMNS, below(filters));
    }

    static Set<String> filters() {
        return COLUMNS.filterable();
    }

    /** The unit of the filter with all below it. */
    private Map<String, String> below(Map<String, String> filters) {
        String unit = VietnameseText.clean(filters.get(UNIT));
        if (unit == null) {
            return filters;
        }
        Map<String, String> others = new HashMap<>(filters);
        UUID top = FilterValue.unit(UNIT, unit);
        others.put(
                UNIT,
                units.tree().subtree(top, clock.today()).stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(",")));
        return others;
    }
}
