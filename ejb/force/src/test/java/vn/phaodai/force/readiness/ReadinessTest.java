package vn.phaodai.force.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class ReadinessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String OVER = "2026-11";

    private TestDatabase database;
    private TestUnits units;
    private TestContainer container;
    private Readiness readiness;
    private Caller ward;
    private Caller next;
    private Caller district;
    private Caller hr;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel", "force");
        units = new TestUnits(database);
        container = new TestContainer(database);
        TestClock clock = new TestClock();
        clock.set(TODAY);
        container.put(BusinessClock.class, clock);
        readiness = container.get(Readiness.class);
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        ward = TestCallers.of("ward.q1", tree, units.q0101, Role.WARD_COMMANDER);
        next = TestCallers.of("ward.q1.2", tree, units.q0102, Role.WARD_COMMANDER);
        district = TestCallers.of("commander.q1", tree, units.q01, Role.DISTRICT_COMMANDER);
        hr = TestCallers.of("hr", tree, units.city, Role.HR);
        container.as(ward);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-14, 2026-11-01",
        "2026-11-15, 2026-12-01",
        "2026-12-15, 2027-01-01",
        "2026-01-01, 2026-01-01"
    })
    void knowsTheReportingMonthOfADay(LocalDate day, LocalDate named) {
        ReportingMonth month = ReportingMonth.of(day);
        assertEquals(named, month.named());
        assertFalse(day.isBefore(month.from()));
        assertFalse(day.isAfter(month.to()));
    }

    @Test
    void worksOutFactsAndCountsWhatIsNotAnsweredAsNotReached() throws SQLException {
        establish("WARD_CHIEF", 1);
        establish("BEAT_OFFICER", 9);
        for (int i = 0; i < 5; i++) {
            post("BEAT_OFFICER", i);
        }
        Checklist checklist = readiness.checklist(units.q0101, OVER);
        ReadinessLine strength = line(checklist, "STRENGTH");
        assertEquals(5, strength.reached());
        assertEquals(10, strength.wanted());
        assertEquals(new BigDecimal("0.5000"), strength.share());
        assertEquals("/strength/" + units.q0101, strength.path());
        assertEquals(0, line(checklist, "COMMAND").reached());
        assertNull(line(checklist, "TEAM_STRENGTH").share(), "without teams it does not apply");
        assertNull(line(checklist, "QUALIFICATIONS").share());
        assertEquals(BigDecimal.ZERO, line(checklist, "PLANS").share());
        assertEquals(0, line(checklist, "ROSTER_PUBLISHED").reached());
        assertNull(line(checklist, "ROSTER_COVERED").share(), "without duties it does not apply");
        // 20 × 0.5 of 20 + 15 + 10 and the answers' 10 + 5 + 5 + 5
        assertEquals(new BigDecimal("14.3"), checklist.percent());
        assertEquals(LocalDate.of(2026, 11, 14), checklist.asOf());
    }

    @Test
    void countsCurrentCertificatesOnly() throws SQLException {
        UUID current = post("BEAT_OFFICER", 1);
        UUID expired = post("BEAT_OFFICER", 2);
        String kind =
                database.text(
                        "select code from force.qualification_kind where branch = 'CERTIFICATE' limit 1");
        certificate(expired, kind, "2020-01-01", "2024-01-01");
        certificate(current, kind, "2020-01-01", "2024-01-01");
        certificate(current, kind, "2024-01-01", "2027-01-01");
        ReadinessLine line = line(readiness.checklist(units.q0101, OVER), "QUALIFICATIONS");
        assertEquals(1, line.reached());
        assertEquals(2, line.wanted());
        assertEquals("/qualifications?unitId=" + units.q0101, line.path());
    }

    @Test
    void takesAnswersAndKeepsTheLatest() throws SQLException {
        UUID id = readiness.answer(units.q0101, OVER, "PLANS", ReadinessAnswer.YES, null);
        assertEquals(
                id,
                readiness.answer(
                        units.q0101, OVER, "PLANS", ReadinessAnswer.PARTLY, "Chưa diễn tập"));
        ReadinessLine line = line(readiness.checklist(units.q0101, OVER), "PLANS");
        assertEquals(ReadinessAnswer.PARTLY, line.answer());
        assertEquals(new BigDecimal("0.5"), line.share());
        assertEquals("Chưa diễn tập", readiness.getAnswer(id).note());
        assertEquals(
                "[\"YES\", \"PARTLY\"]",
                database.text(
                        "select changes -> 'answer' from kernel.audit_entry where action = 'UPDATE'"
                                + " and object_type = 'readinessAnswer'"));
        assertThrows(
                InvalidInput.class,
                () -> readiness.answer(units.q0101, OVER, "PLANS", ReadinessAnswer.NO, " "));
        assertThrows(
                InvalidInput.class,
                () -> readiness.answer(units.q0101, OVER, "STRENGTH", ReadinessAnswer.YES, null));
        assertThrows(
                InvalidInput.class,
                () -> readiness.answer(units.q0101, "2027-03", "PLANS", ReadinessAnswer.YES, null));
    }

    @Test
    void aLockedEditionStaysAndIsCorrectedByAnother() throws SQLException {
        establish("BEAT_OFFICER", 2);
        post("BEAT_OFFICER", 1);
        container.as(district);
        assertThrows(InvalidInput.class, () -> readiness.lock(units.q0101, "2026-12", null));
        UUID first = readiness.lock(units.q0101, OVER, null);
        SnapshotRow locked = readiness.snapshot(first);
        List<ReadinessLine> lines = readiness.lines(first);
        readiness.answer(units.q0101, OVER, "PLANS", ReadinessAnswer.YES, null);
        post("BEAT_OFFICER", 2);
        assertEquals(locked, readiness.snapshot(first));
        assertEquals(lines, readiness.lines(first));
        assertThrows(InvalidInput.class, () -> readiness.lock(units.q0101, OVER, null));
        UUID second = readiness.lock(units.q0101, OVER, "Bổ sung câu trả lời");
        assertEquals(2, readiness.snapshot(second).edition());
        assertTrue(readiness.snapshot(second).percent().compareTo(locked.percent()) > 0);
        assertEquals(2, readiness.snapshots(units.q0101).size());
        assertThrows(
                SQLException.class,
                () -> database.update("update force.readiness_snapshot set percent = 100"));
        assertThrows(
                SQLException.class,
                () -> database.update("delete from force.readiness_snapshot_line"));
    }

    @Test
    void hidesOtherWards() {
        container.as(district);
        UUID snapshot = readiness.lock(units.q0101, OVER, null);
        UUID answer = readiness.answer(units.q0101, OVER, "PLANS", ReadinessAnswer.YES, null);
        assertEquals(2, readiness.count(Map.of()));
        assertEquals(
                List.of("Q01-01", "Q01-02"),
                readiness.list(PageRequest.first()).items().stream()
                        .map(ReadinessRow::code)
                        .toList());
        container.as(next);
        assertEquals(1, readiness.count(Map.of()));
        assertThrows(NotFound.class, () -> readiness.checklist(units.q0101, OVER));
        assertThrows(NotFound.class, () -> readiness.snapshot(snapshot));
        assertThrows(NotFound.class, () -> readiness.lines(snapshot));
        assertThrows(NotFound.class, () -> readiness.snapshots(units.q0101));
        assertThrows(NotFound.class, () -> readiness.getAnswer(answer));
        assertThrows(
                NotFound.class,
                () -> readiness.answer(units.q0101, OVER, "PLANS", ReadinessAnswer.YES, null));
    }

    @Test
    void pagesByKey() {
        container.as(hr);
        var first = readiness.list(PageRequest.first(2));
        assertEquals("Q01-02", first.next());
        assertEquals(
                List.of("Q12-01"),
                readiness.list(PageRequest.first(2).after(first.next())).items().stream()
                        .map(ReadinessRow::code)
                        .toList());
    }

    @Test
    void weighsAnewFromADayOn() {
        container.as(hr);
        ReadinessItemDraft draft = new ReadinessItemDraft();
        draft.setCode("STRENGTH");
        draft.setWeight(40);
        draft.setValidFrom(LocalDate.of(2026, 11, 15));
        draft.setSource("Kế hoạch giả định");
        readiness.weigh(draft);
        assertEquals(20, line(readiness.checklist(units.q0101, OVER), "STRENGTH").weight());
        assertEquals(40, line(readiness.checklist(units.q0101, "2026-12"), "STRENGTH").weight());
        draft.setWeight(101);
        draft.setSource(null);
        assertEquals(
                List.of("weight", "validFrom", "source"),
                assertThrows(InvalidInput.class, () -> readiness.weigh(draft)).fields().stream()
                        .map(field -> field.field())
                        .toList());
    }

    @Test
    void asksMoreInOtherWordsAndNoMore() throws SQLException {
        container.as(hr);
        ReadinessItemDraft draft = new ReadinessItemDraft();
        draft.setCode("FIRE_DRILL");
        draft.setNameVi("Đã diễn tập chữa cháy");
        draft.setNameEn("Fire drill held");
        draft.setWeight(5);
        draft.setValidFrom(LocalDate.of(2026, 11, 15));
        draft.setSource("Bộ tiêu chí giả định");
        readiness.ask(draft);
        assertFalse(asks(OVER, "FIRE_DRILL"));
        Checklist now = readiness.checklist(units.q0101, "2026-12");
        assertEquals("Đã diễn tập chữa cháy", line(now, "FIRE_DRILL").nameVi());
        assertEquals(
                now.lines().stream().mapToInt(ReadinessLine::ordinal).max().orElseThrow(),
                line(now, "FIRE_DRILL").ordinal());
        UUID answer =
                readiness.answer(units.q0101, "2026-12", "FIRE_DRILL", ReadinessAnswer.YES, null);
        assertEquals(List.of("code"), wrong(() -> readiness.ask(draft)));

        draft.setNameVi("Đã diễn tập chữa cháy, cứu nạn");
        draft.setNameEn("Fire and rescue drill held");
        draft.setValidFrom(LocalDate.of(2026, 12, 15));
        readiness.weigh(draft);
        assertEquals(
                "Fire drill held",
                line(readiness.checklist(units.q0101, "2026-12"), "FIRE_DRILL").nameEn());
        assertEquals("Đã diễn tập chữa cháy", readiness.getAnswer(answer).nameVi());
        assertEquals(
                List.of("2026-12-15", "2026-11-15"),
                readiness.items().stream()
                        .filter(item -> item.code().equals("FIRE_DRILL"))
                        .map(item -> item.period().from().toString())
                        .toList());

        LocalDate end = LocalDate.of(2027, 1, 15);
        assertEquals(
                List.of("validTo", "source"),
                wrong(() -> readiness.end("FIRE_DRILL", LocalDate.of(2026, 12, 15), " ")));
        readiness.end("FIRE_DRILL", end, "Bộ tiêu chí mới");
        assertEquals(
                "Bộ tiêu chí mới",
                readiness.items().stream()
                        .filter(item -> item.code().equals("FIRE_DRILL"))
                        .findFirst()
                        .orElseThrow()
                        .endSource());
        assertEquals(ReadinessAnswer.YES, readiness.getAnswer(answer).answer());
        assertEquals(List.of("code"), wrong(() -> readiness.weigh(draft)), "it has ended");
        assertEquals(List.of("validFrom"), wrong(() -> readiness.ask(draft)));
        draft.setValidFrom(end);
        readiness.ask(draft);
        assertEquals(
                4,
                database.number(
                        "select count(*) from kernel.audit_entry where object_type = 'readinessItem'"));
    }

    @Test
    void keepsQuestionsWholeAndFactsAsTheyAre() {
        container.as(hr);
        ReadinessItemDraft draft = new ReadinessItemDraft();
        draft.setCode("diễn tập");
        draft.setNameEn("x".repeat(301));
        assertEquals(
                List.of("code", "nameVi", "nameEn", "weight", "validFrom", "source"),
                wrong(() -> readiness.ask(draft)));
        ReadinessItemDraft fact = new ReadinessItemDraft();
        fact.setCode("STRENGTH");
        fact.setNameVi("Khác");
        fact.setWeight(5);
        fact.setValidFrom(TODAY);
        fact.setSource("Giả định");
        assertEquals(List.of("nameVi"), wrong(() -> readiness.weigh(fact)));
        assertEquals(List.of("code"), wrong(() -> readiness.end("STRENGTH", TODAY, "Giả định")));
        fact.setNameEn("Other");
        assertEquals(List.of("code"), wrong(() -> readiness.ask(fact)));
        ReadinessItemDraft half = new ReadinessItemDraft();
        half.setCode("PLANS");
        half.setNameVi("Khác");
        half.setWeight(5);
        half.setValidFrom(TODAY);
        half.setSource("Giả định");
        assertEquals(List.of("nameEn"), wrong(() -> readiness.weigh(half)));
        assertEquals(List.of("code"), wrong(() -> readiness.end("NONE", TODAY, "Giả định")));
    }

    private boolean asks(String period, String code) {
        return readiness.checklist(units.q0101, period).lines().stream()
                .anyMatch(line -> line.code().equals(code));
    }

    private static List<String> wrong(org.junit.jupiter.api.function.Executable step) {
        return assertThrows(InvalidInput.class, step).fields().stream()
                .map(field -> field.field())
                .toList();
    }

    @Test
    void countsPublishedDaysCoveredDutiesAndHandovers() throws SQLException {
        establish("DUTY_OFFICER", 2);
        UUID officer = post("DUTY_OFFICER", 1);
        UUID shift = Ids.next();
        database.update(
                "insert into force.shift (id, unit_id, name, kind, starts_at, minutes, days, valid_from) values (?, ?,"
                        + " 'Trực ban', 'DESK', '07:00', 720, 'ALL', '2026-01-01')",
                shift,
                units.q0101);
        UUID roster = Ids.next();
        database.update(
                "insert into force.roster (id, unit_id, first_day, last_day, state, made_by, made_at, published_by,"
                        + " published_at) values (?, ?, '2026-10-20', '2026-11-05', 'PUBLISHED', 'a', now(), 'a', now())",
                roster,
                units.q0101);
        UUID handed = duty(roster, shift, officer, "2026-10-20");
        duty(roster, shift, officer, "2026-10-22");
        duty(roster, shift, null, "2026-10-24");
        database.update(
                "insert into force.duty_handover (id, duty_id, unit_id, text, written_by, written_at, received_by,"
                        + " received_at) values (?, ?, ?, 'Đủ', 'a', now(), 'b', now())",
                Ids.next(),
                handed,
                units.q0101);
        Checklist checklist = readiness.checklist(units.q0101, OVER);
        assertEquals(17, line(checklist, "ROSTER_PUBLISHED").reached());
        assertEquals(31, line(checklist, "ROSTER_PUBLISHED").wanted());
        assertEquals(2, line(checklist, "ROSTER_COVERED").reached());
        assertEquals(3, line(checklist, "ROSTER_COVERED").wanted());
        assertEquals(1, line(checklist, "DUTY_HANDOVER").reached());
        assertEquals(2, line(checklist, "DUTY_HANDOVER").wanted());
    }

    @Test
    void countsHandoversOfThoseWhoLeftByTheirLastDay() throws SQLException {
        String day = "2026-11-02";
        handover(1, "2026-10-20", "2026-10-25T16:00:00Z");
        handover(2, "2026-10-20", "2026-10-25T17:00:00Z");
        handover(3, day, null);
        handover(4, "2026-10-01", "2026-10-02T08:00:00Z");
        handover(5, "2026-11-12", null);
        ReadinessLine line = line(readiness.checklist(units.q0101, OVER), "TRANSFER_HANDOVER");
        assertEquals(1, line.reached());
        assertEquals(3, line.wanted(), "not those of another month, nor those with time left");
        assertEquals("/handovers?unitId=" + units.q0101, line.path());
        container.as(next);
        assertNull(
                line(readiness.checklist(units.q0102, OVER), "TRANSFER_HANDOVER").share(),
                "where nobody left it does not apply");
    }

    private void handover(int number, String movesOn, String endedAt) throws SQLException {
        database.update(
                """
                insert into force.handover (officer_id, unit_id, position, to_unit, moves_on, state, opened_by, ended_at)
                values (?, ?, 'BEAT_OFFICER', ?, cast(? as date), ?, 'test', cast(? as timestamptz))
                """,
                post("BEAT_OFFICER", number),
                units.q0101,
                units.q0102,
                movesOn,
                endedAt == null ? "OPEN" : "DONE",
                endedAt);
    }

    private UUID duty(UUID roster, UUID shift, UUID officer, String day) throws SQLException {
        UUID id = Ids.next();
        database.update(
                "insert into force.duty (id, roster_id, unit_id, shift_id, shift, kind, seat, day, starts_at, ends_at,"
                        + " positions, night, weekend, holiday, officer_id, in_force) values (?, ?, ?, ?, 'Trực ban',"
                        + " 'DESK', 1, ?, cast(? as date) + time '07:00', cast(? as date) + time '19:00', '{}', false,"
                        + " false, false, ?, true)",
                id,
                roster,
                units.q0101,
                shift,
                LocalDate.parse(day),
                LocalDate.parse(day),
                LocalDate.parse(day),
                officer);
        return id;
    }

    private static ReadinessLine line(Checklist checklist, String code) {
        return checklist.lines().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void establish(String position, int people) throws SQLException {
        database.update(
                "insert into force.establishment (id, unit_id, position, authorised, valid_from, decision_number,"
                        + " decision_date) values (?, ?, ?, ?, '2021-01-01', '1/QĐ', '2021-01-01')",
                Ids.next(),
                units.q0101,
                position,
                people);
    }

    private UUID post(String position, int number) throws SQLException {
        UUID id = Ids.next();
        database.update(
                "insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank,"
                        + " rank_since, unit_id, position, posted_since, status, changed_by) values (?, ?, 'Nguyễn Văn"
                        + " An', '1990-05-17', 'MALE', ?, 'CAPTAIN', '2022-06-01', ?, ?, '2022-01-01', 'ACTIVE', 'test')",
                id,
                "900-%03d".formatted(number),
                "079090%06d".formatted(number),
                units.q0101,
                position);
        database.update(
                "insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)"
                        + " values (?, ?, ?, ?, '2022-01-01', 'RECRUITMENT')",
                Ids.next(),
                id,
                units.q0101,
                position);
        return id;
    }

    private void certificate(UUID officer, String kind, String from, String to)
            throws SQLException {
        database.update(
                "insert into force.qualification (officer_id, kind, valid_from, expires_on) values (?, ?, ?, ?)",
                officer,
                kind,
                LocalDate.parse(from),
                LocalDate.parse(to));
    }
}
