package vn.phaodai.force.retirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.HandWorked;
import vn.phaodai.kernel.TestDatabase;

/** The age limits against cases worked by hand, the edges of every phase among them. */
class ServiceLimitTest {

    private static final List<String[]> CASES =
            HandWorked.cases(ServiceLimitTest.class, "limits.txt");

    @Test
    void agreesWithEveryCaseWorkedByHand() throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (TestDatabase database = TestDatabase.of("kernel", "force");
                Connection app = database.app()) {
            for (String[] one : CASES) {
                String expected = one[3] + " " + one[4];
                String found =
                        TestDatabase.text(
                                app,
                                """
                                select coalesce(l.reached_on || ' '
                                    || (date_trunc('month', l.reached_on) + interval '1 month')::date, '- -')
                                from force.rank r
                                left join force.service_limit(r.category, r.level, ?, ?) l on true
                                where r.code = ?
                                """,
                                one[1].equals("F") ? "FEMALE" : "MALE",
                                LocalDate.parse(one[2]),
                                one[0]);
                if (!expected.equals(found)) {
                    wrong.add(String.join(" | ", one) + " -> " + found);
                }
            }
        }
        assertTrue(CASES.size() >= 60, "cases");
        assertEquals(List.of(), wrong);
    }
}
