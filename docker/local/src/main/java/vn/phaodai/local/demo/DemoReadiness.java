package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
        handOver(owner);
    }

    /** Most desk duties of the days before have been handed over to the next. */
    private void handOver(Connection owner) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement(
                        """
                        insert into force.duty_handover (id, duty_id, unit_id, text, written_by, written_at, received_by,
                            received_at)
                        select cast(md5(cast(d.id as text)) as uuid), d.id, d.unit_id,
                            'Đủ công cụ hỗ trợ, sổ sách. Không có việc tồn.', 'demo', d.ends_at, 'demo.2',
                            d.ends_at + interval '10 minutes'
                        from force.duty d
                        where d.in_force and d.kind = 'DESK' and d.officer_id is not null and d.day < ?
                            and hashtext(cast(d.id as text)) % 10 <> 0
                            and not exists (select 1 from force.duty_handover h where h.duty_id = d.id)
                        """)) {
            statement.setObject(1, today);
            statement.executeUpdate();
        }
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
