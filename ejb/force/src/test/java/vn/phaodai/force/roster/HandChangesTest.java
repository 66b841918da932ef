package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.roster.plan.Violation.Rule;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Role;

/** Seats that a commander gives by hand, in a draft and once it is published. */
class HandChangesTest {

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
    void tellsAtOnceWhatAHandChangeBreaksAndRefusesItOncePublished() {
        UUID id = ward.filled();
        DutyRow first = ward.night(id, ward.monday);
        DutyRow next = ward.night(id, ward.monday.plusDays(1));
        UUID weary = first.officerId();
        // the night before ends 12 h earlier: rest is kept; the same night twice is not possible
        RosterCheck fine = ward.making.assign(id, next.id(), weary, ward.rosters.get(id).version());
        assertEquals(List.of(), fine.caused());
        ward.making.publish(id, null, ward.rosters.get(id).version());
        DutyRow command = ward.command(id, ward.monday);
        BusinessException refused =
                assertThrows(
                        BusinessException.class,
                        () ->
                                ward.making.assign(
                                        id, command.id(), weary, ward.rosters.get(id).version()));
        assertEquals("roster.rule.POSITION", refused.key());
        assertThrows(EditConflict.class, () -> ward.making.assign(id, command.id(), null, 0));
    }

    @Test
    void keepsWhatWasSetByHandWhenTheDraftIsMadeAnew() {
        UUID id = ward.filled();
        DutyRow desk = ward.night(id, ward.monday);
        UUID other =
                ward.officers.stream()
                        .skip(2)
                        .filter(each -> !each.equals(desk.officerId()))
                        .reduce((one, last) -> last)
                        .orElseThrow();
        ward.making.assign(id, desk.id(), other, ward.rosters.get(id).version());
        ward.fill(ward.monday);
        assertEquals(other, ward.night(id, ward.monday).officerId());
        assertEquals(List.of(), ward.rosters.grid(id).violations());
    }

    @Test
    void saysWhoCouldTakeADutyAndWhatIsAgainstIt() throws SQLException {
        ward.leave(ward.officers.get(4), ward.monday, ward.monday.plusDays(6));
        UUID id = ward.filled();
        DutyRow night = ward.night(id, ward.monday);
        List<DutyTaker> takers = ward.rosters.takers(id, night.id());
        assertEquals(9, takers.size());
        DutyTaker first = takers.get(0);
        assertTrue(first.fits());
        assertEquals(
                List.of(),
                ward.making
                        .assign(id, night.id(), first.officerId(), ward.rosters.get(id).version())
                        .caused());
        DutyTaker away =
                takers.stream()
                        .filter(each -> each.officerId().equals(ward.officers.get(4)))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Rule.AWAY, away.against().rule());
        ward.container.as(ward.elsewhere);
        assertThrows(NotFound.class, () -> ward.rosters.takers(id, night.id()));
    }

    @Test
    void tellsThoseConcernedOfWhatIsChangedByHandOncePublished() throws SQLException {
        UUID id = ward.filled();
        DutyRow night = ward.night(id, ward.monday);
        UUID other = taker(id, night);
        ward.making.assign(id, night.id(), other, ward.rosters.get(id).version());
        assertEquals(0, ward.told("notice.duty.given"), "a draft is nobody's business");
        ward.making.publish(id, null, ward.rosters.get(id).version());
        DutyRow later = ward.night(id, ward.monday.plusDays(4));
        UUID next = taker(id, later);
        ward.making.assign(id, later.id(), next, ward.rosters.get(id).version());
        assertEquals(1, ward.told("notice.duty.gone", ward.account(later.officerId())));
        assertEquals(1, ward.told("notice.duty.given", ward.account(next)));
        ward.making.assign(id, later.id(), next, ward.rosters.get(id).version());
        assertEquals(1, ward.told("notice.duty.given"), "nothing changed");
        ward.container.as(ward.caller(ward.account(next), ward.units.q0101, Role.WARD_COMMANDER));
        ward.making.assign(id, later.id(), null, ward.rosters.get(id).version());
        assertEquals(1, ward.told("notice.duty.gone"), "of the own doing nobody is told");
    }

    private UUID taker(UUID roster, DutyRow duty) {
        return ward.rosters.takers(roster, duty.id()).stream()
                .filter(DutyTaker::fits)
                .map(DutyTaker::officerId)
                .findFirst()
                .orElseThrow();
    }
}
