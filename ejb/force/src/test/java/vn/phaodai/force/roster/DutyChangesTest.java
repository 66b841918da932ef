package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.PageRequest;

/** Duties that are given away, exchanged and called off with the approval of another. */
class DutyChangesTest {

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
    void swapsWithApprovalOfAnotherWhomItDoesNotConcern() throws SQLException {
        UUID id = ward.published();
        DutyChanges changes = ward.container.get(DutyChanges.class);
        DutyRow mine = ward.night(id, ward.monday.plusDays(2));
        UUID other =
                ward.officers.stream()
                        .skip(2)
                        .filter(each -> !each.equals(mine.officerId()))
                        .filter(
                                each ->
                                        ward.rosters.duties(id).stream()
                                                .noneMatch(duty -> each.equals(duty.officerId())))
                        .findFirst()
                        .orElseThrow();
        ward.container.as(ward.as(mine.officerId()));
        UUID change = changes.propose(give(mine, other));
        assertThrows(BusinessException.class, () -> changes.propose(give(mine, other)));
        ward.container.as(ward.chief);
        assertEquals(1, changes.moves(change).size());
        changes.approve(change);
        assertEquals(other, ward.night(id, ward.monday.plusDays(2)).officerId());
        assertEquals(1, ward.database.number("select count(*) from force.duty_move"));
    }

    @Test
    void letsNobodyDecideOnTheOwnDuty() {
        UUID id = ward.published();
        DutyChanges changes = ward.container.get(DutyChanges.class);
        DutyRow own =
                ward.rosters.duties(id).stream()
                        .filter(duty -> ward.officers.get(0).equals(duty.officerId()))
                        .findFirst()
                        .orElseThrow();
        UUID change = changes.propose(callOff(ward.officers.get(0), own.day(), own.day()));
        ward.container.as(ward.chief);
        assertThrows(NotAllowed.class, () -> changes.approve(change));
        ward.container.as(ward.officer);
        assertThrows(
                NotAllowed.class,
                () -> changes.propose(callOff(ward.officers.get(5), own.day(), own.day())));
    }

    @Test
    void repairsACallOffByAsManyChangesAsSeatsWereLost() {
        UUID id = ward.published();
        DutyChanges changes = ward.container.get(DutyChanges.class);
        UUID gone = ward.night(id, ward.monday.plusDays(3)).officerId();
        long lost =
                ward.rosters.duties(id).stream()
                        .filter(duty -> gone.equals(duty.officerId()))
                        .count();
        ward.container.as(ward.as(gone));
        UUID change = changes.propose(callOff(null, ward.monday, ward.monday.plusDays(6)));
        ward.container.as(ward.chief);
        assertEquals(lost, changes.moves(change).size());
        changes.approve(change);
        assertTrue(
                ward.rosters.duties(id).stream().noneMatch(duty -> gone.equals(duty.officerId())));
        assertEquals(List.of(), ward.rosters.grid(id).violations());
    }

    @Test
    void repairsEveryRosterThatACallOffTouches() throws SQLException {
        UUID first = ward.published();
        UUID second = ward.published(ward.monday.plusDays(7));
        List<UUID> inFirst = ward.rosters.duties(first).stream().map(DutyRow::officerId).toList();
        UUID gone =
                ward.rosters.duties(second).stream()
                        .filter(duty -> duty.kind() == ShiftKind.DESK)
                        .map(DutyRow::officerId)
                        .filter(inFirst::contains)
                        .findFirst()
                        .orElseThrow();
        long lost =
                Stream.of(first, second)
                        .flatMap(roster -> ward.rosters.duties(roster).stream())
                        .filter(duty -> gone.equals(duty.officerId()))
                        .count();
        DutyChanges changes = ward.container.get(DutyChanges.class);
        ward.container.as(ward.as(gone));
        UUID change = changes.propose(callOff(null, ward.monday, ward.monday.plusDays(13)));
        ward.container.as(ward.chief);
        List<DutyMove> foreseen = changes.moves(change);
        assertEquals(lost, foreseen.size());
        changes.approve(change);
        assertEquals(foreseen, changes.moves(change));
        for (UUID roster : List.of(first, second)) {
            assertTrue(
                    ward.rosters.duties(roster).stream()
                            .noneMatch(duty -> gone.equals(duty.officerId())));
            assertEquals(List.of(), ward.rosters.grid(roster).violations());
            assertEquals(
                    1,
                    changes.list(
                                    PageRequest.first()
                                            .filteredBy(Map.of("rosterId", roster.toString())))
                            .items()
                            .size());
        }
        assertEquals(lost, ward.database.number("select count(*) from force.duty_move"));
    }

