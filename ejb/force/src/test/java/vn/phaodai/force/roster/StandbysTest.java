package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.notices.NoticeRow;
import vn.phaodai.kernel.notices.Notices;

/** Standby that is ordered for a time: its seats, its end, and who is told. */
class StandbysTest {

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
    void makesSeatsForTheStandbyThatIsOrdered() throws SQLException {
        ward.shift("Ứng trực", ShiftKind.STANDBY, 7, 1440);
        ward.container
                .get(Standbys.class)
                .order(
                        new StandbyDraft(
                                ward.units.q01,
                                ward.monday,
                                ward.monday,
                                100,
                                "Cao điểm",
                                "12/KH-CAQ"));
        UUID id = ward.filled();
        List<DutyRow> first =
                ward.rosters.duties(id).stream()
                        .filter(duty -> duty.day().equals(ward.monday))
                        .toList();
        assertEquals(10, first.size());
        assertEquals(10, first.stream().map(DutyRow::officerId).distinct().count());
        assertEquals(100, ward.rosters.grid(id).days().get(0).standby());
    }

    @Test
    void followsAStandbyOrderThatCameLaterAndItsEnd() throws SQLException {
        ward.shift("Ứng trực", ShiftKind.STANDBY, 7, 1440);
        UUID id = ward.published();
        List<DutyRow> before = ward.rosters.duties(id);
        Standbys standbys = ward.container.get(Standbys.class);
        UUID order =
                standbys.order(
                        new StandbyDraft(
                                ward.units.q01,
                                ward.monday,
                                ward.monday,
                                50,
                                "Cao điểm",
                                "12/KH-CAQ"));
        assertEquals(
                new StandbyChange(3, 0, 0, 0),
                ward.making.followStandby(id, ward.rosters.get(id).version()));
        assertEquals(List.of(), ward.rosters.grid(id).violations());
        assertEquals(17, ward.database.number("select count(*) from force.duty where in_force"));
        assertEquals(
                new StandbyChange(0, 0, 0, 0),
                ward.making.followStandby(id, ward.rosters.get(id).version()));
        standbys.lift(order);
        assertEquals(
                new StandbyChange(0, 3, 0, 0),
                ward.making.followStandby(id, ward.rosters.get(id).version()));
        assertEquals(before, ward.rosters.duties(id));
    }

    @Test
    void tellsWhoGetsAndLosesStandbySeatsOfAPublishedRoster() throws SQLException {
        ward.shift("Ứng trực", ShiftKind.STANDBY, 7, 1440);
        UUID id = ward.published();
        Standbys standbys = ward.container.get(Standbys.class);
        UUID order =
                standbys.order(
                        new StandbyDraft(
                                ward.units.q01,
                                ward.monday,
                                ward.monday.plusDays(1),
                                50,
                                "Cao điểm",
                                "12/KH-CAQ"));
        ward.making.followStandby(id, ward.rosters.get(id).version());
        List<UUID> given =
                ward.rosters.duties(id).stream()
                        .filter(duty -> duty.kind() == ShiftKind.STANDBY)
                        .map(DutyRow::officerId)
                        .filter(each -> ward.account(each) != null)
                        .distinct()
                        .toList();
        assertEquals(given.size(), ward.told("notice.standby.given"));
        assertEquals(0, ward.told("notice.standby.gone"));
        standbys.lift(order);
        ward.making.followStandby(id, ward.rosters.get(id).version());
        assertEquals(given.size(), ward.told("notice.standby.gone"));
        for (UUID each : given) {
            assertEquals(1, ward.told("notice.standby.gone", ward.account(each)));
        }
    }

    @Test
    void tellsTheCommandersBelowOfAStandbyOrderAndOfItsEnd() {
        Standbys standbys = ward.container.get(Standbys.class);
        ward.container.as(ward.caller("leader", ward.units.city, Role.LEADERSHIP));
        UUID order =
                standbys.order(
                        new StandbyDraft(
                                ward.units.q01,
                                ward.monday,
                                ward.monday,
                                50,
                                "Cao điểm",
                                "12/KH-CATP"));
        standbys.lift(order);
        List<String> both = List.of("notice.standby.lifted", "notice.standby.ordered");
        assertEquals(both, heard(ward.chief));
        assertEquals(both, heard(ward.commander));
        assertEquals(List.of(), heard(ward.elsewhere));
        ward.container.as(ward.chief);
        assertThrows(NotFound.class, () -> standbys.lift(order));
    }

    @Test
    void saysThatATemplateIsMissingForTheStandbyThatIsOrdered() {
        Standbys standbys = ward.container.get(Standbys.class);
        standbys.order(
                new StandbyDraft(
                        ward.units.q01,
                        ward.monday,
                        ward.monday.plusDays(1),
                        100,
                        "Cao điểm",
                        "12/KH-CAQ"));
        UUID id = ward.filled();
        assertEquals(
                List.of(ward.monday, ward.monday.plusDays(1)), ward.rosters.grid(id).unready());
        assertEquals(
                1,
                ward.container
                        .get(RosterRuns.class)
                        .list(PageRequest.first())
                        .items()
                        .get(0)
                        .unready());
        assertEquals(
                new StandbyChange(0, 0, 0, 2),
                ward.making.followStandby(id, ward.rosters.get(id).version()));
        assertEquals(
                List.of("Phường Bến Nghé Cao điểm 100"),
                standbys.unready(5).stream()
                        .map(gap -> gap.unit() + " " + gap.occasion() + " " + gap.percent())
                        .toList());
        ward.container.as(ward.elsewhere);
        assertEquals(List.of(), standbys.unready(5));
        ward.container.as(ward.chief);
        assertEquals(1, standbys.unready(5).size());
        ward.container.as(ward.commander);
        ward.shift("Ứng trực", ShiftKind.STANDBY, 7, 1440);
        assertEquals(List.of(), standbys.unready(5));
        assertEquals(
                new StandbyChange(16, 0, 0, 0),
                ward.making.followStandby(id, ward.rosters.get(id).version()));
        assertEquals(List.of(), ward.rosters.grid(id).unready());
    }

    private List<String> heard(Caller reader) {
        ward.container.as(reader);
        return ward.container.get(Notices.class).mine(PageRequest.first()).items().stream()
                .map(NoticeRow::textKey)
                .sorted()
                .toList();
    }
}
