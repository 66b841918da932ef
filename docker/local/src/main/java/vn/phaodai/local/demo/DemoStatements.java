package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Hardship and wishes that some officers have stated for plans of moves. */
final class DemoStatements {

    private static final long SEED = 20220215;
    private static final int DAYS = 300;

    private final Chance chance = new Chance(SEED);
    private final LocalDate today;
    private final OffsetDateTime entered;

    DemoStatements(LocalDate today, OffsetDateTime entered) {
        this.today = today;
        this.entered = entered;
    }

    void store(Connection owner, List<DemoUnit> units, List<DemoOfficer> officers)
            throws SQLException {
        CopyTable rows =
                new CopyTable(
                        "force.move_statement",
                        "id, officer_id, kind, unit_id, valid_from, document, recorded_by, recorded_at");
        List<DemoUnit> wards = units.stream().filter(DemoUnit::isGrassroots).toList();
        for (DemoOfficer officer : officers) {
            int draw = chance.between(1, 1_000);
            String kind =
                    draw <= 5
                            ? "HARDSHIP_STAY"
                            : draw <= 15
                                    ? "HARDSHIP_NEAR"
                                    : draw <= 40 ? "WISH_UNIT" : draw <= 55 ? "WISH_STAY" : null;
            if (kind != null) {
                LocalDate from = today.minusDays(chance.between(1, DAYS));
                rows.row(
                        chance.id(entered.toInstant().toEpochMilli()),
                        officer.id(),
                        kind,
                        kind.equals("WISH_UNIT") ? chance.oneOf(wards).id() : null,
                        from,
                        "Đơn của cán bộ ngày %02d/%02d/%d"
                                .formatted(
                                        from.getDayOfMonth(), from.getMonthValue(), from.getYear()),
                        DemoData.MADE_BY,
                        entered);
            }
        }
        rows.send(owner);
    }
}
