package vn.phaodai.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortKeyTest {

    @ParameterizedTest
    @CsvSource({
        "uuid, 0197c5d2-9a3e-7c41-8f2e-2b1a4c6d8e9f",
        "numeric, -12.5",
        "date, 2022-02-14",
        "timestamptz, 2022-02-14 08:00:00.123456+00",
        "timestamptz, 2022-02-14 15:00:00+07",
        "text, Nguyễn Văn An",
    })
    void readsWhatTheDatabaseWrote(String type, String text) {
        assertTrue(new SortKey("c", type).reads(text));
    }

    @ParameterizedTest
    @CsvSource({
        "uuid, 1-1-1-1-1",
        "uuid, x",
        "numeric, 1e999999",
        "numeric, NaN",
        "date, 2022-02-30",
        "date, +99999-01-01",
        "timestamptz, yesterday",
        "timestamptz, 2022-02-30 08:00:00+00",
        "text, 'a\0b'",
    })
    void refusesWhatItCannotRead(String type, String text) {
        assertFalse(new SortKey("c", type).reads(text));
    }
}
