package vn.phaodai.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void putsAPlaceForEachMentionOfAParameter() {
        assertEquals(
                "select ? where a = ? and b >= ?",
                NamedSql.of("select :one where a = :two and b >= :one").text());
    }

    @Test
    void leavesQuotesCommentsAndCastsAsTheyAre() {
        String sql = "select ':a', \":b\", x::text, 'it''s :c' -- :d\nfrom t";
        assertEquals(sql, NamedSql.of(sql).text());
    }

    @Test
    void leavesAQuoteThatNeverEnds() {
        assertEquals("select ':a", NamedSql.of("select ':a").text());
    }

    @Test
    void namesTheParameterWithoutAValue() throws Exception {
        try (TestDatabase database = TestDatabase.of("kernel");
                var connection = database.app()) {
            var missing =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> NamedSql.of("select :who").prepare(connection, Map.of()));
            assertEquals("No value for :who of select ?", missing.getMessage());
        }
    }
}