    /**
     * Officer 3 alone is left: who takes the night of the one roster cannot take the morning after.
     */
    @Test
    void keepsTheRulesBetweenTheRostersThatItRepairs() throws SQLException {
        ward.shift("Trực ban ngày", ShiftKind.GUARD, 7, 480, "BEAT_OFFICER");
        for (UUID other : ward.officers.subList(4, ward.officers.size())) {
            ward.leave(other, ward.monday, ward.monday.plusDays(2));
        }
        UUID first = published(ward.monday, ward.officers.get(0), ward.officers.get(2));
        UUID second =
                published(ward.monday.plusDays(1), ward.officers.get(1), ward.officers.get(2));
        DutyChanges changes = ward.container.get(DutyChanges.class);
        ward.container.as(ward.as(ward.officers.get(2)));
        UUID change = changes.propose(callOff(null, ward.monday, ward.monday.plusDays(1)));
        ward.container.as(ward.chief);
        List<DutyMove> foreseen = changes.moves(change);
        assertEquals(
                List.of(
                        "Trực ban ngày Cán bộ 3",
                        "Trực ban đêm Cán bộ 3",
                        "Trực ban ngày null",
                        "Trực ban đêm Cán bộ 3"),
                foreseen.stream().map(move -> move.shift() + " " + move.to()).toList());
        changes.approve(change);
        assertEquals(foreseen, changes.moves(change));
        for (UUID roster : List.of(first, second)) {
            assertTrue(
                    ward.rosters.grid(roster).violations().stream().noneMatch(Violation::isHard));
        }
    }

    @Test
    void offersOnlySwapsThatKeepTheRules() {
        UUID id = ward.published();
        DutyRow night = ward.night(id, ward.monday);
        DutyChanges changes = ward.container.get(DutyChanges.class);
        ward.container.as(ward.as(night.officerId()));
        List<DutyTaker> takers = changes.takers(night.id());
        assertFalse(takers.isEmpty());
        assertTrue(takers.stream().allMatch(each -> each.position().equals("BEAT_OFFICER")));
        List<DutyRow> exchanges = changes.exchanges(night.id());
        assertFalse(exchanges.isEmpty());
        assertTrue(exchanges.stream().allMatch(each -> each.kind() == ShiftKind.DESK));
        DutyRow another = ward.night(id, ward.monday.plusDays(1));
        assertThrows(NotAllowed.class, () -> changes.takers(another.id()));
        changes.propose(
                new DutyChangeDraft(
                        DutyChangeKind.EXCHANGE,
                        night.id(),
                        null,
                        exchanges.get(0).id(),
                        null,
                        null,
                        null));
    }

    /** One day, with a commander and a guard and nobody at night. */
    private UUID published(LocalDate day, UUID command, UUID guard) {
        UUID id = ward.making.create(new RosterDraft(ward.units.q0101, day, day));
        ward.making.assign(id, ward.command(id, day).id(), command, ward.rosters.get(id).version());
        ward.making.assign(
                id,
                ward.duty(id, day, ShiftKind.GUARD).id(),
                guard,
                ward.rosters.get(id).version());
        ward.making.publish(id, "Thiếu quân số", ward.rosters.get(id).version());
        return id;
    }

    private static DutyChangeDraft give(DutyRow duty, UUID to) {
        return new DutyChangeDraft(DutyChangeKind.GIVE, duty.id(), to, null, null, null, null);
    }

    /** Of this officer, or the own one. */
    private static DutyChangeDraft callOff(UUID officer, LocalDate first, LocalDate last) {
        return new DutyChangeDraft(DutyChangeKind.CALL_OFF, null, null, null, officer, first, last);
    }
}
