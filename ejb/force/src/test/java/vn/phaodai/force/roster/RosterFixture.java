package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.force.roster.plan.RosterPlan;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** A ward of ten officers, one of them in command and one at the desk each night. */
final class RosterFixture implements AutoCloseable {

    final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    final LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    final TestDatabase database = TestDatabase.of("kernel", "force");

    /** The chief, the deputy and eight officers of beats, in this order. */
    final List<UUID> officers = new ArrayList<>();

    final TestUnits units;
    final TestContainer container;
    final Rosters rosters;
    final RosterMaking making;
    final Caller commander;
    final Caller chief;
    final Caller officer;
    final Caller elsewhere;

    private int made;

    RosterFixture() throws SQLException {
        units = new TestUnits(database);
        container = new TestContainer(database);
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        commander = TestCallers.of("commander.q1", tree, units.q01, Role.DISTRICT_COMMANDER);
        chief = TestCallers.of("chief", tree, units.q0101, Role.WARD_COMMANDER);
        officer = TestCallers.of("officer4", tree, units.q0101, Role.OFFICER);
        elsewhere = TestCallers.of("commander.q12", tree, units.q12, Role.DISTRICT_COMMANDER);
        container.get(DutyChangeApproval.class);
        rosters = container.get(Rosters.class);
        making = container.get(RosterMaking.class);
        join("Trưởng Một", "WARD_CHIEF", "chief");
        join("Phó Hai", "WARD_DEPUTY_CHIEF", null);
        for (int i = 2; i < 10; i++) {
            join("Cán bộ " + i, "BEAT_OFFICER", "officer" + i);
        }
        container.as(commander);
        shift("Trực chỉ huy", ShiftKind.COMMAND, 7, 1440, "WARD_CHIEF", "WARD_DEPUTY_CHIEF");
        shift("Trực ban đêm", ShiftKind.DESK, 19, 720, "BEAT_OFFICER");
    }

    UUID filled() {
        fill(monday);
        return latest();
    }

    UUID published() {
        return published(monday);
    }

    UUID published(LocalDate first) {
        fill(first);
        UUID id = latest();
        making.publish(id, null, rosters.get(id).version());
        return id;
    }

    UUID latest() {
        return rosters.list(PageRequest.first()).items().get(0).id();
    }

    /** As a run does it, without the executor. */
    void fill(LocalDate first) {
        UUID run =
                container
                        .get(RosterRuns.class)
                        .request(new RosterDraft(units.q0101, first, first.plusDays(6)));
        RosterWork work = container.get(RosterWork.class);
        RosterRunRepository.Claimed claimed = work.claim().orElseThrow();
        assertEquals(run, claimed.id());
        assertEquals(Optional.empty(), work.claim());
        for (UUID unit : claimed.units()) {
            RosterWork.Ready ready = work.prepare(claimed, unit).orElseThrow();
            RosterPlan solved =
                    Plans.solver().solve(ready.plan(), Duration.ofMinutes(1), () -> false);
            assertTrue(work.advance(claimed, ready.leaving(work.store(claimed, ready, solved))));
        }
        work.finish(claimed);
        RosterRun done = container.get(RosterRuns.class).get(run);
        assertEquals(RosterRunState.DONE, done.state());
        assertEquals(1, done.done());
    }

    DutyRow night(UUID roster, LocalDate day) {
        return duty(roster, day, ShiftKind.DESK);
    }

    DutyRow command(UUID roster, LocalDate day) {
        return duty(roster, day, ShiftKind.COMMAND);
    }

    DutyRow duty(UUID roster, LocalDate day, ShiftKind kind) {
        return rosters.duties(roster).stream()
                .filter(each -> each.day().equals(day) && each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else, of any unit. */
    Caller caller(String username, UUID unit, Role role) {
        return TestCallers.of(
                username, container.call(() -> container.get(Units.class).tree()), unit, role);
    }

    Caller as(UUID officer) {
        return caller("officer" + officers.indexOf(officer), units.q0101, Role.OFFICER);
    }

    String account(UUID officer) {
        int index = officers.indexOf(officer);
        return index == 0 ? "chief" : index == 1 ? null : "officer" + index;
    }

    long told(String key) throws SQLException {
        return database.number("select count(*) from kernel.notice where text_key = ?", key);
    }

    long told(String key, String account) throws SQLException {
        return database.number(
                "select count(*) from kernel.notice where text_key = ? and username = ?",
                key,
                account);
    }

    void shift(String name, ShiftKind kind, int hour, int minutes, String... positions) {
        shift(units.q0101, name, kind, hour, minutes, positions);
    }

    void shift(UUID unit, String name, ShiftKind kind, int hour, int minutes, String... positions) {
        ShiftDraft draft = new ShiftDraft();
        draft.setUnitId(unit);
        draft.setName(name);
        draft.setKind(kind);
        draft.setStartsAt(LocalTime.of(hour, 0));
        draft.setMinutes(minutes);
        draft.setValidFrom(today.minusYears(1));
        if (positions.length > 0) {
            draft.setNeeds(List.of(new Shift.Need(List.of(positions), null, 1)));
        }
        container.get(Shifts.class).create(draft);
    }

    void leave(UUID officer, LocalDate first, LocalDate last) throws SQLException {
        try (Connection owner = database.owner()) {
            TestDatabase.update(
                    owner,
                    "insert into force.leave (officer_id, kind, first_day, last_day, working_days,"
                            + " state) values (?, 'ANNUAL', ?, ?, 5, 'APPROVED')",
                    officer,
                    first,
                    last);
        }
    }

    private void join(String name, String position, String account) throws SQLException {
        UUID id = Ids.next();
        made++;
        try (Connection owner = database.owner()) {
            TestDatabase.update(
                    owner,
                    "insert into force.officer (id, service_number, full_name, birth_date, sex,"
                            + " personal_id, rank, rank_since, unit_id, position, posted_since, status,"
                            + " account, changed_by) values (?, ?, ?, '1990-05-17', 'MALE', ?,"
                            + " 'CAPTAIN', '2022-06-01', ?, ?, '2022-01-01', 'ACTIVE', ?, 'test')",
                    id,
                    "100-%03d".formatted(made),
                    name,
                    "079090%06d".formatted(made),
                    units.q0101,
                    position,
                    account);
            TestDatabase.update(
                    owner,
                    "insert into force.posting (id, officer_id, unit_id, position, valid_from,"
                            + " kind) values (?, ?, ?, ?, '2022-01-01', 'RECRUITMENT')",
                    Ids.next(),
                    id,
                    units.q0101,
                    position);
        }
        officers.add(id);
    }

    @Override
    public void close() {
        database.close();
    }
}
