package vn.phaodai.force.teams;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** A small city with a neighbourhood to keep a team in, on 20/10/2026. */
final class TeamsFixture implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    static final LocalDate START = LocalDate.of(2024, 7, 1);

    final TestDatabase database = TestDatabase.of("kernel", "force");
    final TestClock clock = new TestClock();
    final TestUnits units;
    final TestContainer container;
    final SecurityTeams teams;
    final TeamPosts posts;
    final TeamExports exports;
    final TeamMembership membership;
    final Allowances allowances;
    final Caller hr;
    final Caller ward;
    final Caller next;
    final Caller district;

    private int made;

    TeamsFixture() throws SQLException {
        units = new TestUnits(database);
        container = new TestContainer(database);
        clock.set(TODAY);
        container.put(BusinessClock.class, clock);
        teams = container.get(SecurityTeams.class);
        posts = container.get(TeamPosts.class);
        exports = container.get(TeamExports.class);
        membership = container.get(TeamMembership.class);
        allowances = container.get(Allowances.class);
        container.get(AllowanceApproval.class);
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        hr = TestCallers.of("hr", tree, units.city, Role.HR);
        ward = TestCallers.of("ward.q1", tree, units.q0101, Role.WARD_COMMANDER);
        next = TestCallers.of("ward.q1.2", tree, units.q0102, Role.WARD_COMMANDER);
        district = TestCallers.of("commander.q1", tree, units.q01, Role.DISTRICT_COMMANDER);
        container.as(ward);
    }

    NeighbourhoodDraft neighbourhood(String code, int residents) {
        NeighbourhoodDraft draft = new NeighbourhoodDraft();
        draft.setUnitId(units.q0101);
        draft.setCode(code);
        draft.setName("Khu phố " + code);
        draft.setKind(NeighbourhoodKind.QUARTER);
        draft.setValidFrom(START);
        draft.setResidents(residents);
        draft.setHouseholds(residents / 4);
        draft.setSource("Báo cáo của Công an phường");
        draft.setEstablishedOn(START);
        draft.setDecisionNumber("12/QĐ-UBND");
        draft.setDecisionDate(START.minusDays(6));
        return draft;
    }

    MemberDraft member(UUID team, TeamPosition position) {
        made++;
        MemberDraft draft = new MemberDraft();
        draft.setTeamId(team);
        draft.setFullName("Nguyễn Văn " + (char) ('A' + made));
        draft.setBirthDate(LocalDate.of(1970, 5, 17));
        draft.setSex(Sex.MALE);
        draft.setPersonalId("079070%06d".formatted(made));
        draft.setSchooling(Schooling.LOWER_SECONDARY);
        draft.setHealthOn(START.minusDays(20));
        draft.setResidentSince(LocalDate.of(2010, 1, 1));
        draft.setPosition(position);
        draft.setJoinedOn(START);
        draft.setDecisionNumber("13/QĐ-UBND");
        draft.setDecisionDate(START.minusDays(6));
        return draft;
    }

    static MemberDecision decision(LocalDate day, TeamPosition position) {
        MemberDecision decision = new MemberDecision();
        decision.setEffectiveOn(day);
        decision.setPosition(position);
        decision.setDecisionNumber("20/QĐ-UBND");
        decision.setDecisionDate(day.minusDays(3));
        return decision;
    }

    @Override
    public void close() {
        database.close();
    }
}
