package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phaodai.kernel.TestDatabase;

/** What is published for papers names things in every language of papers. */
class PublishedWordsTest {

    private static final TestDatabase DATABASE = TestDatabase.of("kernel", "force");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank_$, position_$ from force.report_officer",
                "rank_$, position_$ from force.report_duty",
                "name_$ from force.report_readiness_line",
                "name_$ from force.report_position(current_date)",
                "rank_$, next_rank_$, position_$ from force.report_promotion(current_date, current_date)",
                "rank_$, position_$ from force.report_retirement(current_date)",
                "kind_$ from force.report_expiry(current_date)",
                "content_$, source_$ from force.report_career order by content_$"
            })
    void namesThingsInBothLanguages(String published) throws SQLException {
        try (Connection connection = DATABASE.app();
                Statement statement = connection.createStatement()) {
            for (String language : new String[] {"vi", "en"}) {
                String sql = "select " + published.replace("$", language);
                assertDoesNotThrow(() -> statement.executeQuery(sql).close(), sql);
            }
        }
    }
}
