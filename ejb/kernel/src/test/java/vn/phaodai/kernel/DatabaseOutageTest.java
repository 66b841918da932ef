package vn.phaodai.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true", // broken while in use
        "08003, true", // closed before
        "08001, true", // nobody answers
        "57P01, true", // told to stop
        "57P03, true", // not up yet
        "57014, false", // cancelled by somebody
        "23505, false",
        ", false"
    })
    void knowsAnOutageByItsState(String state, boolean outage) {
        Exception failure =
                new IllegalStateException(
                        new IllegalArgumentException(new SQLException("text", state)));
        assertEquals(outage, DatabaseOutage.isBehind(failure));
    }

    @Test
    void findsNoneWhereThereIsNoDatabase() {
        assertFalse(DatabaseOutage.isBehind(new IllegalStateException("x")));
    }
}
