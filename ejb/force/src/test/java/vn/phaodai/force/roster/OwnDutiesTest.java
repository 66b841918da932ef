package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestDatabase;

/** What one does about the own duties: sees them in a calendar, hands them over. */
class OwnDutiesTest {

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
    void showsOwnDutiesAndFeedsACalendarUntilItIsRevoked() throws SQLException {
        UUID id = ward.published();
        DutyRow night = ward.night(id, ward.monday);
        ward.container.as(ward.as(night.officerId()));
        OwnDuties own = ward.container.get(OwnDuties.class);
        assertTrue(own.from(ward.today).stream().anyMatch(duty -> duty.id().equals(night.id())));
        assertNotEquals(Burden.NONE, own.burden());
        String token = own.openFeed();
        assertEquals(43, token.length());
        assertEquals(
                0,
                ward.database.number(
                        "select count(*) from force.duty_feed"
                                + " where position(convert_to(?, 'UTF8') in token_hash) > 0",
                        token));
        String calendar = own.calendar(token).orElseThrow();
        assertTrue(calendar.contains("SUMMARY:Trực ban đêm\r\n"), calendar);
        assertTrue(calendar.contains("UID:" + night.id()), calendar);
        assertFalse(calendar.contains("Cán bộ"), calendar);
        calendar.lines()
                .forEach(
                        line ->
                                assertTrue(
                                        line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
        assertEquals(Optional.empty(), own.calendar(token + "x"));
        own.closeFeed();
        assertEquals(Optional.empty(), own.calendar(token));
    }

    @Test
    void handsOverOnceAndToAnother() throws SQLException {
        UUID id = ward.published();
        DutyRow duty = ward.night(id, ward.monday);
        try (Connection owner = ward.database.owner()) {
            TestDatabase.update(
                    owner,
                    "update force.duty set day = day - 14, starts_at = starts_at - interval '14"
                            + " days', ends_at = ends_at - interval '14 days' where id = ?",
                    duty.id());
        }
        Handovers handovers = ward.container.get(Handovers.class);
        ward.container.as(ward.as(duty.officerId()));
        UUID entry = handovers.write(duty.id(), "Đủ 2 bộ đàm, không có việc tồn.");
        assertThrows(NotAllowed.class, () -> handovers.receive(entry));
        ward.container.as(ward.chief);
        handovers.receive(entry);
        assertThrows(BusinessException.class, () -> handovers.receive(entry));
        assertEquals("chief", handovers.list(PageRequest.first()).items().get(0).receivedBy());
    }
}
