package vn.phaodai.kernel.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;

/** The calendar that the migrations bring, against days known to have been off or worked. */
class WorkingDaysTest {

    private TestDatabase database;
    private TestContainer container;
    private WorkingCalendar calendar;
    private CalendarEditing editing;

    @BeforeEach
    void open() {
        database = TestDatabase.of("kernel");
        container = new TestContainer(database);
        calendar = container.get(WorkingCalendar.class);
        editing = container.get(CalendarEditing.class);
        container.as(TestCallers.seeing("admin", Set.of(Ids.next()), Role.ADMIN));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void knowsTheDaysOffOfPastYears() {
        WorkingDays days = days();
        for (String off :
                """
                2022-01-03 2022-01-31 2022-02-04 2022-04-11 2022-05-02 2022-05-03 2022-09-01 2022-09-02
                2023-01-02 2023-01-20 2023-01-23 2023-01-25 2023-01-26 2023-05-01 2023-05-02 2023-05-03 2023-09-01 2023-09-04
                2024-01-01 2024-02-08 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 2024-04-30 2024-05-01 2024-09-03
                2025-01-27 2025-01-31 2025-04-07 2025-04-30 2025-05-02 2025-09-01 2025-09-02
                2026-01-01 2026-01-02 2026-02-16 2026-02-20 2026-04-27 2026-08-31 2026-09-01 2026-09-02
                2026-11-21 2026-11-22
                """
                        .split("\\s+")) {
            assertFalse(days.isWorkingDay(LocalDate.parse(off)), off);
        }
    }

    @Test
    void knowsTheDaysWorkedBesideThem() {
        WorkingDays days = days();
        for (String worked :
                """
                2022-01-04 2022-01-28 2022-02-07 2022-02-14 2022-04-12 2022-05-04 2022-09-05
                2023-01-19 2023-01-27 2023-05-04 2023-09-05 2024-02-07 2024-02-15 2024-05-04 2025-01-24 2025-02-03
                2025-04-26 2026-01-10 2026-02-13 2026-02-23 2026-04-28 2026-08-22 2026-11-23
                """
                        .split("\\s+")) {
            assertTrue(days.isWorkingDay(LocalDate.parse(worked)), worked);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 0, 2026-11-23",
        "2026-11-21, 0, 2026-11-23",
        "2026-11-23, 1, 2026-11-24",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-23, 7, 2026-12-02",
        "2026-02-13, 1, 2026-02-23",
        "2026-08-21, 1, 2026-08-22",
        "2026-08-28, 3, 2026-09-07",
    })
    void countsFromTheDayAfter(LocalDate from, int days, LocalDate end) {
        assertEquals(end, days().addWorkingDays(from, days));
    }

    @Test
    void countsBackWhatItAdded() {
        WorkingDays days = days();
        LocalDate from = LocalDate.of(2026, 1, 1);
        for (int n = 1; n < 260; n++) {
            assertEquals(n, days.countBetween(from, days.addWorkingDays(from, n)));
        }
        assertEquals(0, days.countBetween(from, from.minusDays(3)));
        assertThrows(IllegalArgumentException.class, () -> days.addWorkingDays(from, -1));
    }

    @Test
    void rollsAPeriodOfCalendarDaysForward() {
        assertEquals(LocalDate.of(2026, 2, 23), days().addDays(LocalDate.of(2026, 2, 4), 10));
    }

    @Test
    void countsNightHours() {
        assertEquals(Duration.ofHours(8), night("2026-01-01T18:00", "2026-01-02T08:00"));
        assertEquals(Duration.ofHours(6), night("2026-01-02T00:00", "2026-01-02T08:00"));
        assertEquals(Duration.ofHours(16), night("2026-01-01T06:00", "2026-01-03T06:00"));
        assertFalse(NightHours.touches(at("2026-01-01T06:00"), at("2026-01-01T22:00")));
    }

    @Test
    void takesAnAdministratorsEditAtOnceAndRecordsIt() throws SQLException {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertTrue(container.call(() -> calendar.isWorkingDay(day)));
        editing.put(new CalendarDayDraft(day, DayKind.HOLIDAY, " Ngày Văn hóa ", null, null));
        assertFalse(container.call(() -> calendar.isWorkingDay(day)));
        CalendarDay known =
                editing.year(2026).stream()
                        .filter(each -> each.day().equals(day))
                        .findFirst()
                        .get();
        assertEquals("Ngày Văn hóa", known.note());
        CalendarDayDraft first = CalendarDayDraft.of(known);
        first.setNote("Khác");
        editing.put(first);
        assertThrows(EditConflict.class, () -> editing.put(first));
        assertThrows(
                EditConflict.class,
                () -> editing.put(new CalendarDayDraft(day, DayKind.HOLIDAY, "x", null, null)));
        assertThrows(EditConflict.class, () -> editing.remove(day, 0));
        editing.remove(day, 1);
        assertThrows(NotFound.class, () -> editing.remove(day, 1));
        assertTrue(container.call(() -> calendar.isWorkingDay(day)));
        assertEquals(
                "CREATE UPDATE DELETE",
                database.text(
                        "select string_agg(action, ' ' order by seq) from (select action, at,"
                                + " row_number() over (order by at) as seq from kernel.audit_entry) e"));
    }

    @Test
    void refusesEntriesThatSayNothing() {
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        LocalDate monday = LocalDate.of(2026, 11, 30);
        assertThrows(InvalidInput.class, () -> put(saturday, DayKind.DAY_OFF, "x"));
        assertThrows(InvalidInput.class, () -> put(monday, DayKind.WORKING_DAY, "x"));
        assertThrows(InvalidInput.class, () -> put(monday, DayKind.HOLIDAY, " "));
        assertThrows(InvalidInput.class, () -> put(null, DayKind.HOLIDAY, "x"));
        assertThrows(InvalidInput.class, () -> put(monday, null, "x"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                editing.put(
                                        new CalendarDayDraft(
                                                null,
                                                null,
                                                "x".repeat(201),
                                                "y".repeat(201),
                                                null)));
        assertEquals(
                List.of("day", "kind", "note", "source"),
                refused.fields().stream().map(FieldError::field).toList());
    }

    private void put(LocalDate day, DayKind kind, String note) {
        editing.put(new CalendarDayDraft(day, kind, note, null, null));
    }

    private WorkingDays days() {
        return container.call(calendar::days);
    }

    private static Duration night(String from, String to) {
        return NightHours.between(at(from), at(to));
    }

    private static Instant at(String text) {
        return LocalDateTime.parse(text).atZone(BusinessClock.ZONE).toInstant();
    }
}
