package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.phaodai.force.decisions.DecisionFixture.fields;
import static vn.phaodai.force.decisions.DecisionFixture.of;
import static vn.phaodai.force.decisions.DecisionFixture.promote;
import static vn.phaodai.force.decisions.DecisionFixture.raise;
import static vn.phaodai.force.decisions.DecisionFixture.to;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.OfficerDraft;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.InvalidInput;

/** Decisions of ranks and salaries: what has to be met, and from which day. */
class RankAndSalaryTest {

    private DecisionFixture office;
    private ForceFixture force;
    private UUID an;
    private UUID binh;

    @BeforeEach
    void open() throws SQLException {
        office = new DecisionFixture();
        force = office.force;
        an = office.an;
        binh = office.colleague();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aPromotionIsOneStepInTimeUnderTheCeilingUnlessItSaysWhyNot() throws SQLException {
        office.rank(an, "LIEUTENANT_COLONEL", force.today.minusYears(5));
        force.database.update(
                "update force.posting set position = 'WARD_CHIEF' where officer_id = ?", an);
        assertEquals(
                List.of("lines[0].rank error.decision.rankCeiling"),
                office.wrong(promote(an, "SENIOR_LIEUTENANT_COLONEL")));
        office.rank(an, "CAPTAIN", force.today.minusYears(1));
        assertEquals(
                List.of("lines[0].rank error.decision.rankEarly"),
                office.wrong(promote(an, "MAJOR")));
        office.rank(an, "CAPTAIN", force.today.minusYears(4));
        assertEquals(
                List.of(
                        "lines[0].rank error.decision.rankSkips",
                        "lines[0].rank error.decision.rankCeiling"),
                office.wrong(promote(an, "SENIOR_LIEUTENANT_COLONEL")));
        assertEquals(
                List.of("lines[0].rank error.decision.rankNotHigher"),
                office.wrong(promote(an, "SENIOR_LIEUTENANT")));
        assertEquals(
                List.of("lines[0].rank error.decision.rankCategory"),
                office.wrong(promote(an, "TECHNICAL_MAJOR")));
        UUID id = office.approved(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR"));
        office.effectNow();
        assertEquals("MAJOR", force.officers.get(an).rank());
        assertEquals(force.today, force.officers.get(an).rankSince());
        assertEquals(
                "PROMOTION " + id,
                force.database.text(
                        "select kind || ' ' || decision_id from force.rank_held where officer_id = ? and valid_to is null",
                        an));
        LineDraft early = promote(binh, "LIEUTENANT_COLONEL");
        office.rank(binh, "CAPTAIN", force.today.minusYears(1));
        early.setExceptional(true);
        assertEquals(
                "lines[0].exceptionReason",
                assertThrows(
                                InvalidInput.class,
                                () -> office.drafted(DecisionKind.RANK_PROMOTION, early))
                        .fields()
                        .get(0)
                        .field());
        early.setExceptionReason("Thành tích đặc biệt xuất sắc");
        office.approved(DecisionKind.RANK_PROMOTION, early);
        office.effectNow();
        assertEquals("LIEUTENANT_COLONEL", force.officers.get(binh).rank());
        assertEquals(
                "EARLY_PROMOTION",
                force.database.text(
                        "select kind from force.rank_held where officer_id = ? and valid_to is null",
                        binh));
    }

    @Test
    void aPromotionMeetsEveryConditionUnlessItSaysWhyNot() throws SQLException {
        office.rank(an, "CAPTAIN", force.today.minusYears(4));
        force.database.update("delete from force.evaluation where officer_id = ?", an);
        assertEquals(
                List.of("lines[0].rank error.decision.rankConditions"),
                office.wrong(promote(an, "MAJOR")));
        force.evaluate(an);
        force.database.update(
                """
                insert into force.discipline (officer_id, form, valid_from, valid_to, decision_number, decision_date, reason)
                values (?, 'WARNING', ?, ?, '1', ?, 'Vi phạm')
                """,
                an,
                force.today.minusDays(9),
                force.today.plusDays(9),
                force.today.minusDays(9));
        assertEquals(
                List.of("lines[0].rank error.decision.rankConditions"),
                office.wrong(promote(an, "MAJOR")));
        LineDraft later = promote(an, "MAJOR");
        later.setEffectiveOn(force.today.plusDays(9));
        force.container.as(force.hr);
        UUID id = office.drafted(DecisionKind.RANK_PROMOTION, later);
        assertEquals(List.of(), office.decisions.preview(id).problems());
        office.drafting.discard(id);
        LineDraft nevertheless = promote(an, "MAJOR");
        nevertheless.setExceptional(true);
        nevertheless.setExceptionReason("Thành tích đặc biệt xuất sắc");
        office.approved(DecisionKind.RANK_PROMOTION, nevertheless);
    }

    @Test
    void afterADemotionTheNextRankComesAfterItsOwnTermAndIsNoException() throws SQLException {
        office.rank(an, "CAPTAIN", force.today.minusMonths(11));
        force.database.update(
                "update force.rank_held set kind = 'DEMOTION' where officer_id = ? and valid_to is null",
                an);
        assertEquals(
                List.of("lines[0].rank error.decision.rankEarly"),
                office.wrong(promote(an, "MAJOR")));
        office.rank(an, "CAPTAIN", force.today.minusMonths(12));
        office.approved(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR"));
        office.effectNow();
        assertEquals(
                "MAJOR PROMOTION",
                force.database.text(
                        "select rank || ' ' || kind from force.rank_held where officer_id = ? and valid_to is null",
                        an));
    }

    @Test
    void raisesAndPromotesFromADayInThePastAsLongAgoAsIsAllowed() throws SQLException {
        LocalDate due = force.today.minusDays(180);
        office.rank(an, "CAPTAIN", due.minusYears(4));
        LineDraft promotion = promote(an, "MAJOR");
        promotion.setEffectiveOn(due.minusDays(1));
        assertEquals(
                List.of(
                        "lines[0].effectiveOn error.decision.tooLongAgo",
                        "lines[0].rank error.decision.rankEarly"),
                office.wrong(promotion));
        promotion.setEffectiveOn(due);
        office.approved(DecisionKind.RANK_PROMOTION, promotion);
        LineDraft raise = raise(an, "5.40");
        raise.setEffectiveOn(due);
        DecisionDraft head = office.draft(DecisionKind.SALARY_RAISE);
        head.setEffectiveOn(due);
        UUID id = office.approved(head, raise);
        office.effectNow();
        assertEquals(due, force.officers.get(an).rankSince());
        assertEquals(
                due.toString(),
                force.database.text(
                        "select valid_from::text from force.salary_held where officer_id = ?", an));
        LineDraft move = to(binh, force.units.q0102);
        move.setEffectiveOn(force.today.minusDays(1));
        assertEquals(
                List.of("lines[0].effectiveOn error.transfer.past"),
                office.wrong(DecisionKind.TRANSFER, move));
        DecisionDraft past = office.draft(DecisionKind.TRANSFER);
        past.setEffectiveOn(force.today.minusDays(1));
        assertEquals(
                List.of("date error.transfer.decisionAfterEffect"),
                fields(
                        assertThrows(
                                InvalidInput.class,
                                () -> office.drafting.create(past, List.of()))));
    }

    @Test
    void howLongAgoIsAFigureWithItsPeriod() throws SQLException {
        force.database.update(
                "update force.career_parameter set valid_to = ? where code = 'decision.pastDays.salaryRaise'",
                force.today);
        force.database.update(
                """
                insert into force.career_parameter (code, value, valid_from, source)
                values ('decision.pastDays.salaryRaise', 30, ?, 'Quyết định mới')
                """,
                force.today);
        LineDraft raise = raise(an, "5.40");
        raise.setEffectiveOn(force.today.minusDays(31));
        assertEquals(
                List.of("lines[0].effectiveOn error.decision.tooLongAgo"),
                office.wrong(DecisionKind.SALARY_RAISE, raise));
        raise.setEffectiveOn(force.today.minusDays(30));
        office.approved(DecisionKind.SALARY_RAISE, raise);
    }

    @Test
    void raisesTheSalaryAndSendsToStudy() throws SQLException {
        LineDraft raise = raise(an, "5.40");
        office.approved(DecisionKind.SALARY_RAISE, raise);
        LineDraft study = of(binh);
        study.setContent("Lớp bồi dưỡng chỉ huy");
        study.setEndsOn(force.today.plusMonths(2));
        office.approved(DecisionKind.TRAINING, study);
        office.effectNow();
        assertEquals(
                "5.40",
                force.database.text(
                        "select coefficient::text from force.salary_held where officer_id = ?",
                        an));
        assertEquals(OfficerStatus.STUDY, force.officers.get(binh).status());
        OfficerDraft back = OfficerDraft.of(force.officers.get(binh));
        back.setStatus(OfficerStatus.ACTIVE);
        back.setStatusReason("Về sớm");
        force.container.as(force.hr);
        assertEquals(
                "error.officer.backByDecision",
                assertThrows(
                                InvalidInput.class,
                                () ->
                                        force.officers.change(
                                                binh, force.officers.get(binh).version(), back))
                        .fields()
                        .get(0)
                        .key());
        LineDraft less = raise(an, "5.40");
        less.setEffectiveOn(force.today.plusDays(1));
        assertEquals(
                List.of("lines[0].coefficient error.decision.coefficientNotHigher"),
                office.wrong(DecisionKind.SALARY_RAISE, less));
    }
}
