package vn.phaodai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** Finds units of the caller's scope by name or code, diacritics forgiven. */
@RequestScoped
public class UnitSearch implements SearchSource {

    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "units.title";
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.scope().root().isPresent();
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return found(text)
                .limit(limit)
                .map(unit -> new SearchHit(unit.name(), above(unit), "/units/" + unit.id()))
                .toList();
    }

    /** Units of the scope whose name or code has this text; the first ones if there is none. */
    public Stream<Unit> found(String text) {
        String wanted = VietnameseText.searchForm(text);
        return units.tree().at(clock.today()).stream()
                .filter(unit -> me.caller().scope().covers(unit.id()))
                .filter(unit -> matches(unit, wanted));
    }

    List<SearchHit> choices(String text, int limit) {
        return found(text)
                .limit(limit)
                .map(unit -> new SearchHit(unit.name(), above(unit), unit.id().toString()))
                .toList();
    }

    /** Code and the unit above. */
    public String above(Unit unit) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        return tree.find(unit.parentId(), today)
                .map(parent -> unit.code() + " · " + parent.name())
                .orElse(unit.code());
    }

    private static boolean matches(Unit unit, String wanted) {
        return VietnameseText.searchForm(unit.name()).contains(wanted)
                || VietnameseText.searchForm(unit.code()).startsWith(wanted);
    }
}
