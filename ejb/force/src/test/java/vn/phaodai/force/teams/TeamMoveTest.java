package vn.phaodai.force.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestDatabase;

/** Where a neighbourhood is shown that has gone from one ward to another. */
class TeamMoveTest {

    private static final LocalDate ON = TeamsFixture.TODAY.minusDays(5);

    private TeamsFixture fixture;
    private UUID moving;

    @BeforeEach
    void open() throws SQLException {
        fixture = new TeamsFixture();
        moving = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        fixture.teams.register(fixture.neighbourhood("KP-02", 2700));
        fixture.container.as(fixture.hr);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void staysInTheOldWardForTheDaysBefore() throws SQLException {
        move(ON, fixture.units.q0102, "KP-09");
        assertEquals(List.of("KP-01", "KP-02"), codes(fixture.units.q0101, ON.minusDays(1)));
        assertEquals(List.of(), codes(fixture.units.q0102, ON.minusDays(1)));
        assertEquals(List.of("KP-02"), codes(fixture.units.q0101, ON));
        assertEquals(List.of("KP-09"), codes(fixture.units.q0102, ON));
    }

    @Test
    void isWhereACorrectionPutsItAsFromTheSameDay() throws SQLException {
        move(ON, fixture.units.q0102, "KP-09");
        move(ON, fixture.units.q1201, "KP-05");
        assertEquals(List.of("KP-05"), codes(fixture.units.q1201, ON));
        assertEquals(List.of(), codes(fixture.units.q0102, ON));
        assertEquals(List.of("KP-01", "KP-02"), codes(fixture.units.q0101, ON.minusDays(1)));
    }

    private void move(LocalDate day, UUID unit, String code) throws SQLException {
        try (Connection app = fixture.database.app()) {
            app.setAutoCommit(false);
            TestDatabase.text(
                    app, "select set_config('force.moving_day', ?, true)", day.toString());
            TestDatabase.update(
                    app,
                    "update force.neighbourhood set unit_id = ?, code = ? where id = ?",
                    unit,
                    code,
                    moving);
            app.commit();
        }
    }

    private List<String> codes(UUID unit, LocalDate at) {
        return fixture
                .teams
                .list(
                        PageRequest.first()
                                .filteredBy(Map.of("unitId", unit.toString(), "at", at.toString())))
                .items()
                .stream()
                .map(TeamRow::code)
                .sorted()
                .toList();
    }
}
