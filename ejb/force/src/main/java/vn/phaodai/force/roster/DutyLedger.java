package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;

/**
 * How the burden of duties is shared in a unit over a year: nights, weekends, holidays by the
 * working calendar. Seen by the unit and its officers; ordered by position and name, never by
 * number.
 */
@Stateless
@RolesAllowed({
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME,
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class DutyLedger {

    @Inject private PlanRepository repository;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    public List<LedgerLine> of(UUID unitId, int year) {
        Caller caller = callers.current();
        UUID own = Rosters.shown(caller);
        if (own != null && !own.equals(unitId)) {
            throw new NotFound("thing.unit", unitId);
        }
        caller.scope().require(unitId);
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate today = clock.today();
        LocalDate day =
                today.getYear() == year
                        ? today
                        : today.getYear() > year ? first.plusYears(1).minusDays(1) : first;
        List<PlanRepository.Member> members = repository.members(caller.scope(), unitId, day, day);
        Map<UUID, Burden> carried =
                repository.carried(
                        members.stream().map(PlanRepository.Member::id).toList(),
                        first,
                        first.plusYears(1));
        return members.stream()
                .map(
                        each ->
                                new LedgerLine(
                                        each.id(),
                                        each.name(),
                                        each.position(),
                                        carried.getOrDefault(each.id(), Burden.NONE)))
                .toList();
    }
}
