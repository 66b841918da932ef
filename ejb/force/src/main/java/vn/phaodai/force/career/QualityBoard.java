package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** What is missing, contradictory or stale in the records of those who serve. */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class QualityBoard {

    @Inject private QualityRepository repository;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /** By name. Filters: {@code unitId} (with all below it), {@code check}. */
    public Page<QualityRow> list(PageRequest request) {
        return repository.page(callers.current().scope(), clock.today(), columns(), request);
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), clock.today(), columns(), filters);
    }

    /** How many records each check finds, in the order of the checks. */
    public Map<QualityCheck, Long> totals() {
        return repository.totals(callers.current().scope(), clock.today());
    }

    /** How many findings there are in each unit that has some, the most first. */
    public Map<UUID, Long> byUnit() {
        return repository.byUnit(callers.current().scope(), clock.today());
    }

    private ListColumns columns() {
        UnitTree tree = units.tree();
        return ListColumns.keyedBy("id")
                .sort("fullName", SortKey.text("given_name"), SortKey.text("full_name"))
                .filter("check", "finding = :v", QualityBoard::check)
                .filter(
                        "unitId",
                        "unit_id = any(:v)",
                        typed ->
                                tree.subtree(FilterValue.unit("unitId", typed), clock.today())
                                        .toArray(UUID[]::new));
    }

    private static String check(String typed) {
        try {
            return QualityCheck.valueOf(typed).name();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("check", "error.career.choice");
        }
    }
}
