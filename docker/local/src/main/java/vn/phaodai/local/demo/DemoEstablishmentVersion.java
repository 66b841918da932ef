package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One version of the establishment as a draft: next year, with more beat officers in wards. */
final class DemoEstablishmentVersion {

    private static final int MORE_FROM = 8;

    private final Chance chance;
    private final LocalDate today;
    private final OffsetDateTime now;

    DemoEstablishmentVersion(Chance chance, LocalDate today, OffsetDateTime now) {
        this.chance = chance;
        this.today = today;
        this.now = now;
    }

    void store(Connection owner, Map<DemoUnit, List<Slot>> slots) throws SQLException {
        UUID id = chance.id(now.toInstant().toEpochMilli());
        LocalDate on = today.plusYears(1).withDayOfYear(1);
        CopyTable versions =
                new CopyTable(
                        "force.establishment_version",
                        "id, title, unit_id, effective_on, decision_number, decision_date, state, made_by, made_at,"
                                + " version");
        versions.row(
                id,
                "Biên chế năm " + on.getYear(),
                slots.keySet().stream().filter(DemoUnit::isCity).findFirst().orElseThrow().id(),
                on,
                "1702/QĐ-CATP",
                today.minusDays(2),
                "DRAFT",
                "hr",
                now.minusDays(1),
                0);
        CopyTable lines =
                new CopyTable(
                        "force.establishment_version_line",
                        "version_id, unit_id, position, authorised, base");
        slots.forEach(
                (unit, posts) -> {
                    for (Slot slot : posts) {
                        boolean more =
                                slot.post() == Post.BEAT_OFFICER && slot.authorised() >= MORE_FROM;
                        int figure = slot.authorised();
                        lines.row(id, unit.id(), slot.post(), figure + (more ? 1 : 0), figure);
                    }
                });
        versions.send(owner);
        lines.send(owner);
    }
}
