package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.phaodai.force.decisions.DecisionFixture.of;
import static vn.phaodai.force.decisions.DecisionFixture.said;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.InvalidInput;

/** Each kind of decision from the draft to its effect, and the rules that are its own. */
class DecisionKindsTest {

    private DecisionFixture office;
    private ForceFixture force;
    private UUID an;

    @BeforeEach
    void open() throws SQLException {
        office = new DecisionFixture();
        force = office.force;
        an = office.an;
        force.database.update(
                "update force.officer set rank_since = ? where id = ?",
                force.today.minusYears(4),
                an);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void bringsAboutWhatItSays(DecisionKind kind) throws SQLException {
        if (kind == DecisionKind.REAPPOINT || kind == DecisionKind.DISMISS) {
            hold("WARD_CHIEF");
        }
        UUID id = office.drafted(kind, line(kind));
        assertEquals(List.of(), office.decisions.preview(id).problems());
        office.course.propose(id);
        force.container.as(office.second);
        office.course.approve(id);
        office.effectNow();
        assertEquals(DecisionState.IN_EFFECT, office.decisions.get(id).state());
        assertEquals(expected(kind), standing());
        assertEquals(printed(kind), published(id));
        LineRow line = office.line(id);
        assertEquals(kind.isTemporary() ? force.today.plusMonths(3) : null, line.endsOn());
    }

    /** What the record says afterwards. */
    private static String expected(DecisionKind kind) {
        return switch (kind) {
            case TRANSFER, ROTATION, SECONDMENT, REINFORCEMENT ->
                    "Q01-02 BEAT_OFFICER CAPTAIN ACTIVE " + kind + " FIRST";
            case APPOINT -> "Q01-02 WARD_CHIEF CAPTAIN ACTIVE APPOINTMENT FIRST";
            case REAPPOINT -> "Q01-01 WARD_CHIEF CAPTAIN ACTIVE RECRUITMENT FIRST";
            case DISMISS -> "Q01-01 BEAT_OFFICER CAPTAIN ACTIVE RELIEF FIRST";
            case RANK_PROMOTION -> "Q01-01 DUTY_OFFICER MAJOR ACTIVE RECRUITMENT PROMOTION";
            case RANK_DEMOTION ->
                    "Q01-01 DUTY_OFFICER SENIOR_LIEUTENANT ACTIVE RECRUITMENT DEMOTION";
            case SALARY_RAISE -> "Q01-01 DUTY_OFFICER CAPTAIN ACTIVE RECRUITMENT FIRST 5.40";
            case TRAINING -> "Q01-01 DUTY_OFFICER CAPTAIN STUDY RECRUITMENT FIRST";
            case LEAVE -> "Q01-01 DUTY_OFFICER CAPTAIN ON_LEAVE RECRUITMENT FIRST ANNUAL";
            case COMMENDATION ->
                    "Q01-01 DUTY_OFFICER CAPTAIN ACTIVE RECRUITMENT FIRST CERTIFICATE_UNIT";
            case DISCIPLINE -> "Q01-01 DUTY_OFFICER CAPTAIN ACTIVE RECRUITMENT FIRST REPRIMAND";
            case RETIREMENT -> "Q01-01 DUTY_OFFICER CAPTAIN RETIRED FIRST";
            case DISCHARGE -> "Q01-01 DUTY_OFFICER CAPTAIN DISCHARGED FIRST";
        };
    }

    /** What its paper has to say of the officer. */
    private static String printed(DecisionKind kind) {
        return switch (kind) {
            case TRANSFER, ROTATION, SECONDMENT, REINFORCEMENT -> "Cảnh sát khu vực";
            case APPOINT, REAPPOINT -> "Trưởng Công an phường, xã";
            case DISMISS -> "Trưởng Công an phường, xã Cảnh sát khu vực";
            case RANK_PROMOTION -> "Đại úy Thiếu tá";
            case RANK_DEMOTION -> "Đại úy Thượng úy";
            case SALARY_RAISE -> "5.40";
            case TRAINING -> "BEAT_COURSE Lý do";
            case LEAVE -> "Nghỉ phép năm";
            case COMMENDATION -> "Giấy khen Lý do";
            case DISCIPLINE -> "REPRIMAND Lý do";
            case RETIREMENT -> "";
            case DISCHARGE -> "Lý do";
        };
    }

    private String standing() throws SQLException {
        return force.database.text(
                """
                select concat_ws(' ', u.code, o.position, o.rank, o.status, p.kind, h.kind, s.coefficient, v.kind, c.kind,
                    d.form)
                from force.officer o
                join kernel.unit u on u.id = o.unit_id
                left join force.posting p on p.officer_id = o.id and p.valid_to is null
                left join force.rank_held h on h.officer_id = o.id and h.valid_to is null
                left join force.salary_held s on s.officer_id = o.id and s.valid_to is null
                left join force.leave v on v.officer_id = o.id and v.state = 'APPROVED'
                left join force.commendation c on c.officer_id = o.id
                left join force.discipline d on d.officer_id = o.id
                where o.id = ?
                """,
                an);
    }

    private String published(UUID decision) throws SQLException {
        return force.database.text(
                """
                select concat_ws(' ',
                    case when d.kind in ('RANK_PROMOTION', 'RANK_DEMOTION') then l.from_rank_vi end,
                    case when d.kind = 'DISMISS' then l.from_position_vi end, l.position_vi, l.rank_vi, l.coefficient,
                    case when d.kind in ('TRAINING', 'DISCIPLINE') then l.code end, l.leave_vi, l.commendation_vi, l.content)
                from force.report_decision_line l
                join force.report_decision d on d.id = l.decision_id
                where d.id = ?
                """,
                decision);
    }

    private LineDraft line(DecisionKind kind) {
        LineDraft line = of(an);
        if (kind.moves()) {
            line.setToUnitId(kind == DecisionKind.DISMISS ? force.units.q0101 : force.units.q0102);
            line.setPosition(kind == DecisionKind.APPOINT ? "WARD_CHIEF" : "BEAT_OFFICER");
        }
        if (kind.isTemporary()) {
            line.setEndsOn(force.today.plusMonths(3));
        }
        switch (kind) {
            case RANK_PROMOTION -> line.setRank("MAJOR");
            case RANK_DEMOTION -> line.setRank("SENIOR_LIEUTENANT");
            case SALARY_RAISE -> line.setCoefficient(new BigDecimal("5.40"));
            case LEAVE -> line.setCode("ANNUAL");
            case TRAINING -> says(line, "BEAT_COURSE");
            case COMMENDATION -> says(line, "CERTIFICATE_UNIT");
            case DISCIPLINE -> says(line, "REPRIMAND");
            case DISCHARGE -> says(line, null);
            default -> {
                // says it all by its kind
            }
        }
        return line;
    }

    private static void says(LineDraft line, String code) {
        line.setCode(code);
        line.setContent("Lý do");
    }

    @Test
    void oneIsAppointedToLeadingPositionsOnly() {
        LineDraft line = to("BEAT_OFFICER");
        assertEquals(
                List.of("position error.decision.appointLeading"),
                wrong(DecisionKind.APPOINT, line));
        line.setToUnitId(force.units.q01);
        line.setPosition("TEAM_LEADER");
        assertEquals(List.of(), wrong(DecisionKind.APPOINT, line));
    }

    @Test
    void oneIsRelievedOfALeadingPositionForAnother() throws SQLException {
        assertEquals(
                List.of("officerId error.decision.notCommanding"),
                wrong(DecisionKind.DISMISS, to("BEAT_OFFICER")));
        hold("WARD_CHIEF");
        assertEquals(
                List.of("position error.decision.dismissLeading"),
                wrong(DecisionKind.DISMISS, to("WARD_DEPUTY_CHIEF")));
        assertEquals(List.of(), wrong(DecisionKind.DISMISS, to("BEAT_OFFICER")));
    }

    @Test
    void onlyCommandersAreReappointed() throws SQLException {
        assertEquals(
                List.of("officerId error.decision.notCommanding"),
                wrong(DecisionKind.REAPPOINT, of(an)));
        hold("WARD_CHIEF");
        assertEquals(List.of(), wrong(DecisionKind.REAPPOINT, of(an)));
    }

    @Test
    void warnsOfARankAboveTheCeilingAndOfACommandThatSomebodyHolds() throws SQLException {
        UUID chief = force.join("Trần Văn Trưởng", force.units.q0102);
        hold(chief, "WARD_CHIEF");
        assertEquals(
                List.of("position warning.transfer.held"),
                doubts(DecisionKind.APPOINT, to("WARD_CHIEF")));
        assertEquals(List.of(), doubts(DecisionKind.APPOINT, to("WARD_DEPUTY_CHIEF")));
        force.database.update(
                "update force.officer set rank = 'COLONEL', rank_since = '2022-06-01' where id = ?",
                an);
        assertEquals(
                List.of("position warning.officer.ceiling", "position warning.transfer.held"),
                doubts(DecisionKind.TRANSFER, to("WARD_CHIEF")));
    }

    private LineDraft to(String position) {
        return DecisionFixture.to(an, force.units.q0102, position);
    }

    private List<String> wrong(DecisionKind kind, LineDraft line) {
        UUID id = office.drafted(kind, line);
        List<DecisionPreview.Problem> problems = office.decisions.preview(id).problems();
        if (problems.isEmpty()) {
            office.course.propose(id);
            office.course.withdraw(id);
        } else {
            assertThrows(InvalidInput.class, () -> office.course.propose(id));
        }
        return said(problems);
    }

    private List<String> doubts(DecisionKind kind, LineDraft line) {
        UUID id = office.drafted(kind, line);
        List<String> doubts = said(office.decisions.preview(id).doubts());
        office.drafting.discard(id);
        return doubts;
    }

    private void hold(String position) throws SQLException {
        hold(an, position);
    }

    private void hold(UUID officer, String position) throws SQLException {
        force.database.update(
                "update force.posting set position = ? where officer_id = ?", position, officer);
    }
}
