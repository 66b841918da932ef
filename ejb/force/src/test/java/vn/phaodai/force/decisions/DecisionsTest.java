package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.phaodai.force.decisions.DecisionFixture.commend;
import static vn.phaodai.force.decisions.DecisionFixture.of;
import static vn.phaodai.force.decisions.DecisionFixture.raise;
import static vn.phaodai.force.decisions.DecisionFixture.to;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Role;

/** Who sees decisions, where, and of whom. */
class DecisionsTest {

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
    void showsWhoIsOnTheWayByADecisionOfMany() {
        Transfers transfers = force.container.get(Transfers.class);
        UUID id =
                office.drafted(
                        DecisionKind.ROTATION,
                        to(an, force.units.q0102),
                        to(binh, force.units.q1201));
        assertEquals(Set.of(), transfers.underWay().officers());
        office.course.propose(id);
        assertEquals(Set.of(an, binh), transfers.underWay().officers());
        assertEquals(1, transfers.underWay().arrivals(force.units.q0102));
        assertEquals(0, transfers.underWay().arrivals(force.units.q0101));
        force.container.as(force.q12);
        assertEquals(Set.of(binh), transfers.underWay().officers());
        force.container.as(office.second);
        office.course.approve(id);
        office.effectNow();
        force.container.as(force.hr);
        assertEquals(Set.of(), transfers.underWay().officers());
    }

    @Test
    void nobodyIsOnTheWayByACommendation() {
        Transfers transfers = force.container.get(Transfers.class);
        UUID id = office.drafted(DecisionKind.COMMENDATION, commend(an));
        office.course.propose(id);
        assertEquals(DecisionState.PROPOSED, office.decisions.get(id).state());
        assertEquals(Set.of(), transfers.underWay().officers());
    }

    @Test
    void standsInTheRecordOfTheOfficerUnlessItDisciplines() {
        LineDraft raise = raise(an, "5.40");
        UUID id = office.approved(DecisionKind.SALARY_RAISE, raise);
        LineDraft reprimand = of(an);
        reprimand.setCode("REPRIMAND");
        reprimand.setContent("Vi phạm quy chế");
        office.approved(DecisionKind.DISCIPLINE, reprimand);
        force.container.as(force.q01);
        List<OfficerDecision> record = office.decisions.ofOfficer(an);
        assertEquals(List.of(id), record.stream().map(OfficerDecision::decisionId).toList());
        assertEquals(new BigDecimal("5.40"), record.get(0).line().coefficient());
        force.container.as(force.q12);
        assertEquals(List.of(), office.decisions.ofOfficer(an));
    }

    @Test
    void isToldToTheOfficerOnceItIsApprovedUnlessItDisciplines() throws SQLException {
        force.database.update("update force.officer set account = 'an' where id = ?", an);
        LineDraft raise = raise(an, "5.40");
        UUID id = office.approved(DecisionKind.SALARY_RAISE, raise);
        LineDraft reprimand = of(an);
        reprimand.setCode("REPRIMAND");
        reprimand.setContent("Vi phạm quy chế");
        office.approved(DecisionKind.DISCIPLINE, reprimand);
        office.course.propose(office.drafted(DecisionKind.TRANSFER, to(an, force.units.q0102)));
        OwnDecisions own = force.container.get(OwnDecisions.class);
        force.container.as(force.caller("an", force.units.q0101, Role.OFFICER));
        assertEquals(List.of(id), own.list().stream().map(OfficerDecision::decisionId).toList());
        force.container.as(force.q01);
        assertEquals(List.of(), own.list());
    }

    @Test
    void isSeenByTheUnitsConcernedAndByNoOther() {
        UUID id = office.drafted(DecisionKind.TRANSFER, to(an, force.units.q0102));
        force.container.as(force.q01);
        assertThrows(NotFound.class, () -> office.decisions.get(id));
        force.container.as(force.hr);
        office.course.propose(id);
        force.container.as(force.q01);
        assertEquals("Nguyễn Văn An", office.decisions.get(id).officerName());
        assertEquals(1, office.decisions.count(Map.of("q", "van an", "kind", "TRANSFER")));
        assertThrows(NotAllowed.class, () -> office.drafting.addLines(id, List.of(of(binh))));
        assertThrows(
                NotFound.class, () -> force.container.as(force.q12).get(Decisions.class).get(id));
        assertEquals(0, office.decisions.count(Map.of()));
        assertThrows(NotFound.class, () -> office.drafted(DecisionKind.TRANSFER, of(an)));
        assertEquals(
                "error.decision.kindOfHr",
                assertThrows(NotAllowed.class, () -> office.drafted(DecisionKind.RETIREMENT))
                        .key());
    }

    @Test
    void listsDoNotNameWhoIsDisciplined() throws SQLException {
        LineDraft line = of(an);
        line.setCode("WARNING");
        line.setContent("Vi phạm quy trình công tác");
        UUID id = office.approved(DecisionKind.DISCIPLINE, line);
        office.effectNow();
        assertEquals(null, office.decisions.get(id).officerName());
        assertEquals(0, office.decisions.count(Map.of("q", "van an")));
        assertEquals(0, office.decisions.count(Map.of("officerId", an.toString())));
        assertEquals(
                "WARNING",
                force.database.text("select form from force.discipline where decision_id = ?", id));
    }
}
