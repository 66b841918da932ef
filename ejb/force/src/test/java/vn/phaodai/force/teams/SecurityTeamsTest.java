package vn.phaodai.force.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.junit.jupiter.api.function.Executable;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;

class SecurityTeamsTest {

    private TeamsFixture fixture;

    @BeforeEach
    void open() throws SQLException {
        fixture = new TeamsFixture();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void showsWhoIsRequiredAndWhoIsMissing() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 3000));
        fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        fixture.membership.join(fixture.member(team, TeamPosition.MEMBER));
        TeamRow row = fixture.teams.get(team);
        assertEquals(4, row.required());
        assertEquals(2, row.members());
        assertEquals(2, row.missing());
        assertEquals("Nguyễn Văn B", row.leader());
        assertEquals(1, fixture.teams.count(Map.of("short", "true")));
        assertEquals(0, fixture.teams.count(Map.of("short", "false")));
        assertEquals(
                0,
                fixture.teams.count(Map.of("at", "2024-06-30")),
                "before its first day there is none");
    }

    @Test
    void keepsCountsOfResidentsInTime() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        fixture.teams.count(team, residents(LocalDate.of(2026, 1, 1), 3601));
        fixture.teams.count(team, residents(LocalDate.of(2025, 1, 1), 2800));
        fixture.teams.count(team, residents(LocalDate.of(2025, 1, 1), 2900));
        assertEquals(
                List.of(3601, 2900, 2700),
                fixture.teams.residents(team).stream().map(ResidentsRow::residents).toList());
        assertEquals(
                List.of(5, 4, 3),
                fixture.teams.residents(team).stream().map(ResidentsRow::required).toList());
        assertEquals(5, fixture.teams.get(team).required());
        TeamRow before =
                fixture.teams
                        .list(PageRequest.first().filteredBy(Map.of("at", "2024-12-31")))
                        .items()
                        .get(0);
        assertEquals(3, before.required());
    }

    @Test
    void hidesTeamsOfOtherWards() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        UUID member = fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        fixture.container.as(fixture.district);
        assertEquals(team, fixture.teams.get(team).id());
        fixture.container.as(fixture.next);
        assertThrows(NotFound.class, () -> fixture.teams.get(team));
        assertThrows(NotFound.class, () -> fixture.teams.residents(team));
        assertThrows(NotFound.class, () -> fixture.membership.of(team, TeamsFixture.TODAY));
        assertThrows(NotFound.class, () -> fixture.membership.get(member, TeamsFixture.TODAY));
        assertThrows(
                NotFound.class,
                () ->
                        fixture.membership.leave(
                                member, TeamsFixture.decision(TeamsFixture.TODAY, null)));
        assertThrows(
                NotFound.class, () -> fixture.teams.register(fixture.neighbourhood("KP-02", 1)));
        assertTrue(fixture.teams.list(PageRequest.first()).items().isEmpty());
        assertTrue(fixture.membership.list(PageRequest.first()).items().isEmpty());
    }

    @Test
    void refusesTheSameCodeTwiceAndNamesEveryWrongField() {
        fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        assertEquals(
                List.of("code"),
                fields(() -> fixture.teams.register(fixture.neighbourhood("KP-01", 100))));
        NeighbourhoodDraft wrong = fixture.neighbourhood("kp 1", 100);
        wrong.setHouseholds(101);
        wrong.setSource(" ");
        wrong.setDecisionDate(TeamsFixture.TODAY);
        assertEquals(
                List.of("code", "source", "households", "decisionDate"),
                fields(() -> fixture.teams.register(wrong)));
        assertEquals(1, fixture.teams.count(Map.of()));
    }

    @Test
    void takesNobodyWhoDoesNotMeetTheConditions() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        MemberDraft draft = fixture.member(team, TeamPosition.MEMBER);
        draft.setBirthDate(LocalDate.of(1950, 1, 1));
        draft.setSchooling(Schooling.PRIMARY);
        draft.setHealthOn(null);
        draft.setResidentSince(LocalDate.of(2024, 1, 1));
        assertEquals(
                List.of("birthDate", "schooling", "healthOn", "residentSince"),
                fields(() -> fixture.membership.join(draft)));
        draft.setLeaveNumber("05/UBND");
        draft.setSchooling(Schooling.LOWER_SECONDARY);
        draft.setHealthOn(TeamsFixture.START);
        draft.setResidentSince(LocalDate.of(2023, 7, 1));
        UUID id = fixture.membership.join(draft);
        MemberRow row = fixture.membership.get(id, TeamsFixture.TODAY);
        assertEquals(0, row.broken());
        assertEquals(MemberCondition.Outcome.EXCEPTED, row.conditions().get(0).outcome());
    }

    @Test
    void hasOneLeaderAtATimeAndNobodyInTwoTeams() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        UUID other = fixture.teams.register(fixture.neighbourhood("KP-02", 2700));
        MemberDraft first = fixture.member(team, TeamPosition.LEADER);
        UUID leader = fixture.membership.join(first);
        assertEquals(
                List.of("position"),
                fields(() -> fixture.membership.join(fixture.member(team, TeamPosition.LEADER))));
        MemberDraft again = fixture.member(other, TeamPosition.MEMBER);
        again.setPersonalId(first.getPersonalId());
        assertEquals(List.of("personalId"), fields(() -> fixture.membership.join(again)));
        LocalDate day = LocalDate.of(2025, 1, 10);
        fixture.membership.position(leader, TeamsFixture.decision(day, TeamPosition.MEMBER));
        UUID second = fixture.membership.join(fixture.member(team, TeamPosition.MEMBER));
        fixture.membership.position(second, TeamsFixture.decision(day, TeamPosition.LEADER));
        assertEquals(
                List.of(TeamPosition.MEMBER, TeamPosition.LEADER),
                fixture.membership.positions(leader).stream().map(PositionRow::position).toList());
        assertEquals(second, fixture.membership.of(team, TeamsFixture.TODAY).get(0).id());
        fixture.membership.leave(leader, TeamsFixture.decision(day.plusDays(1), null));
        again.setJoinedOn(day.plusDays(1));
        fixture.membership.join(again);
    }

    @Test
    void whoHasLeftServesNoMoreButStaysInTheRecord() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        UUID id = fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        LocalDate day = LocalDate.of(2026, 3, 1);
        fixture.membership.leave(id, TeamsFixture.decision(day, null));
        assertTrue(fixture.membership.of(team, day).isEmpty());
        assertEquals(1, fixture.membership.of(team, day.minusDays(1)).size());
        assertEquals(day, fixture.membership.former(team).get(0).leftOn());
        assertThrows(
                BusinessException.class,
                () -> fixture.membership.leave(id, TeamsFixture.decision(day.plusDays(9), null)));
        assertNull(fixture.teams.get(team).leader());
    }

    @Test
    void correctsAMemberOnlyFromWhatWasRead() throws SQLException {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        UUID id = fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        MemberDraft draft = fixture.membership.draft(id);
        draft.setFullName("Trần Thị Bình");
        fixture.membership.correct(id, 0, draft);
        assertThrows(EditConflict.class, () -> fixture.membership.correct(id, 0, draft));
        assertEquals("Trần Thị Bình", fixture.membership.get(id, TeamsFixture.TODAY).fullName());
        assertEquals(
                "[\"Nguyễn Văn B\", \"Trần Thị Bình\"]",
                fixture.database.text(
                        "select changes -> 'fullName' from kernel.audit_entry where object_type = 'teamMember'"
                                + " and action = 'UPDATE'"));
    }

    @Test
    void masksIdNumbersInListsAndForThoseAbove() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        UUID id = fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        assertTrue(
                fixture.membership
                        .of(team, TeamsFixture.TODAY)
                        .get(0)
                        .personalId()
                        .startsWith("*"));
        assertFalse(fixture.membership.get(id, TeamsFixture.TODAY).personalId().startsWith("*"));
        fixture.container.as(fixture.district);
        assertTrue(fixture.membership.get(id, TeamsFixture.TODAY).personalId().startsWith("*"));
    }

    @Test
    void endsANeighbourhoodOnceNobodyServesThere() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        UUID id = fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        LocalDate day = LocalDate.of(2026, 5, 1);
        assertThrows(BusinessException.class, () -> fixture.teams.end(team, day));
        fixture.membership.leave(id, TeamsFixture.decision(day, null));
        fixture.teams.end(team, day);
        assertEquals(0, fixture.teams.count(Map.of()));
        assertEquals(1, fixture.teams.count(Map.of("at", "2026-04-30")));
        fixture.teams.register(later(day));
    }

    @Test
    void keepsPosts() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        PostDraft draft = new PostDraft();
        draft.setPlace("Chốt đầu hẻm 12");
        draft.setSince(TeamsFixture.START);
        UUID post = fixture.posts.add(team, draft);
        fixture.posts.end(team, post, TeamsFixture.TODAY);
        assertEquals(TeamsFixture.TODAY, fixture.posts.list(team).get(0).period().to());
        assertThrows(
                BusinessException.class, () -> fixture.posts.end(team, post, TeamsFixture.TODAY));
    }

    private NeighbourhoodDraft later(LocalDate day) {
        NeighbourhoodDraft draft = fixture.neighbourhood("KP-01", 100);
        draft.setValidFrom(day);
        draft.setEstablishedOn(null);
        return draft;
    }

    private static ResidentsDraft residents(LocalDate from, int count) {
        ResidentsDraft draft = new ResidentsDraft();
        draft.setValidFrom(from);
        draft.setResidents(count);
        draft.setHouseholds(count / 4);
        draft.setSource("Báo cáo");
        return draft;
    }

    private static List<String> fields(Executable work) {
        return assertThrows(InvalidInput.class, work).fields().stream()
                .map(FieldError::field)
                .toList();
    }
}
