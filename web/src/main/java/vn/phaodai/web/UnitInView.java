package vn.phaodai.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * The unit at which the caller is looking: the own unit, or one below it that was chosen in the top
 * bar. The choice is kept in a cookie and checked against the scope each time.
 */
@Named("unitInView")
@RequestScoped
public class UnitInView {

    static final String COOKIE = "unit";

    @Inject private Me me;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private HttpServletRequest request;

    private Unit unit;
    private List<Unit> path = List.of();

    @PostConstruct
    void open() {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Optional<Unit> chosen =
                Preference.cookie(request, COOKIE)
                        .flatMap(UnitInView::uuid)
                        .filter(me.caller().scope()::covers)
                        .flatMap(id -> tree.find(id, today));
        unit = chosen.or(() -> tree.find(me.caller().unitId(), today)).orElse(null);
        if (unit != null) {
            path =
                    tree.path(unit.id(), today).stream()
                            .filter(above -> me.caller().scope().covers(above.id()))
                            .toList();
        }
    }

    /** Id of the unit; null for somebody whose account names no unit that exists. */
    public UUID getId() {
        return unit == null ? null : unit.id();
    }

    public String getName() {
        return unit == null ? "" : unit.name();
    }

    public Unit getUnit() {
        return unit;
    }

    /** From the caller's own unit down to the unit in view. */
    public List<Unit> getPath() {
        return path;
    }

    /**
     * A list begins with the unit in view, if that is not the caller's own and no other is wanted.
     */
    public void preset(Map<String, String> filters) {
        if (filters.get("unitId") == null
                && getId() != null
                && !getId().equals(me.caller().unitId())) {
            filters.put("unitId", getId().toString());
        }
    }

    private static Optional<UUID> uuid(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
