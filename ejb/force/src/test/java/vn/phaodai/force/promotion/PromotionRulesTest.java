package vn.phaodai.force.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.TestDatabase;

class PromotionRulesTest {

    private ForceFixture force;
    private PromotionRules rules;
    private LocalDate day;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        rules = force.container.get(PromotionRules.class);
        force.container.as(force.hr);
        day = force.today.plusDays(10);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void setsACeilingFromADayOnAndEndsTheOneBefore() throws SQLException {
        Catalogue catalogue = force.container.get(Catalogue.class);
        assertTrue(exceeds(catalogue, "SENIOR_LIEUTENANT_COLONEL", day));
        RuleDraft draft = draft(RuleKind.CEILING, "WARD_CHIEF");
        draft.setRank("SENIOR_LIEUTENANT_COLONEL");
        assertEquals(new RuleEffect(1, 0), rules.preview(draft));
        assertEquals(new RuleEffect(1, 0), rules.set(draft));
        assertFalse(exceeds(catalogue, "SENIOR_LIEUTENANT_COLONEL", day));
        assertTrue(exceeds(catalogue, "SENIOR_LIEUTENANT_COLONEL", day.minusDays(1)));
        assertEquals(
                "CREATE CEILING WARD_CHIEF",
                force.database.text(
                        """
                        select action || ' ' || label from kernel.audit_entry where object_type = 'promotionRule'
                        """));
    }

    @Test
    void setsOneWhereThereWasNoneAndReplacesWhatWasSetForLater() throws SQLException {
        RuleDraft draft = draft(RuleKind.CEILING, "BEAT_OFFICER");
        draft.setRank("MAJOR");
        assertEquals(new RuleEffect(0, 0), rules.set(draft));
        draft.setRank("LIEUTENANT_COLONEL");
        draft.setValidFrom(day.minusDays(5));
        assertEquals(new RuleEffect(0, 1), rules.set(draft));
        assertEquals(
                "11 " + day.minusDays(5),
                force.database.text(
                        """
                        select string_agg(level || ' ' || valid_from, ',') from force.position_ceiling
                        where position = 'BEAT_OFFICER'
                        """));
    }

    @Test
    void setsTermsConditionsStandardsAndAges() throws SQLException {
        RuleDraft term = draft(RuleKind.TERM, "CAPTAIN");
        term.setMonths(42);
        rules.set(term);
        RuleDraft condition = draft(RuleKind.CONDITION, "13-13");
        condition.setYears(3);
        condition.setAfterDemotion(24);
        rules.set(condition);
        RuleDraft standard = draft(RuleKind.STANDARD, "CAPTAIN");
        standard.setQualifications(List.of("POLICE_DEGREE", "LAW_DEGREE"));
        rules.set(standard);
        RuleDraft age = draft(RuleKind.AGE, "OPERATIONAL.13-13.FEMALE");
        age.setMonths(61 * 12);
        RuleEffect effect = rules.set(age);
        assertTrue(effect.givingWay() > 0, "the steps to come give way");
        assertEquals("3.5", last("years", "rank_term", "rank = 'CAPTAIN'"));
        assertEquals("3", last("evaluated_years", "promotion_rule", "from_level = 13"));
        assertEquals(
                "",
                last(
                        "coalesce(service_left_months::text, '')",
                        "promotion_rule",
                        "from_level = 13"));
        assertEquals(
                "{POLICE_DEGREE,LAW_DEGREE}",
                last("qualifications", "promotion_standard", "level = 9"));
        assertEquals(
                "732",
                last(
                        "months",
                        "service_age",
                        "category = 'OPERATIONAL' and from_level = 13 and sex = 'FEMALE'"));
        assertTrue(
                force.container.get(Promotions.class).rules(day).stream()
                        .anyMatch(
                                each ->
                                        each.kind() == RuleKind.TERM
                                                && "42".equals("" + each.months())));
    }

    @Test
    void namesWhatIsWrong() {
        RuleDraft draft = new RuleDraft();
        assertEquals(List.of("kind"), wrong(draft));
        draft.setKind(RuleKind.TERM);
        assertEquals(List.of("subject", "months", "validFrom", "source"), wrong(draft));
        draft.setSubject("GENERAL");
        draft.setMonths(13);
        draft.setValidFrom(force.today.minusDays(1));
        draft.setSource("x".repeat(301));
        assertEquals(List.of("subject", "months", "validFrom", "source"), wrong(draft));
        RuleDraft standard = draft(RuleKind.STANDARD, "CAPTAIN");
        assertEquals(List.of("qualifications"), wrong(standard));
        standard.setQualifications(List.of("NOTHING"));
        assertEquals(List.of("qualifications"), wrong(standard));
        RuleDraft ceiling = draft(RuleKind.CEILING, "WARD_CHIEF");
        ceiling.setRank("TECHNICAL_MAJOR");
        assertEquals(List.of("rank"), wrong(ceiling));
        assertEquals(List.of("kind"), wrong(draft(RuleKind.LEAVING, "x")));
    }

    @Test
    void theDatabaseKeepsTheRulesOfThePast() throws SQLException {
        try (Connection app = force.database.app()) {
            assertThrows(
                    SQLException.class,
                    () -> TestDatabase.update(app, "delete from force.position_ceiling"));
        }
    }

    private boolean exceeds(Catalogue catalogue, String rank, LocalDate on) {
        return force.container.call(() -> catalogue.exceedsCeiling(rank, "WARD_CHIEF", on));
    }

    private String last(String column, String table, String where) throws SQLException {
        return force.database.text(
                "select %s::text from force.%s where %s and valid_from = ?"
                        .formatted(column, table, where),
                day);
    }

    private List<String> wrong(RuleDraft draft) {
        return assertThrows(InvalidInput.class, () -> rules.preview(draft)).fields().stream()
                .map(FieldError::field)
                .toList();
    }

    private RuleDraft draft(RuleKind kind, String subject) {
        RuleDraft draft = new RuleDraft();
        draft.setKind(kind);
        draft.setSubject(subject);
        draft.setValidFrom(day);
        draft.setSource("Luật Công an nhân dân (sửa đổi)");
        return draft;
    }
}
