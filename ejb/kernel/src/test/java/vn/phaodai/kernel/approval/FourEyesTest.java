package vn.phaodai.kernel.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class FourEyesTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private TestDatabase database;
    private TestContainer container;
    private TestUnits units;
    private FourEyes fourEyes;
    private Caller commander;
    private Caller hr;
    private Caller q12Hr;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel");
        units = new TestUnits(database);
        container = new TestContainer(database);
        fourEyes = container.get(FourEyes.class);
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        commander = TestCallers.of("commander", tree, units.q01, Role.DISTRICT_COMMANDER);
        hr = TestCallers.of("hr", tree, units.city, Role.HR);
        q12Hr = TestCallers.of("hr.q12", tree, units.q12, Role.HR);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsAnotherPersonInRoleAndScopeDecide() throws SQLException {
        UUID id = propose(units.q0102);
        container.as(hr);
        assertEquals(1, fourEyes.countWaitingForMe());
        assertEquals(id, fourEyes.waitingForMe(PageRequest.first()).items().get(0).id());
        assertEquals(List.of("Nguyễn Văn A", "Q01-02"), fourEyes.get(id).titleArgs());
        assertTrue(fourEyes.get(id).decidable());
        fourEyes.approve(id);
        assertEquals(0, fourEyes.countWaitingForMe());
        assertEquals(ProposalState.APPROVED, fourEyes.get(id).state());
        ProposalDecided decided = container.fired(ProposalDecided.class).get(0);
        assertEquals(ProposalState.APPROVED, decided.state());
        assertEquals("hr", decided.by().username());
        assertEquals(
                "PROPOSE APPROVE",
                database.text(
                        "select string_agg(action, ' ' order by at) from kernel.audit_entry"));
    }

    @Test
    void keepsTheProposerFromDecidingAlsoWithTheRightRole() {
        container.as(hr);
        UUID id = fourEyes.propose(draft(Set.of(units.q0101, units.q0102)));
        assertEquals(0, fourEyes.countWaitingForMe());
        assertFalse(fourEyes.get(id).decidable());
        assertEquals(
                "error.proposal.ownProposal",
                assertThrows(NotAllowed.class, () -> fourEyes.approve(id)).key());
        assertThrows(NotAllowed.class, () -> fourEyes.sendBack(id, "không"));
    }

    @Test
    void needsAScopeThatCoversEveryUnitConcerned() {
        UUID id = propose(units.q1201);
        container.as(q12Hr);
        assertEquals(0, fourEyes.countWaitingForMe());
        assertThrows(NotFound.class, () -> fourEyes.approve(id));
        assertThrows(NotFound.class, () -> fourEyes.get(id));
        container.as(hr);
        fourEyes.approve(id);
    }

    @Test
    void needsTheRole() {
        UUID id = propose(units.q0102);
        container.as(
                TestCallers.seeing(
                        "ward",
                        Set.of(units.q0101, units.q0102),
                        Role.WARD_COMMANDER,
                        Role.AUDITOR));
        assertEquals(0, fourEyes.countWaitingForMe());
        assertThrows(NotAllowed.class, () -> fourEyes.approve(id));
    }

    @Test
    void returnsOnlyWithAReason() {
        UUID id = propose(units.q0102);
        container.as(hr);
        assertThrows(InvalidInput.class, () -> fourEyes.sendBack(id, "  "));
        fourEyes.sendBack(id, " Thiếu số quyết định ");
        assertEquals("Thiếu số quyết định", fourEyes.get(id).reason());
        assertEquals(
                BusinessException.Kind.CONFLICT,
                assertThrows(BusinessException.class, () -> fourEyes.approve(id)).kind());
    }

    @Test
    void letsTheProposerSeeAndWithdrawEvenAfterMovingAway() {
        UUID id = propose(units.q0102);
        container.as(TestCallers.seeing("commander", Set.of(units.q1201), Role.OFFICER));
        assertTrue(fourEyes.get(id).mine());
        assertEquals(1, fourEyes.visible(PageRequest.first()).items().size());
        fourEyes.withdraw(id);
        assertEquals(ProposalState.WITHDRAWN, fourEyes.get(id).state());
    }

    @Test
    void letsNobodyElseWithdraw() {
        UUID id = propose(units.q0102);
        container.as(hr);
        assertThrows(NotAllowed.class, () -> fourEyes.withdraw(id));
    }

    @Test
    void opensOneProposalAboutAThingAtATime() {
        UUID subject = Ids.next();
        container.as(commander);
        fourEyes.propose(draft(subject, Set.of(units.q0101)));
        assertEquals(
                "error.proposal.pending",
                assertThrows(
                                BusinessException.class,
                                () -> fourEyes.propose(draft(subject, Set.of(units.q0101))))
                        .key());
    }

    @Test
    void rollsTheDecisionBackWhenItCannotBeCarriedOut() {
        UUID id = propose(units.q0102);
        container.put(Refuser.class, new Refuser());
        container.as(hr);
        assertThrows(BusinessException.class, () -> fourEyes.approve(id));
        assertEquals(ProposalState.PENDING, fourEyes.get(id).state());
    }

    @Test
    void showsWhatTheCapabilitySaysWouldChange() {
        container.put(Transfers.class, new Transfers());
        UUID id = propose(units.q0102);
        container.as(hr);
        assertEquals("Q01-02", fourEyes.detail(id, VIETNAMESE).lines().get(0).after());
        container.as(q12Hr);
        assertThrows(NotFound.class, () -> fourEyes.detail(id, VIETNAMESE));
    }

    @Test
    void filtersByState() {
        propose(units.q0102);
        PageRequest approved = PageRequest.first().filteredBy(Map.of("state", "APPROVED"));
        assertTrue(fourEyes.visible(approved).items().isEmpty());
        assertThrows(
                InvalidInput.class,
                () -> fourEyes.visible(PageRequest.first().filteredBy(Map.of("proposed_by", "x"))));
    }

    @Test
    void isHeldByTheDatabaseToo() {
        UUID id = propose(units.q0102);
        SQLException refused =
                assertThrows(
                        SQLException.class,
                        () ->
                                database.update(
                                        "update kernel.proposal set state = 'APPROVED', decided_by = 'commander'"
                                                + " where id = ?",
                                        id));
        assertEquals("23514", refused.getSQLState());
    }

    private UUID propose(UUID to) {
        container.as(commander);
        return fourEyes.propose(draft(Set.of(units.q0101, to)));
    }

    private ProposalDraft draft(Set<UUID> concerned) {
        return draft(Ids.next(), concerned);
    }

    private ProposalDraft draft(UUID subject, Set<UUID> concerned) {
        return new ProposalDraft(
                "force.transfer",
                subject,
                units.q0101,
                concerned,
                Set.of(Role.HR, Role.LEADERSHIP),
                "proposal.transfer",
                List.of("Nguyễn Văn A", "Q01-02"));
    }

    /** A capability that explains its proposals. */
    static class Transfers implements ProposalDetails {
        @Override
        public Set<String> kinds() {
            return Set.of("force.transfer");
        }

        @Override
        public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
            return new ProposalDetail(
                    List.of(new ProposalDetail.Line("officer.unit", "Q01-01", "Q01-02")));
        }
    }

    /** A capability that cannot do it. */
    static class Refuser {
        void hear(@Observes ProposalDecided decided) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.cannot");
        }
    }
}
