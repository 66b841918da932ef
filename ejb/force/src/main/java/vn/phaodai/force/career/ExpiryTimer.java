package vn.phaodai.force.career;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Tells officers, commanders and HR of certificates that end soon, each once per threshold: a day
 * on which the server was down is made up for the next morning.
 */
@Stateless
@PermitAll
@SystemTask
public class ExpiryTimer {

    private static final String EXPIRING = "notice.qualification.expiring";

    @Inject private ExpiryRepository repository;
    @Inject private CareerCatalogue catalogue;
    @Inject private Notices notices;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    @Schedule(hour = "6", minute = "20", timezone = "Asia/Ho_Chi_Minh", info = "expiries")
    public void tell() {
        LocalDate today = clock.today();
        int first = catalogue.figure("qualification.firstWarning", today);
        int last = catalogue.figure("qualification.lastWarning", today);
        tell(today, last, first);
        tell(today, -1, last);
    }

    /**
     * Officers hear of their own in one notice, commanders of those of each of their units, HR of
     * all in one.
     */
    private void tell(LocalDate today, int after, int within) {
        UnitTree tree = units.tree();
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        for (ExpiryRepository.Told told : repository.tell(today, after, within)) {
            counts.merge(told.unitId(), told.count(), Integer::sum);
            if (told.account() != null) {
                notices.toPerson(
                        told.account(),
                        text(
                                "notice.qualification.own",
                                told.count(),
                                within,
                                "/own?tab=qualifications"));
            }
        }
        counts.forEach(
                (unit, count) ->
                        notices.toRole(
                                commander(tree, unit, today),
                                unit,
                                null,
                                text(EXPIRING, count, within, "/qualifications?unitId=" + unit)));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            for (Unit root : tree.roots(today)) {
                notices.toRole(
                        Role.HR, root.id(), null, text(EXPIRING, all, within, "/qualifications"));
            }
        }
    }

    /**
     * Wards and posts have a commander of their own; of offices and districts it is the district's.
     */
    private static Role commander(UnitTree tree, UUID unit, LocalDate today) {
        return tree.find(unit, today)
                        .map(Unit::kind)
                        .filter(kind -> kind.isGrassroots() || kind == UnitKind.POST)
                        .isPresent()
                ? Role.WARD_COMMANDER
                : Role.DISTRICT_COMMANDER;
    }

    private static NoticeText text(String key, int count, int within, String path) {
        return new NoticeText(
                key, List.of(Integer.toString(count), Integer.toString(within)), path);
    }
}
