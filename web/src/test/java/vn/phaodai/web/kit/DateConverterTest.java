package vn.phaodai.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateConverterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "1/2/1990, 1990-02-01",
        "01/02/1990, 1990-02-01",
        "010290, 1990-02-01",
        "01021990, 1990-02-01",
        "1-2-90, 1990-02-01",
        "1.2.2030, 2030-02-01",
        "1 2 45, 2045-02-01",
        "1/2/46, 1946-02-01",
        "29/02/2024, 2024-02-29"
    })
    void readsDaysAsTyped(String typed, LocalDate day) {
        assertEquals(day, DateConverter.parse(typed, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32/1/2020",
                "29/02/2023",
                "1/13/2020",
                "0102",
                "hôm nay",
                "1990-02-01",
                "1/2/199"
            })
    void refusesWhatIsNoDay(String typed) {
        assertThrows(DateTimeException.class, () -> DateConverter.parse(typed, TODAY));
    }

    @Test
    void showsDaysInFull() {
        assertEquals(
                "01/02/1990",
                new DateConverter().getAsString(null, null, LocalDate.of(1990, 2, 1)));
        assertEquals("01/02/1990", new IsoDateConverter().getAsString(null, null, "1990-02-01"));
        assertEquals("", new IsoDateConverter().getAsString(null, null, "forged"));
    }
}
