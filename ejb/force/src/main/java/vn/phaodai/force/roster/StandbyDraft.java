package vn.phaodai.force.roster;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.VietnameseText;

/** Standby to be ordered. */
public record StandbyDraft(
        UUID unitId,
        LocalDate firstDay,
        LocalDate lastDay,
        int percent,
        String occasion,
        String source) {

    public StandbyDraft {
        occasion = VietnameseText.clean(occasion);
        source = VietnameseText.clean(source);
    }
}
