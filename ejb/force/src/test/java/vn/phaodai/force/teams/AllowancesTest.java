package vn.phaodai.force.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.approval.FourEyes;

class AllowancesTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private TeamsFixture fixture;
    private UUID leader;
    private UUID member;
    private UUID ward;

    @BeforeEach
    void open() throws SQLException {
        fixture = new TeamsFixture();
        ward = fixture.units.q0101;
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        leader = fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        member = fixture.membership.join(fixture.member(team, TeamPosition.MEMBER));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void entersNightsWithinTheLimit() {
        assertEquals(2, fixture.allowances.enter(ward, SEPTEMBER, Map.of(leader, 10, member, 0)));
        assertEquals(0, fixture.allowances.enter(ward, SEPTEMBER, Map.of(leader, 10)));
        InvalidInput over =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                fixture.allowances.enter(
                                        ward, SEPTEMBER, Map.of(leader, 11, member, 3)));
        assertEquals(leader.toString(), over.fields().get(0).field());
        assertEquals(10, fixture.allowances.nights(ward, SEPTEMBER).total());
        assertThrows(
                InvalidInput.class,
                () -> fixture.allowances.enter(ward, SEPTEMBER, Map.of(UUID.randomUUID(), 1)));
    }

    @Test
    void computesWhatIsDueAndNeedsASecondPerson() {
        fixture.allowances.enter(ward, SEPTEMBER, Map.of(leader, 10, member, 4));
        UUID id = fixture.allowances.compute(ward, SEPTEMBER, null);
        assertEquals(
                List.of(8_000_000L, 6_600_000L),
                fixture.allowances.lines(id).stream().map(AllowanceLine::total).toList());
        fixture.allowances.propose(id);
        fixture.container.as(fixture.hr);
        fixture.allowances.sendBack(id, "Thiếu tổ viên mới");
        fixture.container.as(fixture.ward);
        assertEquals(AllowanceState.DRAFT, fixture.allowances.get(id).state());
        fixture.allowances.enter(ward, SEPTEMBER, Map.of(member, 5));
        assertEquals(id, fixture.allowances.compute(ward, SEPTEMBER, null));
        fixture.allowances.propose(id);
        UUID proposal = fixture.allowances.get(id).proposalId();
        FourEyes eyes = fixture.container.get(FourEyes.class);
        assertThrows(BusinessException.class, () -> eyes.approve(proposal));
        fixture.container.as(fixture.district);
        fixture.allowances.approve(id);
        AllowanceRow approved = fixture.allowances.get(id);
        assertEquals(AllowanceState.APPROVED, approved.state());
        assertEquals(14_750_000, approved.total());
        assertEquals("commander.q1", approved.approvedBy());
    }

    @Test
    void givesTheSameSumsWhateverChangesLater() throws SQLException {
        UUID id = approved();
        AllowanceRow before = fixture.allowances.get(id);
        List<AllowanceLine> lines = fixture.allowances.lines(id);
        fixture.allowances.enter(ward, SEPTEMBER, Map.of(member, 9));
        fixture.membership.leave(member, TeamsFixture.decision(LocalDate.of(2026, 9, 11), null));
        fixture.container.as(fixture.hr);
        fixture.container.get(TeamRules.class).set(rule());
        assertEquals(before, fixture.allowances.get(id));
        assertEquals(lines, fixture.allowances.lines(id));
        assertTrue(fixture.allowances.reproduces(id));
        for (String change :
                List.of(
                        "update force.allowance_list set total = 1",
                        "delete from force.allowance_line",
                        "update force.allowance_list set state = 'DRAFT', approved_by = null")) {
            assertThrows(SQLException.class, () -> fixture.database.update(change), change);
        }
    }

    @Test
    void correctsByAnotherEdition() {
        UUID first = approved();
        fixture.membership.leave(member, TeamsFixture.decision(LocalDate.of(2026, 9, 11), null));
        assertThrows(InvalidInput.class, () -> fixture.allowances.compute(ward, SEPTEMBER, null));
        UUID second = fixture.allowances.compute(ward, SEPTEMBER, "Một tổ viên thôi từ 11/9");
        assertEquals(2, fixture.allowances.get(second).edition());
        assertEquals(AllowanceState.APPROVED, fixture.allowances.get(first).state());
        AllowanceLine line = fixture.allowances.lines(second).get(1);
        assertEquals(10, line.memberDays());
        assertEquals(2_000_000, line.allowance());
        fixture.allowances.propose(second);
        fixture.container.as(fixture.hr);
        fixture.allowances.approve(second);
        assertEquals(AllowanceState.SUPERSEDED, fixture.allowances.get(first).state());
        assertEquals(AllowanceState.APPROVED, fixture.allowances.get(second).state());
        assertEquals(
                List.of(2, 1),
                fixture.allowances.editions(first).stream().map(AllowanceRow::edition).toList());
        assertTrue(fixture.allowances.reproduces(first));
    }

    @Test
    void computesNoMonthThatIsNotOverOrThatNobodyServedIn() {
        assertThrows(
                InvalidInput.class,
                () -> fixture.allowances.compute(ward, LocalDate.of(2026, 10, 1), null));
        fixture.container.as(fixture.hr);
        assertThrows(
                InvalidInput.class,
                () -> fixture.allowances.compute(fixture.units.q1201, SEPTEMBER, null));
    }

    @Test
    void hidesListsOfOtherWards() {
        UUID id = approved();
        fixture.container.as(fixture.next);
        assertThrows(NotFound.class, () -> fixture.allowances.get(id));
        assertThrows(NotFound.class, () -> fixture.allowances.lines(id));
        assertThrows(NotFound.class, () -> fixture.allowances.nights(ward, SEPTEMBER));
        assertThrows(NotFound.class, () -> fixture.allowances.compute(ward, SEPTEMBER, "x"));
        assertEquals(0, fixture.allowances.count(Map.of()));
        fixture.container.as(fixture.district);
        assertEquals(1, fixture.allowances.count(Map.of("unitId", fixture.units.q01.toString())));
    }

    private UUID approved() {
        fixture.allowances.enter(ward, SEPTEMBER, Map.of(leader, 10, member, 4));
        UUID id = fixture.allowances.compute(ward, SEPTEMBER, null);
        fixture.allowances.propose(id);
        fixture.container.as(fixture.district);
        fixture.allowances.approve(id);
        fixture.container.as(fixture.ward);
        return id;
    }

    private static TeamRuleDraft rule() {
        TeamRuleDraft draft = new TeamRuleDraft();
        draft.setValidFrom(LocalDate.of(2026, 9, 1));
        draft.setBaseMembers(3);
        draft.setBaseResidents(2700);
        draft.setStepResidents(900);
        draft.setYoungest(18);
        draft.setOldest(70);
        draft.setSchooling(Schooling.LOWER_SECONDARY);
        draft.setResidenceMonths(12);
        draft.setLeaderAllowance(9_000_000L);
        draft.setDeputyAllowance(8_000_000L);
        draft.setMemberAllowance(7_000_000L);
        draft.setNightAllowance(200_000L);
        draft.setNightsAMonth(8);
        draft.setSource("Nghị quyết giả định");
        return draft;
    }
}
