package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One reorganisation as a draft: the thirteen wards of a district are to become three, one of them
 * in two parts.
 */
final class DemoReorganisation {

    private static final String DISTRICT = "Q04";
    private static final List<String> NAMES =
            List.of("Phường Bến Hội", "Phường Vạn Hội", "Phường Long Hội");

    private final Chance chance;
    private final LocalDate today;
    private final OffsetDateTime now;

    DemoReorganisation(Chance chance, LocalDate today, OffsetDateTime now) {
        this.chance = chance;
        this.today = today;
        this.now = now;
    }

    void store(Connection owner, List<DemoUnit> units) throws SQLException {
        UUID id = chance.id(now.toInstant().toEpochMilli());
        UUID city = units.stream().filter(DemoUnit::isCity).findFirst().orElseThrow().id();
        CopyTable plans =
                new CopyTable(
                        "kernel.reorganisation",
                        "id, title, unit_id, effective_on, decision_number, decision_date, state, made_by, made_at,"
                                + " version");
        plans.row(
                id,
                "Sắp xếp các phường của Quận 4",
                city,
                today.plusMonths(3).withDayOfMonth(1),
                "1685/QĐ-CATP",
                today.minusDays(3),
                "DRAFT",
                "hr",
                now.minusDays(2),
                0);
        CopyTable links =
                new CopyTable(
                        "kernel.reorganisation_link",
                        "reorganisation_id, number, old_code, new_code, part");
        List<DemoUnit> wards =
                units.stream().filter(unit -> DISTRICT.equals(unit.parentCode())).toList();
        int number = 2;
        for (int i = 0; i < wards.size(); i++) {
            int into = i * NAMES.size() / wards.size();
            boolean shared = i == wards.size() / 2;
            String code = wards.get(i).code();
            links.row(id, number++, code, code(into), shared ? "PARTIAL" : "FULL");
            if (shared) {
                links.row(id, number++, code, code(into + 1), "PARTIAL");
            }
        }
        CopyTable begin =
                new CopyTable(
                        "kernel.reorganisation_unit",
                        "reorganisation_id, number, code, name, kind, parent_code");
        for (int i = 0; i < NAMES.size(); i++) {
            begin.row(id, i + 2, code(i), NAMES.get(i), "WARD", DISTRICT);
        }
        plans.send(owner);
        links.send(owner);
        begin.send(owner);
    }

    private static String code(int index) {
        return DISTRICT + "-" + (31 + index);
    }
}
