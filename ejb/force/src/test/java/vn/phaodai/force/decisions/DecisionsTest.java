package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.OfficerDraft;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.force.StrengthBoard;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class DecisionsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private ForceFixture force;
    private Decisions decisions;
    private DecisionCourse course;
    private DecisionDrafting drafting;
    private DecisionEffect effect;
    private Caller second;
    private UUID an;
    private UUID binh;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.get(DecisionApproval.class);
        decisions = force.container.get(Decisions.class);
        course = force.container.get(DecisionCourse.class);
        drafting = force.container.get(DecisionDrafting.class);
        effect = force.container.get(DecisionEffect.class);
        UnitTree tree = force.container.call(() -> force.container.get(Units.class).tree());
        second = TestCallers.of("hr.2", tree, force.units.city, Role.HR);
        an = force.join("Nguyễn Văn An", force.units.q0101);
        binh = force.join("Trần Văn Bình", force.units.q0101);
        force.evaluate(an);
        force.evaluate(binh);
        establish(force.units.q0101, 2);
        establish(force.units.q0102, 2);
        force.container.as(force.hr);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void oneDecisionMovesManyEachOnItsOwnDay() throws SQLException {
        LineDraft later = to(binh, force.units.q1201);
        later.setEffectiveOn(force.today.plusDays(5));
        UUID id =
                drafting.create(
                        draft(DecisionKind.ROTATION), List.of(to(an, force.units.q0102), later));
        assertEquals(DecisionState.DRAFT, decisions.get(id).state());
        course.propose(id);
        assertEquals(
                "error.proposal.ownProposal",
                assertThrows(NotAllowed.class, () -> course.approve(id)).key());
        force.container.as(second);
        course.approve(id);
        assertEquals(1, effect.due().size());
        effectNow();
        assertEquals(DecisionState.APPROVED, decisions.get(id).state());
        assertEquals(List.of(DecisionState.IN_EFFECT, DecisionState.APPROVED), states(id));
        assertEquals(force.units.q0102, force.officers.get(an).unitId());
        assertEquals("ROTATION", posting(an));
        assertEquals(id, force.officers.postings(an).get(0).decisionId());
        assertEquals(1, present(force.units.q1201, force.today.plusDays(5)));
        assertEquals(0, present(force.units.q1201, force.today.plusDays(4)));
        reach(binh);
        assertEquals(DecisionState.IN_EFFECT, decisions.get(id).state());
    }

    @Test
    void showsWhoIsOnTheWayByADecisionOfMany() {
        Transfers transfers = force.container.get(Transfers.class);
        UUID id =
                drafting.create(
                        draft(DecisionKind.ROTATION),
                        List.of(to(an, force.units.q0102), to(binh, force.units.q1201)));
        assertEquals(Set.of(), transfers.underWay().officers());
        course.propose(id);
        assertEquals(Set.of(an, binh), transfers.underWay().officers());
        assertEquals(1, transfers.underWay().arrivals(force.units.q0102));
        assertEquals(0, transfers.underWay().arrivals(force.units.q0101));
        force.container.as(force.q12);
        assertEquals(Set.of(binh), transfers.underWay().officers());
        force.container.as(second);
        course.approve(id);
        effectNow();
        force.container.as(force.hr);
        assertEquals(Set.of(), transfers.underWay().officers());
    }

    @Test
    void nobodyIsOnTheWayByACommendation() {
        Transfers transfers = force.container.get(Transfers.class);
        UUID id = drafting.create(draft(DecisionKind.COMMENDATION), List.of(commend(an)));
        course.propose(id);
        assertEquals(DecisionState.PROPOSED, decisions.get(id).state());
        assertEquals(Set.of(), transfers.underWay().officers());
    }

    @Test
    void aSecondmentEndsByItselfOnceOnItsDay() throws SQLException {
        LineDraft line = to(an, force.units.q0102);
        line.setEndsOn(force.today.plusMonths(3));
        UUID id = approved(DecisionKind.SECONDMENT, line);
        effectNow();
        assertEquals(1, present(force.units.q0102, force.today.plusMonths(3).minusDays(1)));
        assertEquals(0, present(force.units.q0102, force.today.plusMonths(3)));
        assertEquals(2, present(force.units.q0101, force.today.plusMonths(3)));
        assertEquals(List.of(), effect.over());
        force.database.update(
                "update force.posting set valid_from = ? where officer_id = ? and valid_to is null",
                force.today.minusDays(9),
                binh);
        force.database.update(
                "update force.posting set valid_to = ? where valid_to = ?",
                force.today.minusDays(9),
                force.today);
        force.database.update(
                "update force.posting set valid_from = ? where officer_id = ? and valid_to is null",
                force.today.minusDays(9),
                an);
        force.database.update(
                "update force.decision_line set effective_on = ?, ends_on = ? where decision_id = ?",
                force.today.minusDays(9),
                force.today,
                id);
        UUID over = effect.over().get(0);
        effect.endOf(over);
        effect.endOf(over);
        assertEquals(List.of(), effect.over());
        assertEquals(force.units.q0101, force.officers.get(an).unitId());
        assertEquals("DUTY_OFFICER", force.officers.get(an).position());
        assertEquals("RETURN", posting(an));
        assertEquals(
                1,
                force.database.number(
                        "select count(*) from force.posting where officer_id = ? and kind = 'RETURN'",
                        an));
    }

    @Test
    void aPromotionIsOneStepInTimeUnderTheCeilingUnlessItSaysWhyNot() throws SQLException {
        rank(an, "LIEUTENANT_COLONEL", force.today.minusYears(5));
        force.database.update(
                "update force.posting set position = 'WARD_CHIEF' where officer_id = ?", an);
        assertEquals(
                List.of("lines[0].rank error.decision.rankCeiling"),
                wrong(promote(an, "SENIOR_LIEUTENANT_COLONEL")));
        rank(an, "CAPTAIN", force.today.minusYears(1));
        assertEquals(
                List.of("lines[0].rank error.decision.rankEarly"), wrong(promote(an, "MAJOR")));
        rank(an, "CAPTAIN", force.today.minusYears(4));
        assertEquals(
                List.of(
                        "lines[0].rank error.decision.rankSkips",
                        "lines[0].rank error.decision.rankCeiling"),
                wrong(promote(an, "SENIOR_LIEUTENANT_COLONEL")));
        assertEquals(
                List.of("lines[0].rank error.decision.rankNotHigher"),
                wrong(promote(an, "SENIOR_LIEUTENANT")));
        assertEquals(
                List.of("lines[0].rank error.decision.rankCategory"),
                wrong(promote(an, "TECHNICAL_MAJOR")));
        UUID id = approved(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR"));
        effectNow();
        assertEquals("MAJOR", force.officers.get(an).rank());
        assertEquals(force.today, force.officers.get(an).rankSince());
        assertEquals(
                "PROMOTION " + id,
                force.database.text(
                        "select kind || ' ' || decision_id from force.rank_held where officer_id = ? and valid_to is null",
                        an));
        LineDraft early = promote(binh, "LIEUTENANT_COLONEL");
        rank(binh, "CAPTAIN", force.today.minusYears(1));
        early.setExceptional(true);
        assertEquals(
                "lines[0].exceptionReason",
                assertThrows(
                                InvalidInput.class,
                                () ->
                                        drafting.create(
                                                draft(DecisionKind.RANK_PROMOTION), List.of(early)))
                        .fields()
                        .get(0)
                        .field());
        early.setExceptionReason("Thành tích đặc biệt xuất sắc");
        approved(DecisionKind.RANK_PROMOTION, early);
        effectNow();
        assertEquals("LIEUTENANT_COLONEL", force.officers.get(binh).rank());
        assertEquals(
                "EARLY_PROMOTION",
                force.database.text(
                        "select kind from force.rank_held where officer_id = ? and valid_to is null",
                        binh));
    }

    @Test
    void aPromotionMeetsEveryConditionUnlessItSaysWhyNot() throws SQLException {
        rank(an, "CAPTAIN", force.today.minusYears(4));
        force.database.update("delete from force.evaluation where officer_id = ?", an);
        assertEquals(
                List.of("lines[0].rank error.decision.rankConditions"),
                wrong(promote(an, "MAJOR")));
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
                wrong(promote(an, "MAJOR")));
        LineDraft later = promote(an, "MAJOR");
        later.setEffectiveOn(force.today.plusDays(9));
        force.container.as(force.hr);
        UUID id = drafting.create(draft(DecisionKind.RANK_PROMOTION), List.of(later));
        assertEquals(List.of(), decisions.preview(id).problems());
        drafting.discard(id);
        LineDraft nevertheless = promote(an, "MAJOR");
        nevertheless.setExceptional(true);
        nevertheless.setExceptionReason("Thành tích đặc biệt xuất sắc");
        approved(DecisionKind.RANK_PROMOTION, nevertheless);
    }

    @Test
    void afterADemotionTheNextRankComesAfterItsOwnTermAndIsNoException() throws SQLException {
        rank(an, "CAPTAIN", force.today.minusMonths(11));
        force.database.update(
                "update force.rank_held set kind = 'DEMOTION' where officer_id = ? and valid_to is null",
                an);
        assertEquals(
                List.of("lines[0].rank error.decision.rankEarly"), wrong(promote(an, "MAJOR")));
        rank(an, "CAPTAIN", force.today.minusMonths(12));
        approved(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR"));
        effectNow();
        assertEquals(
                "MAJOR PROMOTION",
                force.database.text(
                        "select rank || ' ' || kind from force.rank_held where officer_id = ? and valid_to is null",
                        an));
    }

    @Test
    void raisesAndPromotesFromADayInThePastAsLongAgoAsIsAllowed() throws SQLException {
        LocalDate due = force.today.minusDays(180);
        rank(an, "CAPTAIN", due.minusYears(4));
        LineDraft promotion = promote(an, "MAJOR");
        promotion.setEffectiveOn(due.minusDays(1));
        assertEquals(
                List.of(
                        "lines[0].effectiveOn error.decision.tooLongAgo",
                        "lines[0].rank error.decision.rankEarly"),
                wrong(promotion));
        promotion.setEffectiveOn(due);
        approved(DecisionKind.RANK_PROMOTION, promotion);
        LineDraft raise = of(an);
        raise.setCoefficient(new BigDecimal("5.40"));
        raise.setEffectiveOn(due);
        force.container.as(force.hr);
        DecisionDraft head = draft(DecisionKind.SALARY_RAISE);
        head.setEffectiveOn(due);
        UUID id = drafting.create(head, List.of(raise));
        course.propose(id);
        force.container.as(second);
        course.approve(id);
        effectNow();
        assertEquals(due, force.officers.get(an).rankSince());
        assertEquals(
                due.toString(),
                force.database.text(
                        "select valid_from::text from force.salary_held where officer_id = ?", an));
        LineDraft move = to(binh, force.units.q0102);
        move.setEffectiveOn(force.today.minusDays(1));
        assertEquals(
                List.of("lines[0].effectiveOn error.transfer.past"),
                wrong(DecisionKind.TRANSFER, move));
        DecisionDraft past = draft(DecisionKind.TRANSFER);
        past.setEffectiveOn(force.today.minusDays(1));
        assertEquals(
                List.of("date error.transfer.decisionAfterEffect"),
                fields(assertThrows(InvalidInput.class, () -> drafting.create(past, List.of()))));
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
        LineDraft raise = of(an);
        raise.setCoefficient(new BigDecimal("5.40"));
        raise.setEffectiveOn(force.today.minusDays(31));
        assertEquals(
                List.of("lines[0].effectiveOn error.decision.tooLongAgo"),
                wrong(DecisionKind.SALARY_RAISE, raise));
        raise.setEffectiveOn(force.today.minusDays(30));
        approved(DecisionKind.SALARY_RAISE, raise);
    }

    @Test
    void warnsOfARetirementInAnotherMonthThanTheAgeLimitSays() throws SQLException {
        LocalDate next = force.today.plusMonths(1).withDayOfMonth(1);
        force.database.update(
                "update force.officer set birth_date = ? where id = ?",
                next.minusYears(55).minusDays(10),
                an);
        LineDraft inTime = of(an);
        inTime.setEffectiveOn(next);
        LineDraft early = of(binh);
        early.setEffectiveOn(next);
        UUID id = drafting.create(draft(DecisionKind.RETIREMENT), List.of(inTime, early));
        List<DecisionPreview.Problem> doubts = decisions.preview(id).doubts();
        assertEquals(1, doubts.size());
        assertEquals("Trần Văn Bình", doubts.get(0).officer());
        assertEquals("warning.decision.ageLimit", doubts.get(0).error().key());
        assertEquals(List.of(LocalDate.of(2045, 6, 1)), List.copyOf(doubts.get(0).error().args()));
        force.database.update(
                "update force.officer set rank = 'CONSCRIPT_PRIVATE', rank_since = ? where id = ?",
                force.today.minusYears(1),
                binh);
        assertEquals(
                "warning.decision.noAgeLimit", decisions.preview(id).doubts().get(0).error().key());
    }

    @Test
    void whoRetiresServesNoMoreAndLosesTheAccount() throws SQLException {
        force.database.update("update force.officer set account = 'an' where id = ?", an);
        LineDraft line = of(an);
        line.setEffectiveOn(force.today.plusDays(3));
        approved(DecisionKind.RETIREMENT, line);
        assertEquals(2, present(force.units.q0101, force.today.plusDays(2)));
        assertEquals(1, present(force.units.q0101, force.today.plusDays(3)));
        reach(an);
        assertEquals(OfficerStatus.RETIRED, force.officers.get(an).status());
        assertEquals(1, present(force.units.q0101, force.today));
        assertTrue(
                force.database
                        .text(
                                "select payload from kernel.outbox_message where topic = 'account.unit'")
                        .contains("null"));
    }

    @Test
    void leaveIsGrantedWhenApprovedAndCancelledWhenRevoked() throws SQLException {
        LineDraft line = of(an);
        line.setCode("ANNUAL");
        line.setEffectiveOn(force.today.plusDays(10));
        line.setEndsOn(force.today.plusDays(17));
        UUID id = approved(DecisionKind.LEAVE, line);
        assertEquals(
                5,
                force.database.number(
                                "select working_days from force.leave where officer_id = ? and state = 'APPROVED'",
                                an)
                        + holidaysBetween(force.today.plusDays(10), force.today.plusDays(17)));
        force.container.as(force.hr);
        course.revoke(id, "Cần người trực");
        assertThrows(NotAllowed.class, () -> course.approve(id));
        force.container.as(second);
        course.approve(id);
        assertEquals(DecisionState.REVOKED, decisions.get(id).state());
        assertEquals("Cần người trực", decisions.get(id).reason());
        assertEquals(
                "CANCELLED",
                force.database.text("select state from force.leave where officer_id = ?", an));
        assertEquals(List.of(), effect.due());
    }

    @Test
    void isRevokedOnlyBeforeItsDay() throws SQLException {
        UUID id = approved(DecisionKind.TRANSFER, to(an, force.units.q0102));
        effectNow();
        force.container.as(force.hr);
        assertEquals(
                BusinessException.Kind.CONFLICT,
                assertThrows(BusinessException.class, () -> course.revoke(id, "Nhầm")).kind());
    }

    @Test
    void aRevocationThatIsReturnedChangesNothing() {
        LineDraft line = to(an, force.units.q0102);
        line.setEffectiveOn(force.today.plusDays(1));
        UUID id = approved(DecisionKind.TRANSFER, line);
        force.container.as(force.hr);
        course.revoke(id, "Nhầm");
        force.container.as(second);
        course.sendBack(id, "Không nhầm");
        assertEquals(DecisionState.APPROVED, decisions.get(id).state());
        assertEquals(List.of(DecisionState.APPROVED), states(id));
    }

    @Test
    void anotherSupersedesItBeforeAndAfter() throws SQLException {
        LineDraft line = to(an, force.units.q0102);
        line.setEffectiveOn(force.today.plusDays(4));
        UUID wrong = approved(DecisionKind.TRANSFER, line);
        assertEquals(
                List.of("lines[0].officerId error.decision.contradicts"),
                wrong(DecisionKind.ROTATION, to(an, force.units.q1201)));
        force.container.as(force.hr);
        DecisionDraft head = draft(DecisionKind.TRANSFER);
        head.setSupersedes(wrong);
        UUID right = drafting.create(head, List.of(to(an, force.units.q1201)));
        course.propose(right);
        force.container.as(second);
        course.approve(right);
        assertEquals(DecisionState.SUPERSEDED, decisions.get(wrong).state());
        assertEquals(List.of(DecisionState.SUPERSEDED), states(wrong));
        effectNow();
        assertEquals(force.units.q1201, force.officers.get(an).unitId());
    }

    @Test
    void twoOpenDecisionsDoNotContradict() {
        LineDraft later = to(an, force.units.q0102);
        later.setEffectiveOn(force.today.plusDays(20));
        approved(DecisionKind.TRANSFER, later);
        LineDraft retiring = of(an);
        retiring.setEffectiveOn(force.today.plusDays(10));
        assertEquals(
                List.of("lines[0].officerId error.decision.contradicts"),
                wrong(DecisionKind.RETIREMENT, retiring));
        rank(an, "CAPTAIN", force.today.minusYears(4));
        approved(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR"));
    }

    @Test
    void namesEveryLineThatIsWrong() {
        LineDraft nowhere = of(an);
        LineDraft noEnd = to(binh, force.units.q0102);
        noEnd.setPosition("DISTRICT_CHIEF");
        UUID id = drafting.create(draft(DecisionKind.SECONDMENT), List.of(nowhere, noEnd));
        assertEquals(
                List.of(
                        "lines[0].toUnitId error.required",
                        "lines[0].position error.required",
                        "lines[0].endsOn error.required",
                        "lines[1].position error.officer.positionOfUnit",
                        "lines[1].endsOn error.required"),
                fields(assertThrows(InvalidInput.class, () -> course.propose(id))));
        DecisionPreview preview = decisions.preview(id);
        assertEquals(5, preview.problems().size());
        assertEquals("Trần Văn Bình", preview.problems().get(4).officer());
        assertEquals(DecisionState.DRAFT, decisions.get(id).state());
    }

    @Test
    void tellsWhichUnitFallsUnderItsMinimum() {
        UUID id =
                drafting.create(
                        draft(DecisionKind.TRANSFER),
                        List.of(to(an, force.units.q0102), to(binh, force.units.q0102)));
        DecisionPreview preview = decisions.preview(id);
        assertEquals(List.of(), preview.problems());
        DecisionPreview.UnitEffect from = preview.fallingUnder().get(0);
        assertEquals(force.units.q0101, from.unitId());
        assertEquals(2, from.before().present());
        assertEquals(0, from.after().present());
        assertEquals(2, from.minimum());
        assertEquals(1, preview.fallingUnder().size());
    }

    @Test
    void isPutTogetherStepByStepAndTakenUpAgain() {
        UUID id = drafting.create(draft(DecisionKind.TRANSFER), List.of());
        assertEquals(
                "error.decision.noLines",
                assertThrows(InvalidInput.class, () -> course.propose(id)).fields().get(0).key());
        drafting.addLines(id, List.of(of(an), of(binh)));
        assertEquals(
                "error.decision.twice",
                assertThrows(InvalidInput.class, () -> drafting.addLines(id, List.of(of(an))))
                        .fields()
                        .get(0)
                        .key());
        List<LineRow> lines = lines(id);
        drafting.removeLine(id, lines.get(1).id());
        LineRow first = lines.get(0);
        drafting.changeLine(id, first.id(), first.version(), to(an, force.units.q0102));
        assertThrows(
                EditConflict.class,
                () -> drafting.changeLine(id, first.id(), first.version(), of(an)));
        DecisionDraft head = draft(DecisionKind.TRANSFER);
        head.setSignerName("Đại tá Lê Văn Ký");
        drafting.change(id, decisions.get(id).version(), head);
        assertEquals("Đại tá Lê Văn Ký", decisions.get(id).signerName());
        assertEquals("Đại tá Lê Văn Ký", decisions.lastSigner().orElseThrow().name());
        course.propose(id);
        force.container.as(second);
        course.sendBack(id, "Thiếu căn cứ");
        assertEquals(List.of(DecisionState.RETURNED), states(id));
        assertThrows(NotAllowed.class, () -> course.reopen(id));
        force.container.as(force.hr);
        course.reopen(id);
        course.propose(id);
        course.withdraw(id);
        course.reopen(id);
        drafting.discard(id);
        assertEquals(DecisionState.WITHDRAWN, decisions.get(id).state());
    }

    @Test
    void saysTheSameOfAllItsOfficersAtOnce() {
        LineDraft own = of(binh);
        own.setEffectiveOn(force.today.plusDays(3));
        UUID id = drafting.create(draft(DecisionKind.TRANSFER), List.of(of(an), own));
        LineDraft common = to(null, force.units.q0102);
        assertEquals(2, drafting.changeAllLines(id, common));
        List<LineRow> lines = lines(id);
        assertEquals(force.units.q0102, lines.get(0).toUnitId());
        assertEquals("BEAT_OFFICER", lines.get(1).position());
        assertEquals(force.today, lines.get(0).effectiveOn());
        assertEquals(force.today.plusDays(3), lines.get(1).effectiveOn());
        common.setPosition("NOTHING");
        assertEquals(
                List.of("position error.officer.position"),
                fields(
                        assertThrows(
                                InvalidInput.class, () -> drafting.changeAllLines(id, common))));
    }

    @Test
    void standsInTheRecordOfTheOfficerUnlessItDisciplines() {
        LineDraft raise = of(an);
        raise.setCoefficient(new BigDecimal("5.40"));
        UUID id = approved(DecisionKind.SALARY_RAISE, raise);
        LineDraft reprimand = of(an);
        reprimand.setCode("REPRIMAND");
        reprimand.setContent("Vi phạm quy chế");
        approved(DecisionKind.DISCIPLINE, reprimand);
        force.container.as(force.q01);
        List<OfficerDecision> record = decisions.ofOfficer(an);
        assertEquals(List.of(id), record.stream().map(OfficerDecision::decisionId).toList());
        assertEquals(new BigDecimal("5.40"), record.get(0).line().coefficient());
        force.container.as(force.q12);
        assertEquals(List.of(), decisions.ofOfficer(an));
    }

    @Test
    void isToldToTheOfficerOnceItIsApprovedUnlessItDisciplines() throws SQLException {
        force.database.update("update force.officer set account = 'an' where id = ?", an);
        LineDraft raise = of(an);
        raise.setCoefficient(new BigDecimal("5.40"));
        UUID id = approved(DecisionKind.SALARY_RAISE, raise);
        LineDraft reprimand = of(an);
        reprimand.setCode("REPRIMAND");
        reprimand.setContent("Vi phạm quy chế");
        approved(DecisionKind.DISCIPLINE, reprimand);
        course.propose(
                drafting.create(draft(DecisionKind.TRANSFER), List.of(to(an, force.units.q0102))));
        OwnDecisions own = force.container.get(OwnDecisions.class);
        force.container.as(
                TestCallers.of(
                        "an",
                        force.container.call(() -> force.container.get(Units.class).tree()),
                        force.units.q0101,
                        Role.OFFICER));
        assertEquals(List.of(id), own.list().stream().map(OfficerDecision::decisionId).toList());
        force.container.as(force.q01);
        assertEquals(List.of(), own.list());
    }

    @Test
    void warnsOfPublishedDutiesThatWouldLoseTheirOfficer() throws SQLException {
        duty(an, force.today.plusDays(1));
        duty(an, force.today.plusDays(3));
        duty(an, force.today.plusDays(8));
        LineDraft leave = of(an);
        leave.setCode("ANNUAL");
        leave.setEffectiveOn(force.today.plusDays(2));
        leave.setEndsOn(force.today.plusDays(5));
        UUID id = drafting.create(draft(DecisionKind.LEAVE), List.of(leave, leaveOf(binh)));
        List<DecisionPreview.Problem> doubts = decisions.preview(id).doubts();
        assertEquals(1, doubts.size());
        assertEquals("warning.decision.duties", doubts.get(0).error().key());
        assertEquals(
                List.of(1L, force.today.plusDays(3)), List.copyOf(doubts.get(0).error().args()));
        UUID retirement = drafting.create(draft(DecisionKind.RETIREMENT), List.of(of(an)));
        assertEquals(
                List.of(3L),
                decisions.preview(retirement).doubts().stream()
                        .filter(doubt -> doubt.error().key().equals("warning.decision.duties"))
                        .map(doubt -> doubt.error().args().get(0))
                        .toList());
    }

    private LineDraft leaveOf(UUID officer) {
        LineDraft leave = of(officer);
        leave.setCode("ANNUAL");
        leave.setEndsOn(force.today.plusDays(5));
        return leave;
    }

    /** A duty of a roster in force. */
    private void duty(UUID officer, LocalDate day) throws SQLException {
        UUID shift = Ids.next();
        UUID roster = Ids.next();
        force.database.update(
                """
                insert into force.shift (id, unit_id, name, kind, starts_at, minutes, days, valid_from)
                values (?, ?, ?, 'DESK', '07:00', 720, 'ALL', '2026-01-01')
                """,
                shift,
                force.units.q0101,
                "Ca " + day);
        force.database.update(
                """
                insert into force.roster (id, unit_id, first_day, last_day, state, made_by, made_at, published_by,
                    published_at)
                values (?, ?, ?, ?, 'PUBLISHED', 'test', now(), 'test', now())
                """,
                roster,
                force.units.q0101,
                day,
                day);
        force.database.update(
                """
                insert into force.duty (id, roster_id, unit_id, shift_id, shift, kind, seat, day, starts_at, ends_at,
                    positions, night, weekend, holiday, officer_id, in_force)
                select uuidv7(), ?, ?, ?, 'Ca', 'DESK', 1, x.day, x.day, x.day + interval '12 hours', '{}', false, false,
                    false, ?, true
                from (select cast(? as date) as day) x
                """,
                roster,
                force.units.q0101,
                shift,
                officer,
                day);
    }

    @Test
    void keepsOnlyWhatCountsForItsKind() {
        LineDraft line = to(an, force.units.q0102);
        line.setRank("CAPTAIN");
        UUID id = drafting.create(draft(DecisionKind.RETIREMENT), List.of(line));
        assertNull(lines(id).get(0).toUnitId());
        assertNull(lines(id).get(0).rank());
    }

    @Test
    void isSeenByTheUnitsConcernedAndByNoOther() {
        UUID id = drafting.create(draft(DecisionKind.TRANSFER), List.of(to(an, force.units.q0102)));
        force.container.as(force.q01);
        assertThrows(NotFound.class, () -> decisions.get(id));
        force.container.as(force.hr);
        course.propose(id);
        force.container.as(force.q01);
        assertEquals("Nguyễn Văn An", decisions.get(id).officerName());
        assertEquals(1, decisions.count(Map.of("q", "van an", "kind", "TRANSFER")));
        assertThrows(NotAllowed.class, () -> drafting.addLines(id, List.of(of(binh))));
        assertThrows(
                NotFound.class, () -> force.container.as(force.q12).get(Decisions.class).get(id));
        assertEquals(0, decisions.count(Map.of()));
        assertThrows(
                NotFound.class,
                () -> drafting.create(draft(DecisionKind.TRANSFER), List.of(of(an))));
        assertEquals(
                "error.decision.kindOfHr",
                assertThrows(
                                NotAllowed.class,
                                () -> drafting.create(draft(DecisionKind.RETIREMENT), List.of()))
                        .key());
    }

    @Test
    void listsDoNotNameWhoIsDisciplined() throws SQLException {
        LineDraft line = of(an);
        line.setCode("WARNING");
        line.setContent("Vi phạm quy trình công tác");
        UUID id = approved(DecisionKind.DISCIPLINE, line);
        effectNow();
        assertEquals(null, decisions.get(id).officerName());
        assertEquals(0, decisions.count(Map.of("q", "van an")));
        assertEquals(0, decisions.count(Map.of("officerId", an.toString())));
        assertEquals(
                "WARNING",
                force.database.text("select form from force.discipline where decision_id = ?", id));
    }

    @Test
    void aCommendationStandsInTheRegisterFromItsDayUntilItIsSuperseded() throws SQLException {
        UUID id = approved(DecisionKind.COMMENDATION, commend(an), commend(binh));
        assertEquals(0, commendations(an, "CERTIFICATE_UNIT"));
        effectNow();
        assertEquals(1, commendations(an, "CERTIFICATE_UNIT"));
        assertEquals(
                decisions.get(id).number() + " Cứu người bị nạn",
                force.database.text(
                        "select decision_number || ' ' || reason from force.commendation where"
                                + " decision_id = ? and officer_id = ?",
                        id,
                        an));
        LineDraft higher = commend(an);
        higher.setCode("CERTIFICATE_CITY");
        force.container.as(force.hr);
        DecisionDraft next = draft(DecisionKind.COMMENDATION);
        next.setNumber("16/QĐ-CATP");
        next.setSupersedes(id);
        UUID newer = drafting.create(next, List.of(higher));
        course.propose(newer);
        force.container.as(second);
        course.approve(newer);
        effectNow();
        assertEquals(0, commendations(an, "CERTIFICATE_UNIT"));
        assertEquals(1, commendations(an, "CERTIFICATE_CITY"));
        assertEquals(1, commendations(binh, "CERTIFICATE_UNIT"));
        assertEquals(
                1,
                force.database.number(
                        """
                        select count(*) from force.career_version
                        where register = 'commendation' and officer_id = ? and struck
                            and entry ->> 'kind' = 'CERTIFICATE_UNIT'
                        """,
                        an));
    }

    @Test
    void aCourseStandsInTheRegisterOnceTheOfficerIsBack() throws SQLException {
        LineDraft study = of(an);
        study.setCode("BEAT_COURSE");
        study.setContent("Lớp bồi dưỡng cảnh sát khu vực");
        study.setEndsOn(force.today.plusMonths(2));
        UUID id = approved(DecisionKind.TRAINING, study);
        effectNow();
        String entered =
                "select coalesce(string_agg(kind || ' ' || valid_from || ' ' || expires_on, ','), '')"
                        + " from force.qualification where officer_id = ?";
        assertEquals("", force.database.text(entered, an));
        force.database.update(
                "update force.decision_line set effective_on = ?, ends_on = ? where decision_id = ?",
                force.today.minusDays(9),
                force.today,
                id);
        effect.endOf(effect.over().get(0));
        LocalDate last = force.today.minusDays(1);
        assertEquals(
                "BEAT_COURSE " + last + " " + last.plusMonths(60).minusDays(1),
                force.database.text(entered, an));
        assertEquals(OfficerStatus.ACTIVE, force.officers.get(an).status());
        LineDraft unknown = of(binh);
        unknown.setCode("WEAPONS");
        unknown.setContent("Tập huấn");
        unknown.setEndsOn(force.today.plusMonths(2));
        assertEquals(
                List.of("lines[0].code error.decision.code"),
                wrong(DecisionKind.TRAINING, unknown));
    }

    @Test
    void aSupersededDisciplineIsStruckFromTheRegister() throws SQLException {
        LineDraft warning = of(an);
        warning.setCode("WARNING");
        warning.setContent("Vi phạm quy trình công tác");
        UUID id = approved(DecisionKind.DISCIPLINE, warning);
        effectNow();
        LineDraft milder = of(an);
        milder.setCode("REPRIMAND");
        milder.setContent("Vi phạm quy trình công tác, xét lại");
        force.container.as(force.hr);
        DecisionDraft next = draft(DecisionKind.DISCIPLINE);
        next.setNumber("16/QĐ-CATP");
        next.setSupersedes(id);
        UUID newer = drafting.create(next, List.of(milder));
        course.propose(newer);
        force.container.as(second);
        course.approve(newer);
        effectNow();
        assertEquals(
                "REPRIMAND",
                force.database.text(
                        "select string_agg(form, ' ') from force.discipline where officer_id = ?",
                        an));
    }

    @Test
    void disciplineCountsUntilTheDayThatItNames() throws SQLException {
        LineDraft warning = of(an);
        warning.setCode("WARNING");
        warning.setContent("Vi phạm quy trình công tác");
        UUID id = drafting.create(draft(DecisionKind.DISCIPLINE), List.of(warning));
        assertEquals(
                List.of("endsOn warning.decision.countsForGood"),
                decisions.preview(id).doubts().stream()
                        .map(doubt -> doubt.error().field() + " " + doubt.error().key())
                        .toList());
        drafting.discard(id);
        warning.setEndsOn(force.today.plusYears(1));
        UUID ending = approved(DecisionKind.DISCIPLINE, warning);
        assertEquals(List.of(), decisions.preview(ending).doubts());
        effectNow();
        assertEquals(
                force.today.plusYears(1).toString(),
                force.database.text(
                        "select valid_to::text from force.discipline where officer_id = ?", an));
        assertEquals(List.of(), effect.over());
    }

    @Test
    void aCommendationThatIsRevokedBeforeItsDayIsInNoRegister() throws SQLException {
        LineDraft later = commend(an);
        later.setEffectiveOn(force.today.plusDays(5));
        UUID id = approved(DecisionKind.COMMENDATION, later);
        force.container.as(force.hr);
        course.revoke(id, "Sai đối tượng");
        force.container.as(second);
        course.approve(id);
        force.database.update(
                "update force.decision_line set effective_on = ? where decision_id = ?",
                force.today,
                id);
        effectNow();
        assertEquals(DecisionState.REVOKED, decisions.get(id).state());
        assertEquals(0, commendations(an, "CERTIFICATE_UNIT"));
    }

    @Test
    void aCommendationNamesItsForm() {
        LineDraft formless = commend(an);
        formless.setCode(null);
        assertEquals(
                List.of("lines[0].code error.required"),
                wrong(DecisionKind.COMMENDATION, formless));
        formless.setCode("WARNING");
        assertEquals(
                List.of("lines[0].code error.decision.code"),
                wrong(DecisionKind.COMMENDATION, formless));
    }

    private static LineDraft commend(UUID officer) {
        LineDraft line = of(officer);
        line.setCode("CERTIFICATE_UNIT");
        line.setContent("Cứu người bị nạn");
        return line;
    }

    private long commendations(UUID officer, String kind) throws SQLException {
        return force.database.number(
                "select count(*) from force.commendation where officer_id = ? and kind = ?",
                officer,
                kind);
    }

    @Test
    void raisesTheSalaryAndSendsToStudy() throws SQLException {
        LineDraft raise = of(an);
        raise.setCoefficient(new BigDecimal("5.40"));
        approved(DecisionKind.SALARY_RAISE, raise);
        LineDraft study = of(binh);
        study.setContent("Lớp bồi dưỡng chỉ huy");
        study.setEndsOn(force.today.plusMonths(2));
        approved(DecisionKind.TRAINING, study);
        effectNow();
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
        LineDraft less = of(an);
        less.setCoefficient(new BigDecimal("5.40"));
        less.setEffectiveOn(force.today.plusDays(1));
        assertEquals(
                List.of("lines[0].coefficient error.decision.coefficientNotHigher"),
                wrong(DecisionKind.SALARY_RAISE, less));
    }

    @Test
    void tellsTheApproverWhatItWouldDo() {
        UUID id =
                drafting.create(
                        draft(DecisionKind.TRANSFER),
                        List.of(to(an, force.units.q0102), to(binh, force.units.q0102)));
        course.propose(id);
        force.container.as(second);
        FourEyes fourEyes = force.container.get(FourEyes.class);
        List<String> labels =
                fourEyes
                        .detail(
                                fourEyes.waitingForMe(PageRequest.first()).items().get(0).id(),
                                VIETNAMESE)
                        .lines()
                        .stream()
                        .map(line -> line.labelKey())
                        .toList();
        assertTrue(labels.contains("decision.fallsUnder"), labels::toString);
        assertEquals(2, labels.stream().filter("decision.officer"::equals).count());
    }

    private void effectNow() {
        effect.due().forEach(effect::of);
    }

    /** Lets an approved line of this officer be due today. */
    private void reach(UUID officer) throws SQLException {
        force.database.update(
                "update force.decision_line set effective_on = ? where officer_id = ? and state = 'APPROVED'",
                force.today,
                officer);
        effectNow();
    }

    private long holidaysBetween(LocalDate from, LocalDate to) throws SQLException {
        return force.database.number(
                "select count(*) from kernel.calendar_day where day >= ? and day < ? and extract(isodow from day) < 6",
                from,
                to);
    }

    private UUID approved(DecisionKind kind, LineDraft... lines) {
        force.container.as(force.hr);
        UUID id = drafting.create(draft(kind), List.of(lines));
        course.propose(id);
        force.container.as(second);
        course.approve(id);
        return id;
    }

    private List<String> wrong(LineDraft line) {
        return wrong(DecisionKind.RANK_PROMOTION, line);
    }

    private List<String> wrong(DecisionKind kind, LineDraft line) {
        force.container.as(force.hr);
        UUID id = drafting.create(draft(kind), List.of(line));
        List<String> wrong = fields(assertThrows(InvalidInput.class, () -> course.propose(id)));
        drafting.discard(id);
        return wrong;
    }

    private static List<String> fields(InvalidInput refused) {
        return refused.fields().stream().map(error -> error.field() + " " + error.key()).toList();
    }

    private List<LineRow> lines(UUID id) {
        return decisions.lines(id, PageRequest.first()).items();
    }

    private List<DecisionState> states(UUID id) {
        return lines(id).stream().map(LineRow::state).toList();
    }

    private DecisionDraft draft(DecisionKind kind) {
        DecisionDraft draft = new DecisionDraft();
        draft.setKind(kind);
        draft.setNumber("15/QĐ-CATP");
        draft.setDate(force.today);
        draft.setEffectiveOn(force.today);
        return draft;
    }

    private static LineDraft of(UUID officer) {
        LineDraft line = new LineDraft();
        line.setOfficerId(officer);
        return line;
    }

    private static LineDraft to(UUID officer, UUID unit) {
        LineDraft line = of(officer);
        line.setToUnitId(unit);
        line.setPosition("BEAT_OFFICER");
        return line;
    }

    private static LineDraft promote(UUID officer, String rank) {
        LineDraft line = of(officer);
        line.setRank(rank);
        return line;
    }

    private void rank(UUID officer, String rank, LocalDate since) {
        try {
            force.database.update(
                    "update force.officer set rank = ?, rank_since = ? where id = ?",
                    rank,
                    since,
                    officer);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long present(UUID unit, LocalDate day) {
        force.container.as(force.hr);
        return force.container.get(StrengthBoard.class).of(unit, day).top().total().present();
    }

    private String posting(UUID officer) throws SQLException {
        return force.database.text(
                "select kind from force.posting where officer_id = ? and valid_to is null",
                officer);
    }

    private void establish(UUID unit, int count) throws SQLException {
        force.database.update(
                "insert into force.establishment (id, unit_id, position, authorised, valid_from, decision_number,"
                        + " decision_date) values (uuidv7(), ?, 'BEAT_OFFICER', ?, '2021-01-01', '1', '2021-01-01')",
                unit,
                count);
    }
}
