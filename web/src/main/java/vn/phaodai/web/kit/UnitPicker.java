package vn.phaodai.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.UnitSearch;

/** Behind {@code <k:unit>}: units of the scope by search, and their names. */
@Named
@RequestScoped
public class UnitPicker {

    private static final int LIMIT = 20;

    @Inject private UnitSearch search;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /** Ids, since an id is what forms and filters keep. */
    public List<String> complete(String typed) {
        return search.found(typed).limit(LIMIT).map(unit -> unit.id().toString()).toList();
    }

    /** Name of a unit, also of one that has ended; the text itself if it is no unit's id. */
    public String name(Object id) {
        return find(id).map(Unit::name).orElseGet(() -> id == null ? "" : id.toString());
    }

    public String above(Object id) {
        return find(id).map(search::above).orElse("");
    }

    private Optional<Unit> find(Object id) {
        if (id == null) {
            return Optional.empty();
        }
        try {
            UUID wanted = UUID.fromString(id.toString());
            return units.tree().findShape(wanted, clock.today());
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
