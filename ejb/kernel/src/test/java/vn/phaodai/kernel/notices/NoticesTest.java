package vn.phaodai.kernel.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.outbox.OutboxGaveUp;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class NoticesTest {

    private static final NoticeText TEXT =
            new NoticeText("notice.test", List.of("Bến Nghé"), "/units/1");

    private final TestClock clock = new TestClock();
    private TestDatabase database;
    private TestContainer container;
    private TestUnits units;
    private Notices notices;
    private Caller hr;
    private Caller q01;
    private Caller q12;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel");
        units = new TestUnits(database);
        container = new TestContainer(database);
        container.put(BusinessClock.class, clock);
        notices = container.get(Notices.class);
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        hr = TestCallers.of("hr", tree, units.city, Role.HR);
        q01 = TestCallers.of("commander.q1", tree, units.q01, Role.DISTRICT_COMMANDER);
        q12 = TestCallers.of("commander.q12", tree, units.q12, Role.DISTRICT_COMMANDER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void showsAPersonsNoticeToThatPersonOnly() {
        notices.toPerson("commander.q1", TEXT);
        assertEquals(1, unread(q01));
        assertEquals(0, unread(q12));
        assertEquals(0, unread(hr));
        container.as(q01);
        NoticeRow row = notices.mine(PageRequest.first()).items().get(0);
        assertEquals(List.of("Bến Nghé"), row.args());
        assertEquals("/units/1", row.link());
    }

    @Test
    void showsARolesNoticeToThoseWhoCoverTheUnit() {
        notices.toRole(Role.DISTRICT_COMMANDER, units.q0101, null, TEXT);
        assertEquals(1, unread(q01));
        assertEquals(0, unread(q12));
        assertEquals(0, unread(hr));
    }

    @Test
    void showsARolesNoticeOfSeveralUnitsInEachOfThem() {
        notices.toRole(Role.DISTRICT_COMMANDER, List.of(units.q01, units.q12), q01, TEXT);
        assertEquals(0, unread(q01));
        assertEquals(1, unread(q12));
        assertEquals(0, unread(hr));
        notices.toRole(Role.DISTRICT_COMMANDER, List.of(), null, TEXT);
        assertEquals(1, unread(q12));
    }

    @Test
    void leavesOutThePersonWhoseActItTells() {
        notices.toRole(Role.DISTRICT_COMMANDER, units.q0101, q01, TEXT);
        assertEquals(0, unread(q01));
    }

    @Test
    void countsReadingEachForOneself() {
        UUID first = notices.toRole(Role.DISTRICT_COMMANDER, units.q0101, null, TEXT);
        notices.toPerson("commander.q1", TEXT);
        container.as(q12);
        notices.read(first);
        notices.readAll();
        assertEquals(2, unread(q01));
        notices.read(first);
        notices.read(first);
        assertEquals(1, unread(q01));
        assertEquals(
                1,
                notices.mine(PageRequest.first().filteredBy(Map.of("unread", "true")))
                        .items()
                        .size());
        notices.readAll();
        assertEquals(0, unread(q01));
        assertEquals(2, notices.mine(PageRequest.first()).items().size());
    }

    @Test
    void forgetsOldNotices() throws SQLException {
        notices.toPerson("commander.q1", TEXT);
        clock.pass(Duration.ofDays(91));
        assertEquals(0, unread(q01));
        clock.pass(Duration.ofDays(90));
        container.get(NoticeTimer.class).removeOld();
        assertEquals(0, database.number("select count(*) from kernel.notice"));
    }

    @Test
    void tellsOfProposalsAndDecisions() {
        container.get(ProposalNotices.class);
        FourEyes fourEyes = container.get(FourEyes.class);
        container.as(q01);
        UUID id =
                fourEyes.propose(
                        new ProposalDraft(
                                "force.transfer",
                                Ids.next(),
                                units.q0101,
                                Set.of(units.q0101, units.q0102),
                                Set.of(Role.HR),
                                "proposal.transfer",
                                List.of("A", "B")));
        assertEquals(1, unread(hr));
        assertEquals("/approvals/" + id, notices.mine(PageRequest.first()).items().get(0).link());
        fourEyes.sendBack(id, "Sai số");
        assertEquals(1, unread(q01));
        NoticeRow row = notices.mine(PageRequest.first()).items().get(0);
        assertEquals("notice.proposal.returned", row.textKey());
        assertEquals(List.of("hr", "A, B", "Sai số"), row.args());
    }

    @Test
    void tellsAdministratorsOfWhatDoesNotGetThrough() {
        OutboxNotices watcher = container.get(OutboxNotices.class);
        container.run(() -> watcher.gaveUp(new OutboxGaveUp(Ids.next(), "mail", "down")));
        assertEquals(1, unread(TestCallers.seeing("admin", Set.of(units.city), Role.ADMIN)));
        assertTrue(unread(hr) == 0);
    }

    private long unread(Caller caller) {
        container.as(caller);
        return notices.unread();
    }
}
