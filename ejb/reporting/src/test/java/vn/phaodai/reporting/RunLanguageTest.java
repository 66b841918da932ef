package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.reporting.print.PaperLanguage;

class RunLanguageTest {

    @Test
    void theDatabaseKnowsTheLanguagesOfPapersAndHoldsOldOnesForVietnamese() throws SQLException {
        assertEquals(
                "'vi'::text",
                text(
                        "select column_default from information_schema.columns where table_schema ="
                                + " 'reporting' and table_name = 'report_run' and column_name ="
                                + " 'language' and is_nullable = 'NO'"));
        List<String> codes = PaperLanguage.codes();
        assertEquals(
                "CHECK ((language = ANY (ARRAY['"
                        + String.join("'::text, '", codes)
                        + "'::text])))",
                text(
                        "select pg_get_constraintdef(oid) from pg_constraint"
                                + " where conname = 'report_run_speaks'"));
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = TestDatabase.of("kernel", "reporting").owner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
