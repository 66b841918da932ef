package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestDatabase;

/** Runs that fill rosters: their order, their bounds and what they say in the end. */
class RosterRunsTest {

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
    void letsARunOfOneUnitComeBeforeTheRestOfALargeOne() throws SQLException {
        ward.shift(ward.units.q0102, "Trực ban đêm", ShiftKind.DESK, 19, 720, "BEAT_OFFICER");
        ward.shift(ward.units.q01, "Trực ban", ShiftKind.DESK, 7, 1440, "BEAT_OFFICER");
        RosterRuns runs = ward.container.get(RosterRuns.class);
        RosterWork work = ward.container.get(RosterWork.class);
        UUID district =
                runs.request(new RosterDraft(ward.units.q01, ward.monday, ward.monday.plusDays(6)));
        RosterRunRepository.Claimed first = work.claim().orElseThrow();
        assertEquals(district, first.id());
        assertEquals(3, first.units().size());
        UUID small =
                runs.request(
                        new RosterDraft(ward.units.q0101, ward.monday, ward.monday.plusDays(6)));
        assertEquals(Optional.empty(), work.claim());
        assertTrue(work.advance(first, RosterWork.Filled.SKIPPED));
        work.release(first);
        assertFalse(work.advance(first, RosterWork.Filled.SKIPPED));
        RosterRunRepository.Claimed second = work.claim().orElseThrow();
        assertEquals(small, second.id());
        assertTrue(work.advance(second, RosterWork.Filled.SKIPPED));
        work.finish(second);
        RosterRunRepository.Claimed rest = work.claim().orElseThrow();
        assertEquals(district, rest.id());
        assertEquals(2, rest.units().size());
        runs.cancel(district);
        assertFalse(work.advance(rest, RosterWork.Filled.SKIPPED));
        assertEquals(RosterRunState.CANCELLED, runs.get(district).state());
    }

    @Test
    void boundsTheSearchByFiguresForAUnitAndForAllOfAJob() throws SQLException {
        try (Connection owner = ward.database.owner()) {
            TestDatabase.update(
                    owner,
                    "update force.roster_rule set value = 300 where code = 'DRAFT_JOB_SECONDS'");
        }
        Plans plans = ward.container.get(Plans.class);
        ward.container.call(
                () -> {
                    assertEquals(Duration.ofSeconds(8), plans.longest(ward.monday, 1, 2));
                    assertEquals(Duration.ofSeconds(8), plans.longest(ward.monday, 75, 2));
                    assertEquals(Duration.ofSeconds(2), plans.longest(ward.monday, 300, 2));
                    assertEquals(Duration.ofSeconds(1), plans.longest(ward.monday, 300, 1));
                    assertEquals(Duration.ofMillis(500), plans.longest(ward.monday, 3_000, 2));
                    return null;
                });
    }

    @Test
    void advancesByAllThatWereFilledTogether() {
        ward.shift(ward.units.q0102, "Trực ban đêm", ShiftKind.DESK, 19, 720, "BEAT_OFFICER");
        ward.shift(ward.units.q01, "Trực ban", ShiftKind.DESK, 7, 1440, "BEAT_OFFICER");
        RosterRuns runs = ward.container.get(RosterRuns.class);
        RosterWork work = ward.container.get(RosterWork.class);
        UUID id =
                runs.request(new RosterDraft(ward.units.q01, ward.monday, ward.monday.plusDays(6)));
        RosterRunRepository.Claimed run = work.claim().orElseThrow();
        assertEquals(3, run.all());
        assertTrue(
                work.advance(
                        run, new RosterWork.Filled(1, 0, 2, 1, 1).and(RosterWork.Filled.SKIPPED)));
        work.release(run);
        assertEquals(1, work.claim().orElseThrow().units().size());
        RosterRun seen = runs.get(id);
        assertEquals(
                List.of(2, 1, 2, 1, 1),
                List.of(
                        seen.done(),
                        seen.skipped(),
                        seen.emptySeats(),
                        seen.tooLarge(),
                        seen.unready()));
    }

    @Test
    void saysThatSeatsStayEmptySinceTheUnitIsTooLarge() throws SQLException {
        assertFalse(ward.rosters.grid(ward.filled()).tooLarge());
        try (Connection owner = ward.database.owner()) {
            TestDatabase.update(
                    owner,
                    """
                    with made as (
                        insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank,
                            rank_since, unit_id, position, posted_since, status, changed_by)
                        select uuidv7(), (200 + n / 1000) || '-' || lpad((n % 1000)::text, 3, '0'), 'Cán bộ khác',
                            '1990-05-17', 'MALE', '079090' || (500000 + n), 'CAPTAIN', '2022-06-01', ?, 'BEAT_OFFICER',
                            '2022-01-01', 'ACTIVE', 'test'
                        from generate_series(0, 1000) n returning id, unit_id, position)
                    insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)
                    select uuidv7(), m.id, m.unit_id, m.position, '2022-01-01', 'RECRUITMENT' from made m
                    """,
                    ward.units.q0101);
        }
        ward.fill(ward.monday.plusDays(7));
        UUID id = ward.latest();
        assertTrue(ward.rosters.grid(id).tooLarge());
        assertEquals(14, ward.rosters.get(id).emptySeats());
        assertEquals(
                List.of(1, 0),
                ward.container.get(RosterRuns.class).list(PageRequest.first()).items().stream()
                        .map(RosterRun::tooLarge)
                        .toList());
    }
}
