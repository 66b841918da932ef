package vn.phaodai.force.retirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.decisions.DecisionCourse;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.StatementCount;

class RetirementsTest {

    private ForceFixture force;
    private Retirements retirements;
    private UUID early;

    /** Captains of 55 years: next year in December, the year after in January, and one past it. */
    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        retirements = force.container.get(Retirements.class);
        int year = force.today.getYear();
        early = born(force.join("Nguyễn Văn An", force.units.q0101), year + 1 - 55, 12, 10);
        born(force.join("Nguyễn Văn Bình", force.units.q0101), year + 2 - 55, 1, 1);
        born(force.join("Nguyễn Văn Cường", force.units.q1201), year - 1 - 55, 9, 30);
        for (UUID unit : List.of(force.units.q0101, force.units.q1201)) {
            force.establish(unit, "DUTY_OFFICER", 2, LocalDate.of(2022, 1, 1), "1");
        }
    }

    @AfterEach
    void close() {
        force.close();
    }

    private UUID born(UUID officer, int year, int month, int day) throws SQLException {
        force.database.update(
                "update force.officer set birth_date = ? where id = ?",
                LocalDate.of(year, month, day),
                officer);
        return officer;
    }

    private List<String> lines(Map<String, String> filters) {
        return retirements.list(PageRequest.first().filteredBy(filters)).items().stream()
                .map(one -> one.fullName() + " " + one.limitOn() + " " + one.leavesOn())
                .toList();
    }

    @Test
    void tellsWhoReachesTheLimitFirst() {
        int year = force.today.getYear();
        assertEquals(
                List.of(
                        "Nguyễn Văn Cường %d-09-30 %d-10-01".formatted(year - 1, year - 1),
                        "Nguyễn Văn An %d-12-10 %d-01-01".formatted(year + 1, year + 2),
                        "Nguyễn Văn Bình %d-01-01 %d-02-01".formatted(year + 2, year + 2)),
                lines(Map.of()));
        assertEquals(1, lines(Map.of("state", "PAST")).size());
        assertEquals(1, lines(Map.of("year", "" + (year + 1))).size());
        assertEquals(1, lines(Map.of("month", (year + 2) + "-01")).size());
        assertEquals(0, lines(Map.of("month", (year + 2) + "-02")).size());
        assertEquals(2, retirements.count(Map.of("from", force.today.toString())));
    }

    @Test
    void saysWhatTheGapBecomes() {
        int year = force.today.getYear();
        List<RetirementLine> lines = retirements.outlook(force.units.city, 3);
        RetirementLine ward =
                lines.stream()
                        .filter(line -> line.unitId().equals(force.units.q0101))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of(
                        new RetirementYear(year, 2, 2, 0),
                        new RetirementYear(year + 1, 2, 1, 1),
                        new RetirementYear(year + 2, 2, 0, 1)),
                ward.years());
        assertEquals(List.of(0L, 1L, 2L), ward.years().stream().map(RetirementYear::gap).toList());
        assertEquals(2, ward.leaving());
        assertEquals(
                List.of(
                        new RetirementYear(year, 4, 2, 1),
                        new RetirementYear(year + 1, 4, 1, 1),
                        new RetirementYear(year + 2, 4, 0, 1)),
                lines.get(0).years());
    }

    private DecisionDraft head(LocalDate date) {
        DecisionDraft head = new DecisionDraft();
        head.setNumber("16/QĐ-CATP");
        head.setDate(date);
        return head;
    }

    @Test
    void draftsOneDecisionOnThoseChosenAndNamesWhoIsNotInIt() throws SQLException {
        LocalDate month = force.today.plusMonths(2).withDayOfMonth(1);
        LocalDate next = month.plusMonths(1);
        UUID first = leaving("Lê Văn Dũng", month);
        UUID second = leaving("Lê Văn Em", next);
        UUID past = leaving("Lê Văn Giang", force.today.withDayOfMonth(1).minusMonths(1));
        UUID far = leaving("Lê Văn Hải", month.plusMonths(18));
        RetirementDrafting drafting = force.container.get(RetirementDrafting.class);
        Decisions decisions = force.container.get(Decisions.class);

        RetirementDecided decided =
                drafting.create(List.of(second, past, first, far), head(force.today));

        assertEquals(2, decided.officers());
        assertEquals(
                List.of("Lê Văn Giang PAST", "Lê Văn Hải FAR"),
                decided.leftOut().stream().map(one -> one.fullName() + " " + one.why()).toList());
        assertEquals(DecisionKind.RETIREMENT, decisions.get(decided.id()).kind());
        assertEquals(
                List.of(first + " " + month, second + " " + next),
                decisions.lines(decided.id(), PageRequest.first()).items().stream()
                        .map(line -> line.officerId() + " " + line.effectiveOn())
                        .toList());
        assertEquals(2, retirements.count(Map.of("state", "DECIDED")), "a draft is made of them");
        force.container.get(DecisionCourse.class).propose(decided.id());
        assertEquals(
                List.of("Lê Văn Dũng", "Lê Văn Em"),
                retirements
                        .list(PageRequest.first().filteredBy(Map.of("state", "DECIDED")))
                        .items()
                        .stream()
                        .map(RetirementRow::fullName)
                        .toList());

        InvalidInput nobody =
                assertThrows(
                        InvalidInput.class,
                        () -> drafting.create(List.of(first, past), head(force.today)),
                        "who is already let go is not let go twice");
        assertEquals("error.retirement.nobody", nobody.fields().get(0).key());
        assertEquals("error.retirement.nobody.DECIDED", refusal(drafting, first));
        assertEquals("error.retirement.nobody.PAST", refusal(drafting, past));
        assertEquals("error.retirement.nobody.FAR", refusal(drafting, far));
    }

    private String refusal(RetirementDrafting drafting, UUID officer) {
        return assertThrows(
                        InvalidInput.class,
                        () -> drafting.create(List.of(officer), head(force.today)))
                .fields()
                .get(0)
                .key();
    }

    @Test
    void draftsNoRetirementOfWhomTheForecastDoesNotHave() {
        RetirementDrafting drafting = force.container.get(RetirementDrafting.class);
        assertThrows(InvalidInput.class, () -> drafting.create(List.of(), head(force.today)));
        assertThrows(
                NotFound.class,
                () -> drafting.create(List.of(early, UUID.randomUUID()), head(force.today)));
    }

    /** A captain whose service ends by age with the month before. */
    private UUID leaving(String name, LocalDate leavesOn) throws SQLException {
        LocalDate limit = leavesOn.minusMonths(1).plusDays(9);
        return born(
                force.join(name, force.units.q0101),
                limit.getYear() - 55,
                limit.getMonthValue(),
                limit.getDayOfMonth());
    }

    @Test
    void countsADecidedMoveAsDone() throws SQLException {
        int year = force.today.getYear();
        force.database.update(
                "update force.posting set valid_to = ? where officer_id = ?",
                LocalDate.of(year + 1, 2, 1),
                early);
        assertEquals(
                List.of(
                        new RetirementYear(year, 2, 2, 0),
                        new RetirementYear(year + 1, 2, 1, 0),
                        new RetirementYear(year + 2, 2, 0, 1)),
                retirements.outlook(force.units.q0101, 3).get(0).years(),
                "who is gone before does not leave by age as well");
    }

    @Test
    void hidesUnitsAndOfficersOutOfScopeBothWays() {
        force.container.as(force.q01);
        assertEquals(2, lines(Map.of()).size());
        assertEquals(0, lines(Map.of("unitId", force.units.q1201.toString())).size());
        assertThrows(NotFound.class, () -> retirements.outlook(force.units.city, 3));
        assertThrows(NotFound.class, () -> retirements.outlook(force.units.q12, 3));
        force.container.as(force.q12);
        assertEquals(1, lines(Map.of()).size());
        assertEquals(1, retirements.outlook(force.units.q12, 3).get(0).leaving());
    }

    @Test
    void needsOneStatementForEachRead() {
        assertEquals(1, StatementCount.of(() -> retirements.list(PageRequest.first())).size());
        assertEquals(1, StatementCount.of(() -> retirements.count(Map.of())).size());
        assertEquals(1, StatementCount.of(() -> retirements.outlook(force.units.city, 10)).size());
    }

    @Test
    void refusesWhatItCannotRead() {
        for (Map<String, String> wrong :
                List.of(
                        Map.of("at", "x"),
                        Map.of("year", "x"),
                        Map.of("month", "2027"),
                        Map.of("state", "x"),
                        Map.of("unitId", "x"))) {
            assertThrows(InvalidInput.class, () -> lines(wrong), wrong.toString());
        }
        assertThrows(InvalidInput.class, () -> retirements.outlook(force.units.city, 0));
        assertThrows(InvalidInput.class, () -> retirements.outlook(force.units.city, 16));
    }
}
