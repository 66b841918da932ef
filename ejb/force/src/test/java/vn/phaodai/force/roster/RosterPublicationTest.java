package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;

/** A roster from the draft over its publication to the day when it is frozen. */
class RosterPublicationTest {

    private RosterFixture ward;

    @BeforeEach
    void open() throws SQLException {
        ward = new RosterFixture();
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void goesFromDraftOverSolverAndPublicationToFrozen() throws SQLException {
        UUID id = ward.filled();
        RosterGrid grid = ward.rosters.grid(id);
        assertEquals(14, grid.roster().seats());
        assertEquals(List.of(), grid.violations());
        ward.making.publish(id, null, grid.roster().version());
        assertEquals(RosterState.PUBLISHED, ward.rosters.get(id).state());
        assertEquals(14, ward.database.number("select count(*) from force.duty where in_force"));
        assertTrue(
                ward.database.number(
                                "select count(*) from kernel.notice where text_key ="
                                        + " 'notice.roster.published'")
                        > 0);
        ward.making.freeze(id, ward.rosters.get(id).version());
        assertThrows(
                BusinessException.class,
                () -> ward.making.delete(id, ward.rosters.get(id).version()));
    }

    @Test
    void isSeenBelowTheCommanderOnly() {
        UUID id = ward.filled();
        ward.container.as(ward.elsewhere);
        assertThrows(NotFound.class, () -> ward.rosters.get(id));
        assertEquals(0, ward.rosters.count(Map.of()));
        ward.container.as(ward.officer);
        assertThrows(NotFound.class, () -> ward.rosters.grid(id));
        ward.container.as(ward.commander);
        ward.making.publish(id, null, ward.rosters.get(id).version());
        ward.container.as(ward.officer);
        assertEquals(14, ward.rosters.duties(id).size());
    }

    @Test
    void asksWhyASeatStaysEmpty() {
        UUID id = ward.filled();
        DutyRow desk = ward.night(id, ward.monday);
        ward.making.assign(id, desk.id(), null, ward.rosters.get(id).version());
        assertThrows(
                InvalidInput.class,
                () -> ward.making.publish(id, " ", ward.rosters.get(id).version()));
        ward.making.publish(id, "Thiếu quân số", ward.rosters.get(id).version());
        assertEquals("Thiếu quân số", ward.rosters.get(id).gapsReason());
    }

    @Test
    void refusesASecondRosterOfTheSameDays() {
        ward.filled();
        BusinessException taken =
                assertThrows(
                        BusinessException.class,
                        () ->
                                ward.making.create(
                                        new RosterDraft(
                                                ward.units.q0101,
                                                ward.monday.plusDays(6),
                                                ward.monday.plusDays(9))));
        assertEquals("error.roster.taken", taken.key());
    }

    @Test
    void refusesAPeriodThatIsTooLongNamingTheField() {
        InvalidInput wrong =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                ward.making.create(
                                        new RosterDraft(
                                                ward.units.q0101,
                                                ward.monday,
                                                ward.monday.plusDays(40))));
        assertEquals("lastDay", wrong.fields().get(0).field());
    }

    @Test
    void saysWhichUnitsNeedTheirNextRoster() {
        assertEquals(
                List.of(new RosterDue(ward.units.q0101, "Phường Bến Nghé", null, false)),
                ward.rosters.due(5));
        UUID id =
                ward.making.create(
                        new RosterDraft(ward.units.q0101, ward.today, ward.today.plusDays(9)));
        assertEquals(
                List.of(new RosterDue(ward.units.q0101, "Phường Bến Nghé", null, true)),
                ward.rosters.due(5));
        ward.making.delete(id, ward.rosters.get(id).version());
        ward.published();
        assertEquals(List.of(), ward.rosters.due(5));
        ward.container.as(ward.elsewhere);
        assertEquals(List.of(), ward.rosters.due(5));
    }

    @Test
    void theDatabaseLetsNobodyBeInTwoPlaces() throws SQLException {
        UUID id = ward.published();
        DutyRow one = ward.night(id, ward.monday);
        DutyRow other = ward.command(id, ward.monday);
        assertThrows(
                SQLException.class,
                () ->
                        ward.database.update(
                                "update force.duty set officer_id = ? where id = ?",
                                one.officerId(),
                                other.id()));
    }
}
