package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.phaodai.force.decisions.DecisionFixture.commend;
import static vn.phaodai.force.decisions.DecisionFixture.of;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.OfficerStatus;

/** Commendations, courses and discipline in the registers that decisions keep. */
class DecisionRegistersTest {

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
    void aCommendationStandsInTheRegisterFromItsDayUntilItIsSuperseded() throws SQLException {
        UUID id = office.approved(DecisionKind.COMMENDATION, commend(an), commend(binh));
        assertEquals(0, commendations(an, "CERTIFICATE_UNIT"));
        office.effectNow();
        assertEquals(1, commendations(an, "CERTIFICATE_UNIT"));
        assertEquals(
                office.decisions.get(id).number() + " Cứu người bị nạn",
                force.database.text(
                        "select decision_number || ' ' || reason from force.commendation where"
                                + " decision_id = ? and officer_id = ?",
                        id,
                        an));
        LineDraft higher = commend(an);
        higher.setCode("CERTIFICATE_CITY");
        DecisionDraft next = office.draft(DecisionKind.COMMENDATION);
        next.setNumber("16/QĐ-CATP");
        next.setSupersedes(id);
        UUID newer = office.approved(next, higher);
        office.effectNow();
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
        UUID id = office.approved(DecisionKind.TRAINING, study);
        office.effectNow();
        String entered =
                "select coalesce(string_agg(kind || ' ' || valid_from || ' ' || expires_on, ','), '')"
                        + " from force.qualification where officer_id = ?";
        assertEquals("", force.database.text(entered, an));
        force.database.update(
                "update force.decision_line set effective_on = ?, ends_on = ? where decision_id = ?",
                force.today.minusDays(9),
                force.today,
                id);
        office.effect.endOf(office.effect.over().get(0));
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
                office.wrong(DecisionKind.TRAINING, unknown));
    }

    @Test
    void aSupersededDisciplineIsStruckFromTheRegister() throws SQLException {
        LineDraft warning = of(an);
        warning.setCode("WARNING");
        warning.setContent("Vi phạm quy trình công tác");
        UUID id = office.approved(DecisionKind.DISCIPLINE, warning);
        office.effectNow();
        LineDraft milder = of(an);
        milder.setCode("REPRIMAND");
        milder.setContent("Vi phạm quy trình công tác, xét lại");
        DecisionDraft next = office.draft(DecisionKind.DISCIPLINE);
        next.setNumber("16/QĐ-CATP");
        next.setSupersedes(id);
        UUID newer = office.approved(next, milder);
        office.effectNow();
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
        UUID id = office.drafted(DecisionKind.DISCIPLINE, warning);
        assertEquals(
                List.of("endsOn warning.decision.countsForGood"),
                office.decisions.preview(id).doubts().stream()
                        .map(doubt -> doubt.error().field() + " " + doubt.error().key())
                        .toList());
        office.drafting.discard(id);
        warning.setEndsOn(force.today.plusYears(1));
        UUID ending = office.approved(DecisionKind.DISCIPLINE, warning);
        assertEquals(List.of(), office.decisions.preview(ending).doubts());
        office.effectNow();
        assertEquals(
                force.today.plusYears(1).toString(),
                force.database.text(
                        "select valid_to::text from force.discipline where officer_id = ?", an));
        assertEquals(List.of(), office.effect.over());
    }

    @Test
    void aCommendationThatIsRevokedBeforeItsDayIsInNoRegister() throws SQLException {
        LineDraft later = commend(an);
        later.setEffectiveOn(force.today.plusDays(5));
        UUID id = office.approved(DecisionKind.COMMENDATION, later);
        force.container.as(force.hr);
        office.course.revoke(id, "Sai đối tượng");
        force.container.as(office.second);
        office.course.approve(id);
        force.database.update(
                "update force.decision_line set effective_on = ? where decision_id = ?",
                force.today,
                id);
        office.effectNow();
        assertEquals(DecisionState.REVOKED, office.decisions.get(id).state());
        assertEquals(0, commendations(an, "CERTIFICATE_UNIT"));
    }

    @Test
    void aCommendationNamesItsForm() {
        LineDraft formless = commend(an);
        formless.setCode(null);
        assertEquals(
                List.of("lines[0].code error.required"),
                office.wrong(DecisionKind.COMMENDATION, formless));
        formless.setCode("WARNING");
        assertEquals(
                List.of("lines[0].code error.decision.code"),
                office.wrong(DecisionKind.COMMENDATION, formless));
    }

    private long commendations(UUID officer, String kind) throws SQLException {
        return force.database.number(
                "select count(*) from force.commendation where officer_id = ? and kind = ?",
                officer,
                kind);
    }
}
