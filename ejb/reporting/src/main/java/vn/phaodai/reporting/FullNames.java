package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.reorganisation.FormerNames;
import vn.phaodai.reporting.print.PaperLanguage;

/** How documents name a unit after a reorganisation: with what it was before, for some time. */
@ApplicationScoped
class FullNames {

    private static final int MOST = 6;

    @Inject private FormerNames former;
    @Inject private Units units;

    /** As it was called then, or is called last if it did not exist then. */
    String police(UUID unit, LocalDate day) {
        return police(unit, day, PaperLanguage.VI);
    }

    /** As it was called then, or is called last if it did not exist then. */
    String police(UUID unit, LocalDate day, PaperLanguage language) {
        return police(units.tree().findShape(unit, day).orElseThrow(), day, language);
    }

    /** As Công an Phường Sài Gòn (trước đây là Công an Phường Bến Nghé, Công an Phường Đa Kao). */
    String police(Unit unit, LocalDate day, PaperLanguage language) {
        return of(unit, day, language, UnitNames::police);
    }

    /**
     * With what it was before, as the paper names units.
     *
     * @param naming how the paper calls a unit
     */
    String of(Unit unit, LocalDate day, PaperLanguage language, Function<Unit, String> naming) {
        String name = naming.apply(unit);
        List<String> before = former.of(unit.id(), day).stream().map(naming).distinct().toList();
        if (before.isEmpty() || before.equals(List.of(name))) {
            return name;
        }
        int more = before.size() - MOST;
        if (more <= 0) {
            return language.text("paper.formerly", name, String.join(", ", before));
        }
        return language.text(
                "paper.formerlyAndMore",
                name,
                String.join(", ", before.subList(0, MOST)),
                language.whole(more),
                more);
    }
}
