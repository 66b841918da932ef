package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.force.roster.plan.RosterPlan;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.force.roster.plan.Violation.Rule;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
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
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.notices.NoticeRow;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.sheet.SheetLimits;
import vn.phaodai.kernel.sheet.SheetReader;
import vn.phaodai.kernel.sheet.SheetRow;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class RostersTest {

    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    private final LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private final List<UUID> officers = new ArrayList<>();

    private TestDatabase database;
    private TestUnits units;
    private TestContainer container;
    private Rosters rosters;
    private RosterMaking making;
    private Caller commander;
    private Caller chief;
    private Caller officer;
    private Caller elsewhere;
    private int made;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel", "force");
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

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void goesFromDraftOverSolverAndPublicationToFrozen() throws SQLException {
        UUID id = filled();
        RosterGrid grid = rosters.grid(id);
        assertEquals(14, grid.roster().seats());
        assertEquals(List.of(), grid.violations());
        making.publish(id, null, grid.roster().version());
        assertEquals(RosterState.PUBLISHED, rosters.get(id).state());
        assertEquals(14, database.number("select count(*) from force.duty where in_force"));
        assertTrue(
                database.number(
                                "select count(*) from kernel.notice where text_key ="
                                        + " 'notice.roster.published'")
                        > 0);
        making.freeze(id, rosters.get(id).version());
        assertThrows(BusinessException.class, () -> making.delete(id, rosters.get(id).version()));
    }

    @Test
    void isSeenBelowTheCommanderOnly() {
        UUID id = filled();
        container.as(elsewhere);
        assertThrows(NotFound.class, () -> rosters.get(id));
        assertEquals(0, rosters.count(Map.of()));
        container.as(officer);
        assertThrows(NotFound.class, () -> rosters.grid(id));
        container.as(commander);
        making.publish(id, null, rosters.get(id).version());
        container.as(officer);
        assertEquals(14, rosters.duties(id).size());
    }

    @Test
    void respectsLeaveAndSaysSoAtTheCell() throws SQLException {
        leave(officers.get(4), monday, monday.plusDays(6));
        UUID id = filled();
        assertTrue(
                rosters.duties(id).stream()
                        .noneMatch(duty -> officers.get(4).equals(duty.officerId())));
        DutyRow desk = night(id, monday);
        RosterCheck check =
                making.assign(id, desk.id(), officers.get(4), rosters.get(id).version());
        assertEquals(List.of(Rule.AWAY), check.caused().stream().map(each -> each.rule()).toList());
        RosterGrid.Line line =
                rosters.grid(id).lines().stream()
                        .filter(each -> each.officerId().equals(officers.get(4)))
                        .findFirst()
                        .orElseThrow();
        assertEquals("LEAVE", line.cells().get(0).away());
        assertEquals(1, line.cells().get(0).violations().size());
        BusinessException refused =
                assertThrows(
                        BusinessException.class,
                        () -> making.publish(id, null, rosters.get(id).version()));
        assertEquals("error.roster.broken", refused.key());
    }

    @Test
    void tellsAtOnceWhatAHandChangeBreaksAndRefusesItOncePublished() {
        UUID id = filled();
        DutyRow first = night(id, monday);
        DutyRow next = night(id, monday.plusDays(1));
        UUID weary = first.officerId();
        // the night before ends 12 h earlier: rest is kept; the same night twice is not possible
        RosterCheck fine = making.assign(id, next.id(), weary, rosters.get(id).version());
        assertEquals(List.of(), fine.caused());
        making.publish(id, null, rosters.get(id).version());
        DutyRow command = command(id, monday);
        BusinessException refused =
                assertThrows(
                        BusinessException.class,
                        () -> making.assign(id, command.id(), weary, rosters.get(id).version()));
        assertEquals("roster.rule.POSITION", refused.key());
        assertThrows(EditConflict.class, () -> making.assign(id, command.id(), null, 0));
    }

    @Test
    void keepsWhatWasSetByHandWhenTheDraftIsMadeAnew() {
        UUID id = filled();
        DutyRow desk = night(id, monday);
        UUID other =
                officers.stream()
                        .skip(2)
                        .filter(each -> !each.equals(desk.officerId()))
                        .reduce((one, last) -> last)
                        .orElseThrow();
        making.assign(id, desk.id(), other, rosters.get(id).version());
        fill(monday);
        assertEquals(other, night(id, monday).officerId());
        assertEquals(List.of(), rosters.grid(id).violations());
    }

    @Test
    void asksWhyASeatStaysEmpty() {
        UUID id = filled();
        DutyRow desk = night(id, monday);
        making.assign(id, desk.id(), null, rosters.get(id).version());
        assertThrows(InvalidInput.class, () -> making.publish(id, " ", rosters.get(id).version()));
        making.publish(id, "Thiếu quân số", rosters.get(id).version());
        assertEquals("Thiếu quân số", rosters.get(id).gapsReason());
    }

    @Test
    void refusesASecondRosterOfTheSameDays() {
        filled();
        BusinessException taken =
                assertThrows(
                        BusinessException.class,
                        () ->
                                making.create(
                                        new RosterDraft(
                                                units.q0101,
                                                monday.plusDays(6),
                                                monday.plusDays(9))));
        assertEquals("error.roster.taken", taken.key());
    }

    @Test
    void refusesAPeriodThatIsTooLongNamingTheField() {
        InvalidInput wrong =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                making.create(
                                        new RosterDraft(units.q0101, monday, monday.plusDays(40))));
        assertEquals("lastDay", wrong.fields().get(0).field());
    }

    @Test
    void swapsWithApprovalOfAnotherWhomItDoesNotConcern() throws SQLException {
        UUID id = published();
        DutyChanges changes = container.get(DutyChanges.class);
        DutyRow mine = night(id, monday.plusDays(2));
        UUID other =
                officers.stream()
                        .skip(2)
                        .filter(each -> !each.equals(mine.officerId()))
                        .filter(
                                each ->
                                        rosters.duties(id).stream()
                                                .noneMatch(duty -> each.equals(duty.officerId())))
                        .findFirst()
                        .orElseThrow();
        container.as(as(mine.officerId()));
        UUID change =
                changes.propose(
                        new DutyChangeDraft(
                                DutyChangeKind.GIVE, mine.id(), other, null, null, null, null));
        assertThrows(
                BusinessException.class,
                () ->
                        changes.propose(
                                new DutyChangeDraft(
                                        DutyChangeKind.GIVE,
                                        mine.id(),
                                        other,
                                        null,
                                        null,
                                        null,
                                        null)));
        container.as(chief);
        assertEquals(1, changes.moves(change).size());
        changes.approve(change);
        assertEquals(other, night(id, monday.plusDays(2)).officerId());
        assertEquals(1, database.number("select count(*) from force.duty_move"));
    }

    @Test
    void letsNobodyDecideOnTheOwnDuty() {
        UUID id = published();
        DutyChanges changes = container.get(DutyChanges.class);
        DutyRow own =
                rosters.duties(id).stream()
                        .filter(duty -> officers.get(0).equals(duty.officerId()))
                        .findFirst()
                        .orElseThrow();
        UUID change =
                changes.propose(
                        new DutyChangeDraft(
                                DutyChangeKind.CALL_OFF,
                                null,
                                null,
                                null,
                                officers.get(0),
                                own.day(),
                                own.day()));
        container.as(chief);
        assertThrows(NotAllowed.class, () -> changes.approve(change));
        container.as(officer);
        assertThrows(
                NotAllowed.class,
                () ->
                        changes.propose(
                                new DutyChangeDraft(
                                        DutyChangeKind.CALL_OFF,
                                        null,
                                        null,
                                        null,
                                        officers.get(5),
                                        own.day(),
                                        own.day())));
    }

    @Test
    void repairsACallOffByAsManyChangesAsSeatsWereLost() {
        UUID id = published();
        DutyChanges changes = container.get(DutyChanges.class);
        UUID gone = night(id, monday.plusDays(3)).officerId();
        long lost =
                rosters.duties(id).stream().filter(duty -> gone.equals(duty.officerId())).count();
        container.as(as(gone));
        UUID change =
                changes.propose(
                        new DutyChangeDraft(
                                DutyChangeKind.CALL_OFF,
                                null,
                                null,
                                null,
                                null,
                                monday,
                                monday.plusDays(6)));
        container.as(chief);
        assertEquals(lost, changes.moves(change).size());
        changes.approve(change);
        assertTrue(rosters.duties(id).stream().noneMatch(duty -> gone.equals(duty.officerId())));
        assertEquals(List.of(), rosters.grid(id).violations());
    }

    @Test
    void repairsEveryRosterThatACallOffTouches() throws SQLException {
        UUID first = published();
        UUID second = published(monday.plusDays(7));
        List<UUID> inFirst = rosters.duties(first).stream().map(DutyRow::officerId).toList();
        UUID gone =
                rosters.duties(second).stream()
                        .filter(duty -> duty.kind() == ShiftKind.DESK)
                        .map(DutyRow::officerId)
                        .filter(inFirst::contains)
                        .findFirst()
                        .orElseThrow();
        long lost =
                Stream.of(first, second)
                        .flatMap(roster -> rosters.duties(roster).stream())
                        .filter(duty -> gone.equals(duty.officerId()))
                        .count();
        DutyChanges changes = container.get(DutyChanges.class);
        container.as(as(gone));
        UUID change =
                changes.propose(
                        new DutyChangeDraft(
                                DutyChangeKind.CALL_OFF,
                                null,
                                null,
                                null,
                                null,
                                monday,
                                monday.plusDays(13)));
        container.as(chief);
        List<DutyMove> foreseen = changes.moves(change);
        assertEquals(lost, foreseen.size());
        changes.approve(change);
        assertEquals(foreseen, changes.moves(change));
        for (UUID roster : List.of(first, second)) {
            assertTrue(
                    rosters.duties(roster).stream()
                            .noneMatch(duty -> gone.equals(duty.officerId())));
            assertEquals(List.of(), rosters.grid(roster).violations());
            assertEquals(
                    1,
                    changes.list(
                                    PageRequest.first()
                                            .filteredBy(Map.of("rosterId", roster.toString())))
                            .items()
                            .size());
        }
        assertEquals(lost, database.number("select count(*) from force.duty_move"));
    }

    /**
     * Officer 3 alone is left: who takes the night of the one roster cannot take the morning after.
     */
    @Test
    void keepsTheRulesBetweenTheRostersThatItRepairs() throws SQLException {
        shift("Trực ban ngày", ShiftKind.GUARD, 7, 480, "BEAT_OFFICER");
        for (UUID other : officers.subList(4, officers.size())) {
            leave(other, monday, monday.plusDays(2));
        }
        UUID first = published(monday, officers.get(0), officers.get(2));
        UUID second = published(monday.plusDays(1), officers.get(1), officers.get(2));
        DutyChanges changes = container.get(DutyChanges.class);
        container.as(as(officers.get(2)));
        UUID change =
                changes.propose(
                        new DutyChangeDraft(
                                DutyChangeKind.CALL_OFF,
                                null,
                                null,
                                null,
                                null,
                                monday,
                                monday.plusDays(1)));
        container.as(chief);
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
            assertTrue(rosters.grid(roster).violations().stream().noneMatch(Violation::isHard));
        }
    }

    /** One day, with a commander and a guard and nobody at night. */
    private UUID published(LocalDate day, UUID command, UUID guard) {
        UUID id = making.create(new RosterDraft(units.q0101, day, day));
        making.assign(id, command(id, day).id(), command, rosters.get(id).version());
        making.assign(id, duty(id, day, ShiftKind.GUARD).id(), guard, rosters.get(id).version());
        making.publish(id, "Thiếu quân số", rosters.get(id).version());
        return id;
    }

    @Test
    void makesSeatsForTheStandbyThatIsOrdered() throws SQLException {
        shift("Ứng trực", ShiftKind.STANDBY, 7, 1440);
        container
                .get(Standbys.class)
                .order(new StandbyDraft(units.q01, monday, monday, 100, "Cao điểm", "12/KH-CAQ"));
        UUID id = filled();
        List<DutyRow> first =
                rosters.duties(id).stream().filter(duty -> duty.day().equals(monday)).toList();
        assertEquals(10, first.size());
        assertEquals(10, first.stream().map(DutyRow::officerId).distinct().count());
        assertEquals(100, rosters.grid(id).days().get(0).standby());
    }

    @Test
    void followsAStandbyOrderThatCameLaterAndItsEnd() throws SQLException {
        shift("Ứng trực", ShiftKind.STANDBY, 7, 1440);
        UUID id = published();
        List<DutyRow> before = rosters.duties(id);
        Standbys standbys = container.get(Standbys.class);
        UUID order =
                standbys.order(
                        new StandbyDraft(units.q01, monday, monday, 50, "Cao điểm", "12/KH-CAQ"));
        assertEquals(
                new StandbyChange(3, 0, 0, 0), making.followStandby(id, rosters.get(id).version()));
        assertEquals(List.of(), rosters.grid(id).violations());
        assertEquals(17, database.number("select count(*) from force.duty where in_force"));
        assertEquals(
                new StandbyChange(0, 0, 0, 0), making.followStandby(id, rosters.get(id).version()));
        standbys.lift(order);
        assertEquals(
                new StandbyChange(0, 3, 0, 0), making.followStandby(id, rosters.get(id).version()));
        assertEquals(before, rosters.duties(id));
    }

    @Test
    void tellsThoseConcernedOfWhatIsChangedByHandOncePublished() throws SQLException {
        UUID id = filled();
        DutyRow night = night(id, monday);
        UUID other = taker(id, night);
        making.assign(id, night.id(), other, rosters.get(id).version());
        assertEquals(0, told("notice.duty.given"), "a draft is nobody's business");
        making.publish(id, null, rosters.get(id).version());
        DutyRow later = night(id, monday.plusDays(4));
        UUID next = taker(id, later);
        making.assign(id, later.id(), next, rosters.get(id).version());
        assertEquals(1, told("notice.duty.gone", account(later.officerId())));
        assertEquals(1, told("notice.duty.given", account(next)));
        making.assign(id, later.id(), next, rosters.get(id).version());
        assertEquals(1, told("notice.duty.given"), "nothing changed");
        container.as(
                TestCallers.of(
                        account(next),
                        container.call(() -> container.get(Units.class).tree()),
                        units.q0101,
                        Role.WARD_COMMANDER));
        making.assign(id, later.id(), null, rosters.get(id).version());
        assertEquals(1, told("notice.duty.gone"), "of the own doing nobody is told");
    }

    @Test
    void tellsWhoGetsAndLosesStandbySeatsOfAPublishedRoster() throws SQLException {
        shift("Ứng trực", ShiftKind.STANDBY, 7, 1440);
        UUID id = published();
        Standbys standbys = container.get(Standbys.class);
        UUID order =
                standbys.order(
                        new StandbyDraft(
                                units.q01,
                                monday,
                                monday.plusDays(1),
                                50,
                                "Cao điểm",
                                "12/KH-CAQ"));
        making.followStandby(id, rosters.get(id).version());
        List<UUID> given =
                rosters.duties(id).stream()
                        .filter(duty -> duty.kind() == ShiftKind.STANDBY)
                        .map(DutyRow::officerId)
                        .filter(each -> account(each) != null)
                        .distinct()
                        .toList();
        assertEquals(given.size(), told("notice.standby.given"));
        assertEquals(0, told("notice.standby.gone"));
        standbys.lift(order);
        making.followStandby(id, rosters.get(id).version());
        assertEquals(given.size(), told("notice.standby.gone"));
        for (UUID each : given) {
            assertEquals(1, told("notice.standby.gone", account(each)));
        }
    }

    @Test
    void tellsTheCommandersBelowOfAStandbyOrderAndOfItsEnd() {
        Standbys standbys = container.get(Standbys.class);
        container.as(
                TestCallers.of(
                        "leader",
                        container.call(() -> container.get(Units.class).tree()),
                        units.city,
                        Role.LEADERSHIP));
        UUID order =
                standbys.order(
                        new StandbyDraft(units.q01, monday, monday, 50, "Cao điểm", "12/KH-CATP"));
        standbys.lift(order);
        List<String> both = List.of("notice.standby.lifted", "notice.standby.ordered");
        assertEquals(both, heard(chief));
        assertEquals(both, heard(commander));
        assertEquals(List.of(), heard(elsewhere));
        container.as(chief);
        assertThrows(NotFound.class, () -> standbys.lift(order));
    }

    private List<String> heard(Caller reader) {
        container.as(reader);
        return container.get(Notices.class).mine(PageRequest.first()).items().stream()
                .map(NoticeRow::textKey)
                .sorted()
                .toList();
    }

    private UUID taker(UUID roster, DutyRow duty) {
        return rosters.takers(roster, duty.id()).stream()
                .filter(DutyTaker::fits)
                .map(DutyTaker::officerId)
                .findFirst()
                .orElseThrow();
    }

    private String account(UUID officer) {
        int index = officers.indexOf(officer);
        return index == 0 ? "chief" : index == 1 ? null : "officer" + index;
    }

    private long told(String key) throws SQLException {
        return database.number("select count(*) from kernel.notice where text_key = ?", key);
    }

    private long told(String key, String account) throws SQLException {
        return database.number(
                "select count(*) from kernel.notice where text_key = ? and username = ?",
                key,
                account);
    }

    @Test
    void countsNightsWeekendsAndHolidaysInTheLedger() {
        published();
        List<LedgerLine> lines = container.get(DutyLedger.class).of(units.q0101, monday.getYear());
        assertEquals(10, lines.size());
        assertEquals(7, lines.stream().skip(2).mapToInt(each -> each.burden().nights()).sum());
        container.as(elsewhere);
        assertThrows(
                NotFound.class,
                () -> container.get(DutyLedger.class).of(units.q0101, monday.getYear()));
    }

    @Test
    void writesTheLedgerAsAWorkbookInTheOrderOfThePage() throws SQLException {
        published();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container
                .get(DutyLedgerFile.class)
                .write(
                        units.q0101,
                        monday.getYear(),
                        new Words(Locale.forLanguageTag("vi"), (key, args) -> key),
                        out);
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(out.toByteArray(), SheetLimits.USUAL)) {
            reader.forEachRemaining(rows::add);
        }
        assertEquals(11, rows.size());
        assertEquals("Trưởng Một", rows.get(1).cell(0).text());
        assertEquals("Trưởng Công an phường, xã", rows.get(1).cell(1).text());
        assertEquals(
                7,
                rows.stream().skip(3).mapToInt(row -> Integer.parseInt(row.cell(3).text())).sum());
        assertEquals(
                1,
                database.number(
                        "select count(*) from kernel.audit_entry where action = 'EXPORT' and"
                                + " object_type = 'dutyLedger'"));
        container.as(elsewhere);
        assertThrows(
                NotFound.class,
                () ->
                        container
                                .get(DutyLedgerFile.class)
                                .write(units.q0101, monday.getYear(), null, out));
    }

    @Test
    void showsOwnDutiesAndFeedsACalendarUntilItIsRevoked() throws SQLException {
        UUID id = published();
        DutyRow night = night(id, monday);
        container.as(as(night.officerId()));
        OwnDuties own = container.get(OwnDuties.class);
        assertTrue(own.from(today).stream().anyMatch(duty -> duty.id().equals(night.id())));
        assertNotEquals(Burden.NONE, own.burden());
        String token = own.openFeed();
        assertEquals(43, token.length());
        assertEquals(
                0,
                database.number(
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
                                        line.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                                        .length
                                                <= 75,
                                        line));
        assertEquals(Optional.empty(), own.calendar(token + "x"));
        own.closeFeed();
        assertEquals(Optional.empty(), own.calendar(token));
    }

    @Test
    void handsOverOnceAndToAnother() throws SQLException {
        UUID id = published();
        DutyRow duty = night(id, monday);
        try (Connection owner = database.owner()) {
            TestDatabase.update(
                    owner,
                    "update force.duty set day = day - 14, starts_at = starts_at - interval '14"
                            + " days', ends_at = ends_at - interval '14 days' where id = ?",
                    duty.id());
        }
        Handovers handovers = container.get(Handovers.class);
        container.as(as(duty.officerId()));
        UUID entry = handovers.write(duty.id(), "Đủ 2 bộ đàm, không có việc tồn.");
        assertThrows(NotAllowed.class, () -> handovers.receive(entry));
        container.as(chief);
        handovers.receive(entry);
        assertThrows(BusinessException.class, () -> handovers.receive(entry));
        assertEquals("chief", handovers.list(PageRequest.first()).items().get(0).receivedBy());
    }

    @Test
    void saysWhoCouldTakeADutyAndWhatIsAgainstIt() throws SQLException {
        leave(officers.get(4), monday, monday.plusDays(6));
        UUID id = filled();
        DutyRow night = night(id, monday);
        List<DutyTaker> takers = rosters.takers(id, night.id());
        assertEquals(9, takers.size());
        DutyTaker first = takers.get(0);
        assertTrue(first.fits());
        assertEquals(
                List.of(),
                making.assign(id, night.id(), first.officerId(), rosters.get(id).version())
                        .caused());
        DutyTaker away =
                takers.stream()
                        .filter(each -> each.officerId().equals(officers.get(4)))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Rule.AWAY, away.against().rule());
        container.as(elsewhere);
        assertThrows(NotFound.class, () -> rosters.takers(id, night.id()));
    }

    @Test
    void offersOnlySwapsThatKeepTheRules() {
        UUID id = published();
        DutyRow night = night(id, monday);
        DutyChanges changes = container.get(DutyChanges.class);
        container.as(as(night.officerId()));
        List<DutyTaker> takers = changes.takers(night.id());
        assertFalse(takers.isEmpty());
        assertTrue(takers.stream().allMatch(each -> each.position().equals("BEAT_OFFICER")));
        List<DutyRow> exchanges = changes.exchanges(night.id());
        assertFalse(exchanges.isEmpty());
        assertTrue(exchanges.stream().allMatch(each -> each.kind() == ShiftKind.DESK));
        DutyRow another = night(id, monday.plusDays(1));
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

    @Test
    void saysWhichUnitsNeedTheirNextRoster() {
        assertEquals(
                List.of(new RosterDue(units.q0101, "Phường Bến Nghé", null, false)),
                rosters.due(5));
        UUID id = making.create(new RosterDraft(units.q0101, today, today.plusDays(9)));
        assertEquals(
                List.of(new RosterDue(units.q0101, "Phường Bến Nghé", null, true)), rosters.due(5));
        making.delete(id, rosters.get(id).version());
        published();
        assertEquals(List.of(), rosters.due(5));
        container.as(elsewhere);
        assertEquals(List.of(), rosters.due(5));
    }

    @Test
    void followsATemplateByAnotherFromItsFirstDayOn() {
        Shifts shifts = container.get(Shifts.class);
        Shift night =
                shifts.of(units.q0101, today).stream()
                        .filter(each -> each.kind() == ShiftKind.DESK)
                        .findFirst()
                        .orElseThrow();
        ShiftDraft draft = new ShiftDraft();
        draft.setUnitId(units.q0101);
        draft.setName(night.name());
        draft.setKind(night.kind());
        draft.setStartsAt(LocalTime.of(20, 0));
        draft.setMinutes(660);
        draft.setValidFrom(monday.plusDays(3));
        draft.setNeeds(List.of(new Shift.Need(List.of("BEAT_OFFICER"), null, 2)));
        assertThrows(EditConflict.class, () -> shifts.replace(night.id(), draft, 7));
        shifts.replace(night.id(), draft, night.version());
        UUID id = making.create(new RosterDraft(units.q0101, monday, monday.plusDays(6)));
        assertEquals(
                3 + 4 * 2,
                rosters.duties(id).stream().filter(each -> each.kind() == ShiftKind.DESK).count());
        assertEquals(monday.plusDays(7), rosters.freeFrom(units.q0101));
    }

    @Test
    void takesShiftsInFromASheetAndLetsThemFollowThoseOfTheSameName() {
        container.put(ImportTarget.class, container.get(ShiftImport.class));
        TestImports steps = new TestImports(container);
        String header = "Đơn vị;Tên ca;Loại;Bắt đầu;Kết thúc;Ngày;Cần người;Áp dụng từ\n";
        String rows =
                "Q01-01;Trực ban đêm;Trực ban;20:00;7:00;Mọi ngày;2 x BEAT_OFFICER;"
                        + monday
                        + "\nQ01-01;Tuần tra;PATROL;19:30;23:30;REST;1 x Cảnh sát khu vực;"
                        + monday
                        + "\n";
        UUID job = steps.upload(ShiftImport.KIND, bytes(header + rows));
        Imports imports = container.get(Imports.class);
        assertEquals(
                List.of(ImportOutcome.UPDATE, ImportOutcome.CREATE),
                imports.rows(job, PageRequest.first()).items().stream()
                        .map(each -> each.outcome())
                        .toList());
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        List<Shift> held =
                container.get(Shifts.class).of(units.q0101, monday).stream()
                        .filter(each -> each.kind() != ShiftKind.COMMAND)
                        .toList();
        assertEquals(
                List.of("Tuần tra 240 REST", "Trực ban đêm 660 ALL"),
                held.stream()
                        .map(each -> each.name() + " " + each.minutes() + " " + each.days())
                        .toList());
        UUID again = steps.upload(ShiftImport.KIND, bytes(header + rows));
        assertEquals(
                List.of(ImportOutcome.SAME, ImportOutcome.SAME),
                imports.rows(again, PageRequest.first()).items().stream()
                        .map(each -> each.outcome())
                        .toList());
        UUID wrong =
                steps.upload(
                        ShiftImport.KIND,
                        bytes(
                                header
                                        + "Q12;Gác;GUARD;25:00;7:00;ALL;1;"
                                        + monday
                                        + "\nQ01-01;Gác;GUARD;6:00;7:00;ALL;ai đó;"
                                        + monday
                                        + "\nQ01-01;Gác;GUARD;6:00;7:00;ALL;;"
                                        + monday
                                        + "\n"));
        assertEquals(
                List.of(
                        "2 unit import.cell.choice",
                        "2 startsAt error.shift.time",
                        "3 needs import.shift.needs",
                        "4 needs error.required"),
                imports.rows(wrong, PageRequest.first()).items().stream()
                        .flatMap(
                                row ->
                                        row.problems().stream()
                                                .map(
                                                        each ->
                                                                row.number()
                                                                        + " "
                                                                        + each.column()
                                                                        + " "
                                                                        + each.key()))
                        .toList());
    }

    @Test
    void takesWhoHasWhichDutyInFromASheet() throws SQLException {
        container.put(ImportTarget.class, container.get(RosterImport.class));
        UUID id = making.create(new RosterDraft(units.q0101, monday, monday.plusDays(6)));
        TestImports steps = new TestImports(container);
        UUID job =
                steps.upload(
                        RosterImport.KIND,
                        bytes(
                                "Đơn vị;Ngày;Ca trực;Vị trí;Số hiệu\nQ01-01;"
                                        + monday
                                        + ";Trực ban đêm;1;100-005\nQ01-01;"
                                        + monday
                                        + ";Trực ban đêm;2;100-006\nQ01-01;"
                                        + monday
                                        + ";Trực chỉ huy;1;999-999\n"));
        Imports imports = container.get(Imports.class);
        assertEquals(
                List.of(ImportOutcome.UPDATE, ImportOutcome.WRONG, ImportOutcome.WRONG),
                imports.rows(job, PageRequest.first()).items().stream()
                        .map(each -> each.outcome())
                        .toList());
        steps.store(job, ImportMode.GOOD_ROWS);
        assertEquals(ImportState.DONE, imports.get(job).state());
        assertEquals(officers.get(4), night(id, monday).officerId());
        assertTrue(night(id, monday).pinned());
    }

    @Test
    void takesAQualificationFromTheDayItBeginsOn() throws SQLException {
        ShiftDraft armed = new ShiftDraft();
        armed.setUnitId(units.q0101);
        armed.setName("Tuần tra vũ trang");
        armed.setKind(ShiftKind.PATROL);
        armed.setStartsAt(LocalTime.of(14, 0));
        armed.setMinutes(180);
        armed.setValidFrom(today.minusYears(1));
        armed.setNeeds(List.of(new Shift.Need(List.of(), "WEAPONS", 1)));
        container.get(Shifts.class).create(armed);
        try (Connection owner = database.owner()) {
            TestDatabase.update(
                    owner,
                    "insert into force.qualification (officer_id, kind, valid_from, expires_on)"
                            + " values (?, 'WEAPONS', ?, ?), (?, 'WEAPONS', ?, null)",
                    officers.get(2),
                    today.minusYears(2),
                    monday,
                    officers.get(2),
                    monday.plusDays(2));
        }
        UUID id = filled();
        assertEquals(
                List.of(monday.plusDays(1)),
                rosters.grid(id).gaps().stream().map(DutyRow::day).toList());
        DutyRow between = duty(id, monday.plusDays(1), ShiftKind.PATROL);
        DutyTaker taker =
                rosters.takers(id, between.id()).stream()
                        .filter(each -> each.officerId().equals(officers.get(2)))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Rule.QUALIFICATION, taker.against().rule());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void judgesByTheFiguresThatHoldOnTheDay() {
        RosterRules rules = container.get(RosterRules.class);
        RuleFigureDraft draft = new RuleFigureDraft();
        draft.setCode("COMMAND_PRESENT");
        draft.setValue(0);
        draft.setValidFrom(monday.plusDays(3));
        draft.setSource("Chỉ thị 5/CT-CATP");
        container.as(
                TestCallers.of(
                        "hr",
                        container.call(() -> container.get(Units.class).tree()),
                        units.city,
                        Role.HR));
        rules.set(draft);
        assertThrows(InvalidInput.class, () -> rules.set(draft));
        UUID id = making.create(new RosterDraft(units.q0101, monday, monday.plusDays(6)));
        assertTrue(
                rosters.grid(id).violations().stream()
                        .noneMatch(each -> each.rule() == Rule.COMMAND_PRESENT));
        assertEquals(
                List.of(1, 0),
                rules.all().stream()
                        .filter(each -> each.code().equals("COMMAND_PRESENT"))
                        .map(RosterRule::value)
                        .toList());
        draft.setValue(2);
        draft.setValidFrom(today.minusDays(1));
        draft.setSource(null);
        InvalidInput wrong = assertThrows(InvalidInput.class, () -> rules.set(draft));
        assertEquals(3, wrong.fields().size());
    }

    @Test
    void theDatabaseLetsNobodyBeInTwoPlaces() throws SQLException {
        UUID id = published();
        DutyRow one = night(id, monday);
        DutyRow other = command(id, monday);
        assertThrows(
                SQLException.class,
                () ->
                        database.update(
                                "update force.duty set officer_id = ? where id = ?",
                                one.officerId(),
                                other.id()));
    }

    private UUID published() {
        return published(monday);
    }

    private UUID published(LocalDate first) {
        fill(first);
        UUID id = rosters.list(PageRequest.first()).items().get(0).id();
        making.publish(id, null, rosters.get(id).version());
        return id;
    }

    private UUID filled() {
        fill(monday);
        return rosters.list(PageRequest.first()).items().get(0).id();
    }

    @Test
    void letsARunOfOneUnitComeBeforeTheRestOfALargeOne() throws SQLException {
        shift(units.q0102, "Trực ban đêm", ShiftKind.DESK, 19, 720, "BEAT_OFFICER");
        shift(units.q01, "Trực ban", ShiftKind.DESK, 7, 1440, "BEAT_OFFICER");
        RosterRuns runs = container.get(RosterRuns.class);
        RosterWork work = container.get(RosterWork.class);
        UUID district = runs.request(new RosterDraft(units.q01, monday, monday.plusDays(6)));
        RosterRunRepository.Claimed first = work.claim().orElseThrow();
        assertEquals(district, first.id());
        assertEquals(3, first.units().size());
        UUID ward = runs.request(new RosterDraft(units.q0101, monday, monday.plusDays(6)));
        assertEquals(Optional.empty(), work.claim());
        assertTrue(work.advance(first, RosterWork.Filled.SKIPPED));
        work.release(first);
        assertFalse(work.advance(first, RosterWork.Filled.SKIPPED));
        RosterRunRepository.Claimed second = work.claim().orElseThrow();
        assertEquals(ward, second.id());
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
        try (Connection owner = database.owner()) {
            TestDatabase.update(
                    owner,
                    "update force.roster_rule set value = 300 where code = 'DRAFT_JOB_SECONDS'");
        }
        Plans plans = container.get(Plans.class);
        container.call(
                () -> {
                    assertEquals(Duration.ofSeconds(8), plans.longest(monday, 1, 2));
                    assertEquals(Duration.ofSeconds(8), plans.longest(monday, 75, 2));
                    assertEquals(Duration.ofSeconds(2), plans.longest(monday, 300, 2));
                    assertEquals(Duration.ofSeconds(1), plans.longest(monday, 300, 1));
                    assertEquals(Duration.ofMillis(500), plans.longest(monday, 3_000, 2));
                    return null;
                });
    }

    @Test
    void advancesByAllThatWereFilledTogether() {
        shift(units.q0102, "Trực ban đêm", ShiftKind.DESK, 19, 720, "BEAT_OFFICER");
        shift(units.q01, "Trực ban", ShiftKind.DESK, 7, 1440, "BEAT_OFFICER");
        RosterRuns runs = container.get(RosterRuns.class);
        RosterWork work = container.get(RosterWork.class);
        UUID id = runs.request(new RosterDraft(units.q01, monday, monday.plusDays(6)));
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
        assertFalse(rosters.grid(filled()).tooLarge());
        try (Connection owner = database.owner()) {
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
                    units.q0101);
        }
        fill(monday.plusDays(7));
        UUID id = rosters.list(PageRequest.first()).items().get(0).id();
        assertTrue(rosters.grid(id).tooLarge());
        assertEquals(14, rosters.get(id).emptySeats());
        assertEquals(
                List.of(1, 0),
                container.get(RosterRuns.class).list(PageRequest.first()).items().stream()
                        .map(RosterRun::tooLarge)
                        .toList());
    }

    @Test
    void saysThatATemplateIsMissingForTheStandbyThatIsOrdered() {
        Standbys standbys = container.get(Standbys.class);
        standbys.order(
                new StandbyDraft(
                        units.q01, monday, monday.plusDays(1), 100, "Cao điểm", "12/KH-CAQ"));
        UUID id = filled();
        assertEquals(List.of(monday, monday.plusDays(1)), rosters.grid(id).unready());
        assertEquals(
                1,
                container.get(RosterRuns.class).list(PageRequest.first()).items().get(0).unready());
        assertEquals(
                new StandbyChange(0, 0, 0, 2), making.followStandby(id, rosters.get(id).version()));
        assertEquals(
                List.of("Phường Bến Nghé Cao điểm 100"),
                standbys.unready(5).stream()
                        .map(gap -> gap.unit() + " " + gap.occasion() + " " + gap.percent())
                        .toList());
        container.as(elsewhere);
        assertEquals(List.of(), standbys.unready(5));
        container.as(chief);
        assertEquals(1, standbys.unready(5).size());
        container.as(commander);
        shift("Ứng trực", ShiftKind.STANDBY, 7, 1440);
        assertEquals(List.of(), standbys.unready(5));
        assertEquals(
                new StandbyChange(16, 0, 0, 0),
                making.followStandby(id, rosters.get(id).version()));
        assertEquals(List.of(), rosters.grid(id).unready());
    }

    /** As a run does it, without the executor. */
    private void fill(LocalDate first) {
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

    private Caller as(UUID officer) {
        return TestCallers.of(
                "officer" + officers.indexOf(officer),
                container.call(() -> container.get(Units.class).tree()),
                units.q0101,
                Role.OFFICER);
    }

    private DutyRow night(UUID roster, LocalDate day) {
        return duty(roster, day, ShiftKind.DESK);
    }

    private DutyRow command(UUID roster, LocalDate day) {
        return duty(roster, day, ShiftKind.COMMAND);
    }

    private DutyRow duty(UUID roster, LocalDate day, ShiftKind kind) {
        return rosters.duties(roster).stream()
                .filter(each -> each.day().equals(day) && each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void shift(String name, ShiftKind kind, int hour, int minutes, String... positions) {
        shift(units.q0101, name, kind, hour, minutes, positions);
    }

    private void shift(
            UUID unit, String name, ShiftKind kind, int hour, int minutes, String... positions) {
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

    private void leave(UUID officer, LocalDate first, LocalDate last) throws SQLException {
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
}
