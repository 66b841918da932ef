package vn.phaodai.force.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.HandWorked;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;

/** The conditions for the next rank against cases worked by hand. */
class PromotionCheckTest {

    private static final List<String[]> CASES =
            HandWorked.cases(PromotionCheckTest.class, "conditions.txt");
    private static final Map<String, String> KINDS =
            Map.of("F", "FIRST", "P", "PROMOTION", "D", "DEMOTION");
    private static final Map<String, String> GRADES =
            Map.of("E", "EXCELLENT", "G", "GOOD", "C", "COMPLETED", "N", "NOT_COMPLETED");

    private int made;

    @Test
    void agreesWithEveryCaseWorkedByHand() throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (TestDatabase database = TestDatabase.of("kernel", "force");
                Connection app = database.app()) {
            TestUnits units = new TestUnits(database);
            for (String[] one : CASES) {
                UUID officer = officer(app, units.q0101, one);
                String expected = one[11] + ": " + one[12];
                String found = found(app, officer, one);
                if (!expected.equals(found)) {
                    wrong.add(String.join(" | ", one) + " -> " + found);
                }
            }
        }
        assertTrue(CASES.size() >= 50, "cases");
        assertEquals(List.of(), wrong);
    }

    private static String found(Connection app, UUID officer, String[] one) throws SQLException {
        return TestDatabase.text(
                app,
                """
                select coalesce(c.due_on::text, '-') || ': ' || case when c.eligible then '-' else concat_ws(' ',
                    case when c.next_rank is null then 'NEXT' end, case when not c.term_met then 'TERM' end,
                    case when not c.ceiling_met then 'CEILING' end,
                    case when not c.evaluation_met then 'EVALUATION' end,
                    case when not c.discipline_met then 'DISCIPLINE' end,
                    case when not c.standard_met then 'STANDARD' end, case when not c.age_met then 'AGE' end,
                    case when not c.service_left_met then 'SERVICE_LEFT' end) end
                from force.promotion_check(?, ?) c
                where c.officer_id = ?
                """,
                LocalDate.parse(one[9]),
                LocalDate.parse(one[10]),
                officer);
    }

    private UUID officer(Connection app, UUID unit, String[] one) throws SQLException {
        UUID id = Ids.next();
        made++;
        TestDatabase.update(
                app,
                """
                insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank, rank_since,
                    unit_id, position, posted_since, status, changed_by)
                values (?, ?, 'Nguyễn Văn An', ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', 'hr')
                """,
                id,
                "%06d".formatted(made),
                LocalDate.parse(one[4].substring(2)),
                one[4].startsWith("F") ? "FEMALE" : "MALE",
                "079090%06d".formatted(made),
                one[0],
                LocalDate.parse(one[1]),
                unit,
                one[3],
                LocalDate.parse(one[5]));
        TestDatabase.update(
                app,
                """
                insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)
                values (?, ?, ?, ?, ?, 'RECRUITMENT')
                """,
                Ids.next(),
                id,
                unit,
                one[3],
                LocalDate.parse(one[5]));
        TestDatabase.update(
                app,
                "update force.rank_held set kind = ? where officer_id = ?",
                KINDS.get(one[2]),
                id);
        for (String evaluation : words(one[6])) {
            TestDatabase.update(
                    app,
                    "insert into force.evaluation (officer_id, year, grade, unit_id) values (?, ?, ?, ?)",
                    id,
                    Integer.parseInt(evaluation.substring(0, 4)),
                    GRADES.get(evaluation.substring(4)),
                    unit);
        }
        for (String period : words(one[7])) {
            String[] ends = period.split("\\.\\.", -1);
            TestDatabase.update(
                    app,
                    """
                    insert into force.discipline (officer_id, form, valid_from, valid_to, decision_number, decision_date,
                        reason)
                    values (?, 'WARNING', ?, ?, '1/QĐ', ?, 'Vi phạm quy chế')
                    """,
                    id,
                    LocalDate.parse(ends[0]),
                    ends[1].isEmpty() ? null : LocalDate.parse(ends[1]),
                    LocalDate.parse(ends[0]));
        }
        for (String qualification : words(one[8])) {
            String[] parts = qualification.split("@");
            TestDatabase.update(
                    app,
                    "insert into force.qualification (officer_id, kind, valid_from) values (?, ?, ?)",
                    id,
                    parts[0],
                    LocalDate.parse(parts[1]));
        }
        return id;
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" +"));
    }
}
