package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditLine;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** What is missing, contradictory or stale in the records of those who serve. */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class QualityBoard {

    private static final int MOST = 500;

    @Inject private QualityRepository repository;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

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

    /**
     * How many findings there are in each unit that has some, the most first. Filter: {@code
     * unitId} (with all below it).
     */
    public Page<QualityUnit> units(PageRequest request) {
        return repository.units(callers.current().scope(), clock.today(), unitColumns(), request);
    }

    /** How many units {@link #units} has under these filters. */
    public long countUnits(Map<String, String> filters) {
        return repository.countUnits(
                callers.current().scope(), clock.today(), unitColumns(), filters);
    }

    /**
     * Says that the phone numbers of these officers are still right.
     *
     * @return of how many officers
     * @throws NotFound if one of them is not in the caller's scope or has no number
     */
    public int confirmPhones(Collection<UUID> officers) {
        Caller caller = callers.current();
        Set<UUID> wanted = new HashSet<>(officers);
        if (wanted.isEmpty() || wanted.contains(null)) {
            throw new InvalidInput("officerIds", "error.quality.nobodyChosen");
        }
        if (wanted.size() > MOST) {
            throw new InvalidInput("officerIds", "error.quality.tooMany", MOST);
        }
        List<CareerRepository.Person> known = repository.phones(caller.scope(), wanted);
        known.forEach(person -> wanted.remove(person.id()));
        if (!wanted.isEmpty()) {
            throw new NotFound("thing.officer", wanted.iterator().next());
        }
        LocalDate today = clock.today();
        repository.confirmPhones(known.stream().map(CareerRepository.Person::id).toList(), today);
        audit.changes(
                caller,
                AuditAction.UPDATE,
                known.stream()
                        .map(
                                person ->
                                        new AuditLine(
                                                AuditObject.of(
                                                        "officer",
                                                        person.id(),
                                                        person.unitId(),
                                                        person.serviceNumber()),
                                                Changes.none().set("phoneCheckedOn", today)))
                        .toList());
        return known.size();
    }

    private ListColumns unitColumns() {
        UnitTree tree = units.tree();
        return ListColumns.keyedBy("id")
                .sort("findings", SortKey.number("findings"))
                .sort("officers", SortKey.number("officers"))
                .ownOrder(new SortOrder("findings", true))
                .filter(
                        "unitId",
                        "id = any(:v)",
                        typed ->
                                tree.subtree(FilterValue.unit("unitId", typed), clock.today())
                                        .toArray(UUID[]::new));
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
