package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phaodai.force.decisions.DecisionFixture.of;
import static vn.phaodai.force.decisions.DecisionFixture.promote;
import static vn.phaodai.force.decisions.DecisionFixture.raise;
import static vn.phaodai.force.decisions.DecisionFixture.said;
import static vn.phaodai.force.decisions.DecisionFixture.to;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;

/** A decision that supersedes one in effect undoes what that one made, kind by kind. */
class SupersedingTest {

    private DecisionFixture office;
    private ForceFixture force;
    private UUID an;
    private UUID older;

    @BeforeEach
    void open() throws SQLException {
        office = new DecisionFixture();
        force = office.force;
        an = office.an;
        force.database.update(
                "update force.officer set rank_since = ?, account = 'an' where id = ?",
                force.today.minusYears(5),
                an);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aPromotionGivesWayToTheOneThatShouldHaveBeen() throws SQLException {
        decided(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR"));
        ago(30);
        assertEquals(List.of(), wrong(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR")));
        assertEquals(
                List.of("rank error.decision.rankSkips"),
                wrong(DecisionKind.RANK_PROMOTION, promote(an, "LIEUTENANT_COLONEL")));
        LineDraft later = promote(an, "MAJOR");
        later.setEffectiveOn(force.today.plusDays(3));
        UUID newer = approved(DecisionKind.RANK_PROMOTION, later);
        assertEquals("CAPTAIN", office.line(newer).fromRank());
        assertEquals(
                "CAPTAIN " + force.today.minusDays(30) + ", MAJOR", ranks(), "until the day comes");
        reach(newer);
        assertEquals("CAPTAIN " + force.today + ", MAJOR", ranks());
        assertEquals(force.today, force.officers.get(an).rankSince());
        assertEquals("PROMOTION " + newer, rankNow());
        assertSuperseded(newer);
        assertEquals(
                "MAJOR " + force.today.minusDays(30) + " true Quyết định số 16/QĐ-CATP thay thế",
                force.database.text(
                        """
                        select entry ->> 'rank' || ' ' || (entry ->> 'valid_from') || ' ' || struck || ' ' || reason
                        from force.career_version where register = 'rank_held' and struck and officer_id = ?
                        """,
                        an));
    }

    @Test
    void aPromotionOnWhichTheNextOneWasBuiltStays() throws SQLException {
        decided(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR"));
        ago(30);
        UUID first = older;
        older = null;
        LineDraft next = promote(an, "LIEUTENANT_COLONEL");
        next.setExceptional(true);
        next.setExceptionReason("Thành tích đặc biệt xuất sắc");
        decided(DecisionKind.RANK_PROMOTION, next);
        older = first;
        assertTrue(
                wrong(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR"))
                        .contains("officerId error.decision.builtUpon"));
    }

    @Test
    void aDemotionGivesWayToALesserOne() throws SQLException {
        decided(DecisionKind.RANK_DEMOTION, exceptional("LIEUTENANT"));
        reach(approved(DecisionKind.RANK_DEMOTION, promote(an, "SENIOR_LIEUTENANT")));
        assertEquals("CAPTAIN " + force.today + ", SENIOR_LIEUTENANT", ranks());
    }

    @Test
    void aRaiseGivesWayToALowerOne() throws SQLException {
        decided(DecisionKind.SALARY_RAISE, raise(an, "5.40"));
        ago(30);
        UUID newer = approved(DecisionKind.SALARY_RAISE, raise(an, "5.10"));
        reach(newer);
        assertEquals("5.10 " + force.today + " ", salaries());
        assertSuperseded(newer);
        assertEquals(
                "5.40",
                force.database.text(
                        "select entry ->> 'coefficient' from force.career_version where register = 'salary_held'"));
        older = null;
        force.database.update(
                "update force.salary_held set valid_from = ?", force.today.minusDays(90));
        decided(DecisionKind.SALARY_RAISE, raise(an, "5.80"));
        ago(30);
        assertEquals(
                List.of("coefficient error.decision.coefficientNotHigher"),
                wrong(DecisionKind.SALARY_RAISE, raise(an, "5.10")));
        reach(approved(DecisionKind.SALARY_RAISE, raise(an, "5.60")));
        assertEquals(
                "5.10 "
                        + force.today.minusDays(90)
                        + " "
                        + force.today
                        + ", 5.60 "
                        + force.today
                        + " ",
                salaries());
    }

    @Test
    void aSecondRaiseNeedsALaterDay() throws SQLException {
        decided(DecisionKind.SALARY_RAISE, raise(an, "5.40"));
        older = null;
        assertEquals(
                List.of("effectiveOn error.decision.salaryFirstDay"),
                wrong(DecisionKind.SALARY_RAISE, raise(an, "5.80")));
    }

    @Test
    void aSecondmentIsExtendedAndEndsAtHomeOnce() throws SQLException {
        decided(DecisionKind.SECONDMENT, secondment(force.units.q0102, 10));
        ago(30);
        LineDraft longer = secondment(force.units.q0102, 40);
        longer.setEffectiveOn(force.today.plusDays(5));
        UUID newer = approved(DecisionKind.SECONDMENT, longer);
        assertEquals(1, office.present(force.units.q0102, force.today.plusDays(39)));
        assertEquals(0, office.present(force.units.q0101, force.today.plusDays(39)));
        assertEquals(1, office.present(force.units.q0101, force.today.plusDays(40)));
        reach(newer);
        assertSuperseded(newer);
        assertEquals(1, office.present(force.units.q0102, force.today.plusDays(39)));
        assertEquals(1, office.present(force.units.q0101, force.today.plusDays(40)));
        assertEquals("RECRUITMENT, SECONDMENT", postings());
        end(newer);
        assertEquals("RECRUITMENT, SECONDMENT, RETURN", postings());
        assertEquals(force.units.q0101, force.officers.get(an).unitId());
        assertEquals("DUTY_OFFICER", force.officers.get(an).position());
        assertEquals(List.of(), office.effect.over());
    }

    @Test
    void aSecondmentIsExtendedFromTheDayOnWhichItWouldHaveEnded() throws SQLException {
        decided(DecisionKind.SECONDMENT, secondment(force.units.q0102, 10));
        ago(30);
        LineDraft after = secondment(force.units.q0102, 40);
        after.setEffectiveOn(force.today.plusDays(11));
        assertEquals(
                List.of("effectiveOn error.decision.afterReturn"),
                wrong(DecisionKind.SECONDMENT, after));
        after.setEffectiveOn(force.today.plusDays(10));
        UUID newer = approved(DecisionKind.SECONDMENT, after);
        assertEquals(1, office.present(force.units.q0102, force.today.plusDays(10)));
        force.database.update(
                "update force.decision_line set ends_on = ? where decision_id = ?",
                force.today,
                older);
        force.database.update(
                "update force.decision_line set effective_on = ? where decision_id = ?",
                force.today,
                newer);
        assertEquals(List.of(), office.effect.over());
        office.effectNow();
        assertSuperseded(newer);
        assertEquals("RECRUITMENT, SECONDMENT", postings());
    }

    @Test
    void aSecondmentElsewhereInsteadEndsAtHomeToo() throws SQLException {
        decided(DecisionKind.SECONDMENT, secondment(force.units.q0102, 10));
        ago(30);
        assertEquals(
                List.of("toUnitId error.decision.sameUnit"),
                wrong(DecisionKind.SECONDMENT, secondment(force.units.q0101, 10)));
        UUID newer = approved(DecisionKind.REINFORCEMENT, secondment(force.units.q1201, 40));
        reach(newer);
        assertEquals(force.units.q1201, force.officers.get(an).unitId());
        assertEquals("RECRUITMENT, SECONDMENT, REINFORCEMENT", postings());
        end(newer);
        assertEquals(force.units.q0101, force.officers.get(an).unitId());
    }

    @Test
    void aTransferGivesWayToAnotherAndToGoingBack() throws SQLException {
        decided(DecisionKind.TRANSFER, to(an, force.units.q0102));
        ago(30);
        UUID newer = approved(DecisionKind.TRANSFER, to(an, force.units.q0101, "DUTY_OFFICER"));
        reach(newer);
        assertSuperseded(newer);
        assertEquals(force.units.q0101, force.officers.get(an).unitId());
        assertEquals("RECRUITMENT, TRANSFER, TRANSFER", postings());
    }

    @Test
    void aTransferIsPutRightOnItsOwnDay() throws SQLException {
        decided(DecisionKind.TRANSFER, to(an, force.units.q0102));
        UUID newer = approved(DecisionKind.ROTATION, to(an, force.units.q1201));
        reach(newer);
        assertSuperseded(newer);
        assertEquals(force.units.q1201, force.officers.get(an).unitId());
        assertEquals("RECRUITMENT, ROTATION", postings());
        assertEquals(
                "TRANSFER",
                force.database.text(
                        "select entry ->> 'kind' from force.career_version where register = 'posting'"));
    }

    @Test
    void aTransferAfterWhichTheOfficerWasMovedOnStays() throws SQLException {
        decided(DecisionKind.TRANSFER, to(an, force.units.q0102));
        ago(30);
        UUID first = older;
        older = null;
        decided(DecisionKind.TRANSFER, to(an, force.units.q1201));
        older = first;
        assertTrue(
                wrong(DecisionKind.TRANSFER, to(an, force.units.q0101, "DUTY_OFFICER"))
                        .contains("officerId error.decision.builtUpon"));
    }

    @Test
    void whoWasRelievedIsRelievedOtherwise() throws SQLException {
        force.database.update(
                "update force.posting set position = 'WARD_CHIEF' where officer_id = ?", an);
        decided(DecisionKind.DISMISS, to(an, force.units.q0101));
        ago(30);
        UUID newer = approved(DecisionKind.DISMISS, to(an, force.units.q0102));
        assertEquals("WARD_CHIEF", office.line(newer).fromPosition());
        reach(newer);
        assertSuperseded(newer);
        assertEquals(force.units.q0102, force.officers.get(an).unitId());
        assertEquals("RECRUITMENT, RELIEF, RELIEF", postings());
    }

    @Test
    void whoRetiredTooEarlyServedUntilTheRightDay() throws SQLException {
        decided(DecisionKind.RETIREMENT, of(an));
        ago(30);
        assertEquals(OfficerStatus.RETIRED, force.officers.get(an).status());
        LineDraft later = of(an);
        later.setEffectiveOn(force.today.plusDays(3));
        UUID newer = approved(DecisionKind.RETIREMENT, later);
        reach(newer);
        assertSuperseded(newer);
        assertEquals(OfficerStatus.RETIRED, force.officers.get(an).status());
        assertEquals(
                force.today.toString(),
                force.database.text(
                        "select valid_to::text from force.posting where officer_id = ?", an));
        assertEquals(
                force.today.minusDays(30).toString(),
                force.database.text(
                        "select entry ->> 'valid_to' from force.career_version where register = 'posting'"));
    }

    @Test
    void whoShouldNotHaveRetiredServesOnWithTheAccount() throws SQLException {
        decided(DecisionKind.RETIREMENT, of(an));
        ago(30);
        assertEquals(
                List.of(force.units.q0102 + " 1"),
                changes(to(an, force.units.q0102)),
                "the unit left loses nobody once more");
        UUID newer = approved(DecisionKind.TRANSFER, to(an, force.units.q0102));
        reach(newer);
        assertSuperseded(newer);
        assertEquals(OfficerStatus.ACTIVE, force.officers.get(an).status());
        assertEquals("RECRUITMENT, TRANSFER", postings());
        assertEquals(1, office.present(force.units.q0102, force.today));
        assertEquals(1, office.present(force.units.q0101, force.today.minusDays(1)));
        assertTrue(
                force.database
                        .text(
                                "select payload from kernel.outbox_message where topic = 'account.unit'"
                                        + " order by id desc limit 1")
                        .contains("Q01-02"));
    }

    @Test
    void whoWasDischargedByMistakeStaysWhereHeWas() throws SQLException {
        LineDraft discharge = of(an);
        discharge.setContent("Theo nguyện vọng");
        decided(DecisionKind.DISCHARGE, discharge);
        ago(30);
        reach(approved(DecisionKind.TRANSFER, to(an, force.units.q0101, "DUTY_OFFICER")));
        assertEquals(OfficerStatus.ACTIVE, force.officers.get(an).status());
        assertEquals("RECRUITMENT", postings());
        assertEquals(1, office.present(force.units.q0101, force.today));
    }

    @Test
    void runningLeaveGivesWayAndGoesOnIfTheNextIsRevoked() throws SQLException {
        decided(DecisionKind.LEAVE, leave(12));
        ago(5);
        LineDraft longer = leave(20);
        longer.setEffectiveOn(force.today.plusDays(2));
        UUID newer = approved(DecisionKind.LEAVE, longer);
        assertEquals(leaveDays(-5, 1) + ", " + leaveDays(2, 19), leaves(), "from the approval on");
        assertEquals(
                workingDays(force.today.minusDays(5), force.today.plusDays(1)),
                force.database.number(
                        "select working_days from force.leave where first_day < ?", force.today));
        force.container.as(force.hr);
        office.course.revoke(newer, "Cần người trực");
        force.container.as(office.second);
        office.course.approve(newer);
        assertEquals(leaveDays(-5, 11), leaves());
        LineDraft shorter = leave(4);
        shorter.setEffectiveOn(force.today.plusDays(2));
        newer = approved(DecisionKind.LEAVE, shorter);
        assertEquals(leaveDays(-5, 1) + ", " + leaveDays(2, 3), leaves());
        force.database.update(
                "update force.decision_line set effective_on = ? where decision_id = ?",
                force.today,
                newer);
        office.effectNow();
        assertSuperseded(newer);
        assertEquals(OfficerStatus.ON_LEAVE, force.officers.get(an).status());
        assertEquals(List.of(), office.effect.over());
    }

    @Test
    void trainingIsExtendedAndStandsInTheRegisterOnce() throws SQLException {
        decided(DecisionKind.TRAINING, study(20));
        ago(30);
        UUID newer = approved(DecisionKind.TRAINING, study(60));
        reach(newer);
        assertSuperseded(newer);
        assertEquals(OfficerStatus.STUDY, force.officers.get(an).status());
        end(newer);
        assertEquals(OfficerStatus.ACTIVE, force.officers.get(an).status());
        assertEquals(
                1,
                force.database.number(
                        "select count(*) from force.qualification where officer_id = ?", an));
    }

    @Test
    void whatFailsOnItsDayLeavesTheLeaveAsItWas() throws SQLException {
        decided(DecisionKind.LEAVE, leave(12));
        ago(5);
        LineDraft shorter = leave(4);
        shorter.setEffectiveOn(force.today.plusDays(2));
        UUID newer = approved(DecisionKind.LEAVE, shorter);
        force.database.update("update force.officer set status = 'RETIRED' where id = ?", an);
        reach(newer);
        assertEquals(DecisionState.FAILED, office.decisions.get(newer).state());
        assertEquals(leaveDays(-5, 11), leaves());
    }

    @Test
    void takesThePlaceOnlyOfWhatTouchesTheSame() throws SQLException {
        decided(DecisionKind.SALARY_RAISE, raise(an, "5.40"));
        DecisionDraft head = head(DecisionKind.TRANSFER);
        head.setSupersedes(older);
        force.container.as(force.hr);
        assertEquals(
                "error.decision.supersedesKind",
                assertThrows(InvalidInput.class, () -> office.drafting.create(head, List.of()))
                        .fields()
                        .get(0)
                        .key());
    }

    @Test
    void onlyOneTakesThePlaceOfAnother() throws SQLException {
        decided(DecisionKind.SALARY_RAISE, raise(an, "5.40"));
        ago(30);
        assertTrue(office.decisions.get(older).isSupersedable());
        force.container.as(force.hr);
        UUID first =
                office.drafting.create(head(DecisionKind.SALARY_RAISE), List.of(raise(an, "5.10")));
        UUID second =
                office.drafting.create(head(DecisionKind.SALARY_RAISE), List.of(raise(an, "5.20")));
        assertTrue(office.decisions.get(older).isSupersedable(), "drafts bind nobody");
        office.course.propose(first);
        DecisionRow held = office.decisions.get(older);
        assertEquals(first, held.supersededBy());
        assertEquals(DecisionState.PROPOSED, held.supersededByState());
        assertFalse(held.isSupersedable());
        assertSecondIsRefused(() -> office.course.propose(second));
        assertSecondIsRefused(
                () ->
                        office.drafting.create(
                                head(DecisionKind.SALARY_RAISE), List.of(raise(an, "5.20"))));
        force.container.as(office.second);
        office.course.approve(first);
        reach(first);
        force.container.as(force.hr);
        assertEquals(DecisionState.IN_EFFECT, office.decisions.get(older).supersededByState());
        assertFalse(office.decisions.get(older).isSupersedable());
        assertTrue(office.decisions.get(first).isSupersedable(), "but the newer one itself may be");
    }

    @Test
    void whatWasReturnedIsInNobodysWay() throws SQLException {
        decided(DecisionKind.SALARY_RAISE, raise(an, "5.40"));
        ago(30);
        force.container.as(force.hr);
        UUID first =
                office.drafting.create(head(DecisionKind.SALARY_RAISE), List.of(raise(an, "5.10")));
        office.course.propose(first);
        force.container.as(office.second);
        office.course.sendBack(first, "Sai hệ số");
        assertTrue(office.decisions.get(older).isSupersedable());
        approved(DecisionKind.SALARY_RAISE, raise(an, "5.20"));
    }

    private static void assertSecondIsRefused(Executable second) {
        BusinessException refused = assertThrows(BusinessException.class, second);
        assertEquals(BusinessException.Kind.CONFLICT, refused.kind());
        assertEquals("error.decision.supersededBy", refused.key());
        assertEquals(List.of("16/QĐ-CATP"), List.of(refused.args()));
    }

    @Test
    void beginsWithWhatTheOlderOneSays() throws SQLException {
        decided(DecisionKind.SECONDMENT, secondment(force.units.q0102, 10));
        DecisionDraft head = head(DecisionKind.SECONDMENT);
        head.setSupersedes(older);
        head.setEffectiveOn(force.today.plusDays(4));
        force.container.as(force.hr);
        LineRow line = office.line(office.drafting.create(head, null));
        assertEquals(force.units.q0102, line.toUnitId());
        assertEquals(force.today.plusDays(4), line.effectiveOn());
        assertEquals(force.today.plusDays(10), line.endsOn());
        head.setEffectiveOn(force.today.plusDays(10));
        assertEquals(null, office.line(office.drafting.create(head, null)).endsOn());
    }

    private LineDraft leave(int days) {
        LineDraft line = of(an);
        line.setCode("ANNUAL");
        line.setEndsOn(force.today.plusDays(days));
        return line;
    }

    private LineDraft study(int days) {
        LineDraft line = of(an);
        line.setCode("BEAT_COURSE");
        line.setContent("Lớp bồi dưỡng cảnh sát khu vực");
        line.setEndsOn(force.today.plusDays(days));
        return line;
    }

    private LineDraft secondment(UUID unit, int days) {
        LineDraft line = to(an, unit);
        line.setEndsOn(force.today.plusDays(days));
        return line;
    }

    private LineDraft exceptional(String rank) {
        LineDraft line = promote(an, rank);
        line.setExceptional(true);
        line.setExceptionReason("Vi phạm nghiêm trọng");
        return line;
    }

    private DecisionDraft head(DecisionKind kind) {
        DecisionDraft draft = office.draft(kind);
        if (older != null) {
            draft.setNumber("16/QĐ-CATP");
            draft.setSupersedes(older);
        }
        return draft;
    }

    /** In effect today; the next ones supersede it. */
    private void decided(DecisionKind kind, LineDraft line) {
        older = null;
        older = approved(kind, line);
        office.effectNow();
        assertEquals(DecisionState.IN_EFFECT, office.decisions.get(older).state());
    }

    private UUID approved(DecisionKind kind, LineDraft line) {
        return office.approved(head(kind), line);
    }

    private List<String> wrong(DecisionKind kind, LineDraft line) {
        force.container.as(force.hr);
        UUID id = office.drafting.create(head(kind), List.of(line));
        List<String> wrong = said(office.decisions.preview(id).problems());
        office.drafting.discard(id);
        return wrong;
    }

    /** Lets what took effect today have done so before. */
    private void ago(int days) throws SQLException {
        LocalDate then = force.today.minusDays(days);
        for (String held : List.of("posting", "rank_held", "salary_held")) {
            for (String bound : List.of("valid_to", "valid_from")) {
                force.database.update(
                        "update force." + held + " set " + bound + " = ? where " + bound + " = ?",
                        then,
                        force.today);
            }
        }
        force.database.update(
                "update force.leave set first_day = ? where first_day = ?", then, force.today);
        force.database.update(
                "update force.decision_line set effective_on = ? where decision_id = ?",
                then,
                older);
    }

    private void reach(UUID id) throws SQLException {
        force.database.update(
                "update force.decision_line set effective_on = ? where decision_id = ?",
                force.today,
                id);
        office.effectNow();
    }

    /** Lets what it did for a time end today. */
    private void end(UUID id) throws SQLException {
        ago(7);
        force.database.update(
                "update force.decision_line set effective_on = ?, ends_on = ? where decision_id = ?",
                force.today.minusDays(7),
                force.today,
                id);
        office.effect.over().forEach(office.effect::endOf);
    }

    private void assertSuperseded(UUID newer) {
        force.container.as(force.hr);
        assertEquals(DecisionState.IN_EFFECT, office.decisions.get(newer).state());
        assertEquals(DecisionState.SUPERSEDED, office.decisions.get(older).state());
        assertEquals(DecisionState.SUPERSEDED, office.line(older).state());
        assertEquals(newer, office.decisions.get(older).supersededBy());
    }

    /** Units whose strength it would change, and by how many. */
    private List<String> changes(LineDraft line) {
        force.container.as(force.hr);
        UUID id = office.drafting.create(head(DecisionKind.TRANSFER), List.of(line));
        List<String> changes =
                office.decisions.preview(id).units().stream()
                        .map(
                                unit ->
                                        unit.unitId()
                                                + " "
                                                + (unit.after().present()
                                                        - unit.before().present()))
                        .toList();
        office.drafting.discard(id);
        return changes;
    }

    private String ranks() throws SQLException {
        return force.database.text(
                """
                select string_agg(rank || coalesce(' ' || valid_to, ''), ', ' order by valid_from)
                from force.rank_held where officer_id = ?
                """,
                an);
    }

    private String rankNow() throws SQLException {
        return force.database.text(
                """
                select kind || ' ' || decision_id from force.rank_held where officer_id = ? and valid_to is null
                """,
                an);
    }

    private String salaries() throws SQLException {
        return force.database.text(
                """
                select string_agg(coefficient || ' ' || valid_from || ' ' || coalesce(valid_to::text, ''), ', '
                    order by valid_from)
                from force.salary_held where officer_id = ?
                """,
                an);
    }

    private String postings() throws SQLException {
        return force.database.text(
                "select string_agg(kind, ', ' order by valid_from) from force.posting where officer_id = ?",
                an);
    }

    private String leaves() throws SQLException {
        return force.database.text(
                """
                select string_agg(first_day || ' ' || last_day, ', ' order by first_day)
                from force.leave where officer_id = ? and state = 'APPROVED'
                """,
                an);
    }

    private String leaveDays(int first, int last) {
        return force.today.plusDays(first) + " " + force.today.plusDays(last);
    }

    private long workingDays(LocalDate first, LocalDate last) throws SQLException {
        return force.database.number(
                """
                select count(*) from generate_series(cast(? as date), cast(? as date), interval '1 day') d
                where extract(isodow from d) < 6
                    and not exists (select from kernel.calendar_day c where c.day = d::date)
                """,
                first,
                last);
    }
}
