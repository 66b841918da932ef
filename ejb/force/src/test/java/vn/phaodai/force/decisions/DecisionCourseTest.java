package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phaodai.force.decisions.DecisionFixture.of;
import static vn.phaodai.force.decisions.DecisionFixture.promote;
import static vn.phaodai.force.decisions.DecisionFixture.to;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotAllowed;

/** A decision from its approval to its end: each line on its day, revoked, superseded. */
class DecisionCourseTest {

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
    void oneDecisionMovesManyEachOnItsOwnDay() throws SQLException {
        LineDraft later = to(binh, force.units.q1201);
        later.setEffectiveOn(force.today.plusDays(5));
        UUID id = office.drafted(DecisionKind.ROTATION, to(an, force.units.q0102), later);
        assertEquals(DecisionState.DRAFT, office.decisions.get(id).state());
        office.course.propose(id);
        assertEquals(
                "error.proposal.ownProposal",
                assertThrows(NotAllowed.class, () -> office.course.approve(id)).key());
        force.container.as(office.second);
        office.course.approve(id);
        assertEquals(1, office.effect.due().size());
        office.effectNow();
        assertEquals(DecisionState.APPROVED, office.decisions.get(id).state());
        assertEquals(List.of(DecisionState.IN_EFFECT, DecisionState.APPROVED), office.states(id));
        assertEquals(force.units.q0102, force.officers.get(an).unitId());
        assertEquals("ROTATION", office.posting(an));
        assertEquals(id, force.officers.postings(an).get(0).decisionId());
        assertEquals(1, office.present(force.units.q1201, force.today.plusDays(5)));
        assertEquals(0, office.present(force.units.q1201, force.today.plusDays(4)));
        office.reach(binh);
        assertEquals(DecisionState.IN_EFFECT, office.decisions.get(id).state());
    }

    @Test
    void aSecondmentEndsByItselfOnceOnItsDay() throws SQLException {
        LineDraft line = to(an, force.units.q0102);
        line.setEndsOn(force.today.plusMonths(3));
        UUID id = office.approved(DecisionKind.SECONDMENT, line);
        office.effectNow();
        assertEquals(1, office.present(force.units.q0102, force.today.plusMonths(3).minusDays(1)));
        assertEquals(0, office.present(force.units.q0102, force.today.plusMonths(3)));
        assertEquals(2, office.present(force.units.q0101, force.today.plusMonths(3)));
        assertEquals(List.of(), office.effect.over());
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
        UUID over = office.effect.over().get(0);
        office.effect.endOf(over);
        office.effect.endOf(over);
        assertEquals(List.of(), office.effect.over());
        assertEquals(force.units.q0101, force.officers.get(an).unitId());
        assertEquals("DUTY_OFFICER", force.officers.get(an).position());
        assertEquals("RETURN", office.posting(an));
        assertEquals(
                1,
                force.database.number(
                        "select count(*) from force.posting where officer_id = ? and kind = 'RETURN'",
                        an));
    }

    @Test
    void whoRetiresServesNoMoreAndLosesTheAccount() throws SQLException {
        force.database.update("update force.officer set account = 'an' where id = ?", an);
        LineDraft line = of(an);
        line.setEffectiveOn(force.today.plusDays(3));
        office.approved(DecisionKind.RETIREMENT, line);
        assertEquals(2, office.present(force.units.q0101, force.today.plusDays(2)));
        assertEquals(1, office.present(force.units.q0101, force.today.plusDays(3)));
        office.reach(an);
        assertEquals(OfficerStatus.RETIRED, force.officers.get(an).status());
        assertEquals(1, office.present(force.units.q0101, force.today));
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
        UUID id = office.approved(DecisionKind.LEAVE, line);
        assertEquals(
                5,
                force.database.number(
                                "select working_days from force.leave where officer_id = ? and state = 'APPROVED'",
                                an)
                        + holidaysBetween(force.today.plusDays(10), force.today.plusDays(17)));
        force.container.as(force.hr);
        office.course.revoke(id, "Cần người trực");
        assertThrows(NotAllowed.class, () -> office.course.approve(id));
        force.container.as(office.second);
        office.course.approve(id);
        assertEquals(DecisionState.REVOKED, office.decisions.get(id).state());
        assertEquals("Cần người trực", office.decisions.get(id).reason());
        assertEquals(
                "CANCELLED",
                force.database.text("select state from force.leave where officer_id = ?", an));
        assertEquals(List.of(), office.effect.due());
    }

    @Test
    void isRevokedOnlyBeforeItsDay() throws SQLException {
        UUID id = office.approved(DecisionKind.TRANSFER, to(an, force.units.q0102));
        office.effectNow();
        force.container.as(force.hr);
        assertEquals(
                BusinessException.Kind.CONFLICT,
                assertThrows(BusinessException.class, () -> office.course.revoke(id, "Nhầm"))
                        .kind());
    }

    @Test
    void aRevocationThatIsReturnedChangesNothing() {
        LineDraft line = to(an, force.units.q0102);
        line.setEffectiveOn(force.today.plusDays(1));
        UUID id = office.approved(DecisionKind.TRANSFER, line);
        force.container.as(force.hr);
        office.course.revoke(id, "Nhầm");
        force.container.as(office.second);
        office.course.sendBack(id, "Không nhầm");
        assertEquals(DecisionState.APPROVED, office.decisions.get(id).state());
        assertEquals(List.of(DecisionState.APPROVED), office.states(id));
    }

    @Test
    void anotherSupersedesItBeforeAndAfter() throws SQLException {
        LineDraft line = to(an, force.units.q0102);
        line.setEffectiveOn(force.today.plusDays(4));
        UUID wrong = office.approved(DecisionKind.TRANSFER, line);
        assertEquals(
                List.of("lines[0].officerId error.decision.contradicts"),
                office.wrong(DecisionKind.ROTATION, to(an, force.units.q1201)));
        DecisionDraft head = office.draft(DecisionKind.TRANSFER);
        head.setSupersedes(wrong);
        UUID right = office.approved(head, to(an, force.units.q1201));
        assertEquals(DecisionState.SUPERSEDED, office.decisions.get(wrong).state());
        assertEquals(List.of(DecisionState.SUPERSEDED), office.states(wrong));
        office.effectNow();
        assertEquals(force.units.q1201, force.officers.get(an).unitId());
    }

    @Test
    void twoOpenDecisionsDoNotContradict() {
        LineDraft later = to(an, force.units.q0102);
        later.setEffectiveOn(force.today.plusDays(20));
        office.approved(DecisionKind.TRANSFER, later);
        LineDraft retiring = of(an);
        retiring.setEffectiveOn(force.today.plusDays(10));
        assertEquals(
                List.of("lines[0].officerId error.decision.contradicts"),
                office.wrong(DecisionKind.RETIREMENT, retiring));
        office.rank(an, "CAPTAIN", force.today.minusYears(4));
        office.approved(DecisionKind.RANK_PROMOTION, promote(an, "MAJOR"));
    }

    private long holidaysBetween(LocalDate from, LocalDate to) throws SQLException {
        return force.database.number(
                "select count(*) from kernel.calendar_day where day >= ? and day < ? and extract(isodow from day) < 6",
                from,
                to);
    }
}
