package vn.phaodai.force.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Tells commanders of whom a round wants to hear: those of wards and posts of their own people,
 * those of districts of all in the district, in one notice each.
 */
@ApplicationScoped
class RoundNews {

    static final String OPENED = "notice.round.opened";
    static final String ADDED = "notice.round.added";
    static final String CLOSING = "notice.round.closing";

    @Inject private Notices notices;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /**
     * @param people how many it is about, by unit
     */
    void tell(String key, UUID round, String name, LocalDate closesOn, Map<UUID, Integer> people) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<UUID, Integer> districts = new LinkedHashMap<>();
        people.forEach(
                (id, count) -> {
                    Unit unit = tree.find(id, today).orElse(null);
                    if (unit == null) {
                        return;
                    }
                    UUID above = id;
                    if (unit.kind().isGrassroots() || unit.kind() == UnitKind.POST) {
                        notices.toRole(
                                Role.WARD_COMMANDER,
                                id,
                                null,
                                text(key, round, name, closesOn, count));
                        above = unit.parentId();
                    }
                    if (above != null) {
                        districts.merge(above, count, Integer::sum);
                    }
                });
        districts.forEach(
                (id, count) ->
                        notices.toRole(
                                Role.DISTRICT_COMMANDER,
                                id,
                                null,
                                text(key, round, name, closesOn, count)));
    }

    private static NoticeText text(
            String key, UUID round, String name, LocalDate closesOn, int count) {
        return new NoticeText(
                key,
                List.of(name, Integer.toString(count), VietnameseText.day(closesOn)),
                "/promotions/rounds/" + round);
    }
}
