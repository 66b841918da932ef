package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        return police(units.tree().findShape(unit, day).orElseThrow(), day, PaperLanguage.VI);
    }

    /** As Công an Phường Sài Gòn (trước đây là Công an Phường Bến Nghé, Công an Phường Đa Kao). */
    String police(Unit unit, LocalDate day, PaperLanguage language) {
        String name = UnitNames.police(unit);
        List<String> before =
                former.of(unit.id(), day).stream().map(UnitNames::police).distinct().toList();
        if (before.isEmpty() || before.size() > MOST) {
            return name;
        }
        return language.text("paper.formerly", name, String.join(", ", before));
    }
}
