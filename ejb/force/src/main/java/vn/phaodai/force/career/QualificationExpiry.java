package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.career.ExpiryRow.State;
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

/** Which training and certificates of those who serve have ended or end soon. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class QualificationExpiry {

    @Inject private ExpiryRepository repository;
    @Inject private CareerCatalogue catalogue;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /**
     * The earliest first. Filters: {@code unitId} (with all below it), {@code kind}, {@code state}.
     */
    public Page<ExpiryRow> list(PageRequest request) {
        LocalDate today = clock.today();
        return repository.page(
                callers.current().scope(), columns(), request, today, first(today), last(today));
    }

    public long count(Map<String, String> filters) {
        LocalDate today = clock.today();
        return repository.count(
                callers.current().scope(), columns(), filters, today, first(today), last(today));
    }

    /** Days ahead of the first warning. */
    public int first(LocalDate day) {
        return catalogue.figure("qualification.firstWarning", day);
    }

    /** Days ahead of the last warning. */
    public int last(LocalDate day) {
        return catalogue.figure("qualification.lastWarning", day);
    }

    private ListColumns columns() {
        UnitTree tree = units.tree();
        return ListColumns.keyedBy("id")
                .sort("expiresOn", SortKey.date("expires_on"))
                .sort("fullName", SortKey.text("given_name"), SortKey.text("full_name"))
                .filter("kind", "kind = :v")
                .filter("state", "state = :v", QualificationExpiry::state)
                .filter(
                        "unitId",
                        "unit_id = any(:v)",
                        typed ->
                                tree.subtree(FilterValue.unit("unitId", typed), clock.today())
                                        .toArray(UUID[]::new));
    }

    private static String state(String typed) {
        try {
            return State.valueOf(typed).name();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("state", "error.career.choice");
        }
    }
}
