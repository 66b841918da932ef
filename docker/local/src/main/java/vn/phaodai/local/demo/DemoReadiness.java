package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What wards have answered about their readiness in the last reporting month and this one. */
final class DemoReadiness {

    private static final long SEED = 20261115;
    private static final List<String> ITEMS =
            List.of("PLANS", "EQUIPMENT", "COORDINATION", "PUBLIC_CONTACT");
    private static final List<String> REMAINING =
            List.of(
                    "Còn một phương án chưa diễn tập",
                    "Đang chờ bổ sung phương tiện",
                    "Lịch giao ban lùi sang kỳ sau",
                    "Đã làm, chưa hoàn tất biên bản");

    private final Chance chance = new Chance(SEED);
    private final LocalDate today;
    private final OffsetDateTime entered;

    DemoReadiness(LocalDate today, OffsetDateTime entered) {
        this.today = today;
        this.entered = entered;
    }

    void store(Connection owner, List<DemoUnit> units) throws SQLException {
        CopyTable answers =
                new CopyTable(
                        "force.readiness_answer",
                        "id, unit_id, period, item, answer, note, answered_by, answered_at");
        LocalDate running = today.withDayOfMonth(1).plusMonths(today.getDayOfMonth() < 15 ? 0 : 1);
        for (DemoUnit unit : units) {
            if (unit.isGrassroots()) {
                answers(answers, unit, running.minusMonths(1), 92);
                answers(answers, unit, running, 45);
            }
        }
        answers.send(owner);
    }

    private void answers(CopyTable answers, DemoUnit unit, LocalDate period, int likely) {
        for (String item : ITEMS) {
            if (chance.percent(likely)) {
                boolean done = chance.percent(75);
                answers.row(
                        chance.id(entered.toInstant().toEpochMilli()),
                        unit.id(),
                        period,
                        item,
                        done ? "YES" : chance.percent(60) ? "PARTLY" : "NO",
                        done ? null : chance.oneOf(REMAINING),
                        DemoData.MADE_BY,
                        entered);
            }
        }
    }
}
