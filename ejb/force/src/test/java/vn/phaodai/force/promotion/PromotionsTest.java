package vn.phaodai.force.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.StatementCount;

class PromotionsTest {

    private ForceFixture force;
    private Promotions promotions;
    private UUID an;
    private UUID binh;

    /** Two captains since 01/06/2022 whose last two years were evaluated. */
    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        promotions = force.container.get(Promotions.class);
        an = force.join("Nguyễn Văn An", force.units.q0101);
        binh = force.join("Trần Thị Bình", force.units.q1201);
        for (UUID officer : List.of(an, binh)) {
            for (int back = 1; back <= 2; back++) {
                evaluate(officer, force.today.getYear() - back, "GOOD");
            }
        }
    }

    @AfterEach
    void close() {
        force.close();
    }

    private void evaluate(UUID officer, int year, String grade) throws SQLException {
        force.database.update(
                "insert into force.evaluation (officer_id, year, grade, unit_id) values (?, ?, ?, ?)",
                officer,
                year,
                grade,
                force.units.q0101);
    }

    private void discipline(UUID officer) throws SQLException {
        force.database.update(
                """
                insert into force.discipline (officer_id, form, valid_from, decision_number, decision_date, reason)
                values (?, 'WARNING', ?, '1/QĐ', ?, 'Vi phạm quy chế')
                """,
                officer,
                force.today.minusDays(3),
                force.today.minusDays(3));
    }

    private List<String> names(Map<String, String> filters) {
        return promotions.list(PageRequest.first().filteredBy(filters)).items().stream()
                .map(PromotionRow::fullName)
                .toList();
    }

    private Map<ConditionKind, ConditionState> states(UUID officer) {
        return promotions.get(officer, force.today).conditions().stream()
                .collect(Collectors.toMap(PromotionCondition::kind, PromotionCondition::state));
    }

    @Test
    void listsWhoMeetsEveryCondition() throws SQLException {
        discipline(binh);
        assertEquals(List.of("Nguyễn Văn An"), names(Map.of("result", "ELIGIBLE")));
        assertEquals(List.of("Trần Thị Bình"), names(Map.of("result", "NOT_YET")));
        assertEquals(2, promotions.count(Map.of()));
        PromotionRow row = promotions.list(PageRequest.first()).items().get(0);
        assertEquals("CAPTAIN", row.rank());
        assertEquals("MAJOR", row.nextRank());
        assertEquals(LocalDate.of(2026, 6, 1), row.dueOn());
    }

    @Test
    void answersForTheDayAsked() {
        assertEquals(List.of(), names(Map.of("result", "ELIGIBLE", "at", "2026-05-31")));
        assertEquals(2, names(Map.of("result", "ELIGIBLE", "at", "2026-06-01")).size());
        assertEquals(
                List.of(), names(Map.of("dueTo", "2026-05-31")), "nobody's term is over before");
        assertEquals(2, names(Map.of("dueFrom", "2026-06-01")).size());
    }

    @Test
    void hidesOfficersOutOfScopeBothWays() {
        force.container.as(force.q01);
        assertEquals(List.of("Nguyễn Văn An"), names(Map.of()));
        assertEquals(1, promotions.count(Map.of()));
        assertThrows(NotFound.class, () -> promotions.get(binh, null));
        assertThrows(NotFound.class, () -> promotions.outlook(force.units.q12, null));
        assertThrows(NotFound.class, () -> promotions.outlook(force.units.city, null));
        assertEquals(1L, promotions.outlook(force.units.q01, force.today).get(0).counts().get(0));
        force.container.as(force.q12);
        assertEquals(List.of("Trần Thị Bình"), names(Map.of()));
        assertThrows(NotFound.class, () -> promotions.get(an, null));
        assertEquals(
                List.of(),
                names(Map.of("unitId", force.units.q0101.toString())),
                "a unit out of scope has nobody");
    }

    @Test
    void tellsEachConditionOfOneOfficerWithItsEvidenceAndSource() throws SQLException {
        discipline(an);
        evaluate(an, force.today.getYear() - 3, "NOT_COMPLETED");
        PromotionRecord record = promotions.get(an, force.today);
        assertEquals(
                List.of(
                        "NEXT MET",
                        "TERM MET",
                        "CEILING NOT_NEEDED",
                        "EVALUATION MET",
                        "DISCIPLINE OPEN",
                        "STANDARD NOT_NEEDED",
                        "AGE MET",
                        "SERVICE_LEFT NOT_NEEDED"),
                record.conditions().stream().map(one -> one.kind() + " " + one.state()).toList());
        assertTrue(
                record.conditions().stream()
                        .filter(one -> one.state() != ConditionState.NOT_NEEDED)
                        .allMatch(one -> one.source().startsWith("Luật")));
        assertEquals(PromotionResult.NOT_YET, record.officer().result());
        assertEquals(
                List.of(
                        new PromotionFacts.Evaluated(force.today.getYear() - 2, "GOOD"),
                        new PromotionFacts.Evaluated(force.today.getYear() - 1, "GOOD")),
                record.facts().evaluations());
        assertEquals(
                List.of(new PromotionFacts.Disciplined("WARNING", force.today.minusDays(3), null)),
                record.facts().discipline());
        assertEquals(LocalDate.of(2045, 5, 17), record.facts().limitOn());
    }

    @Test
    void saysWhichYearWasNotEvaluated() throws SQLException {
        force.database.update(
                "delete from force.evaluation where officer_id = ? and year = ?",
                an,
                force.today.getYear() - 1);
        assertEquals(ConditionState.OPEN, states(an).get(ConditionKind.EVALUATION));
        assertEquals(
                new PromotionFacts.Evaluated(force.today.getYear() - 1, null),
                promotions.get(an, null).facts().evaluations().get(1));
    }

    @Test
    void recordsWhoLookedAtTheConditions() throws SQLException {
        promotions.get(an, null);
        assertEquals(
                1,
                force.database.number(
                        "select count(*) from kernel.audit_entry where action = 'LOOK_UP' and object_id = ?",
                        an.toString()));
        promotions.list(PageRequest.first());
        assertEquals(
                1,
                force.database.number(
                        "select count(*) from kernel.audit_entry where action = 'LOOK_UP' and object_id = ?",
                        an.toString()));
    }

    @Test
    void looksThreeYearsAhead() throws SQLException {
        LocalDate before = LocalDate.of(2026, 1, 1);
        assertEquals(
                List.of(new PromotionOutlook("MAJOR", List.of(0L, 2L, 2L, 2L))),
                promotions.outlook(force.units.city, before));
    }

    @Test
    void needsOneStatementForEachRead() {
        assertEquals(1, StatementCount.of(() -> promotions.list(PageRequest.first())).size());
        assertEquals(1, StatementCount.of(() -> promotions.count(Map.of())).size());
        assertEquals(1, StatementCount.of(() -> promotions.get(an, null)).size());
        assertEquals(1, StatementCount.of(() -> promotions.outlook(force.units.city, null)).size());
        assertEquals(1, StatementCount.of(() -> promotions.rules(null)).size());
    }

    @Test
    void tellsTheRulesWithPeriodAndSource() {
        List<PromotionRule> rules = promotions.rules(LocalDate.of(2026, 11, 26));
        assertTrue(rules.stream().allMatch(rule -> !rule.source().isBlank()));
        PromotionRule step =
                rules.stream()
                        .filter(rule -> rule.kind() == RuleKind.AGE)
                        .filter(rule -> rule.period().covers(LocalDate.of(2027, 5, 1)))
                        .filter(rule -> "SENIOR_LIEUTENANT_COLONEL".equals(rule.rank()))
                        .filter(rule -> rule.sex() == vn.phaodai.kernel.Sex.FEMALE)
                        .findFirst()
                        .orElseThrow();
        assertEquals(57 * 12 + 4, step.months());
        assertFalse(
                promotions.rules(LocalDate.of(2026, 11, 26)).stream()
                        .anyMatch(
                                rule ->
                                        rule.period().to() != null
                                                && !rule.period()
                                                        .to()
                                                        .isAfter(LocalDate.of(2026, 11, 26))),
                "rules that have ended");
    }

    @Test
    void refusesWhatItCannotRead() {
        for (Map<String, String> wrong :
                List.of(
                        Map.of("at", "tomorrow"),
                        Map.of("at", "2099-01-01"),
                        Map.of("result", "MAYBE"),
                        Map.of("dueFrom", "x"),
                        Map.of("unitId", "x"),
                        Map.of("discipline", "true"))) {
            assertThrows(InvalidInput.class, () -> names(wrong), wrong.toString());
        }
    }
}
