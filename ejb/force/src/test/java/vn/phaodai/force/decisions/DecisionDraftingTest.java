package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phaodai.force.decisions.DecisionFixture.fields;
import static vn.phaodai.force.decisions.DecisionFixture.of;
import static vn.phaodai.force.decisions.DecisionFixture.to;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.approval.FourEyes;

/** What a draft says before it is proposed: its wrong lines, its doubts and what it would do. */
class DecisionDraftingTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

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
    void isPutTogetherStepByStepAndTakenUpAgain() {
        UUID id = office.drafted(DecisionKind.TRANSFER);
        assertEquals(
                "error.decision.noLines",
                assertThrows(InvalidInput.class, () -> office.course.propose(id))
                        .fields()
                        .get(0)
                        .key());
        office.drafting.addLines(id, List.of(of(an), of(binh)));
        assertEquals(
                "error.decision.twice",
                assertThrows(
                                InvalidInput.class,
                                () -> office.drafting.addLines(id, List.of(of(an))))
                        .fields()
                        .get(0)
                        .key());
        List<LineRow> lines = office.lines(id);
        office.drafting.removeLine(id, lines.get(1).id());
        LineRow first = lines.get(0);
        office.drafting.changeLine(id, first.id(), first.version(), to(an, force.units.q0102));
        assertThrows(
                EditConflict.class,
                () -> office.drafting.changeLine(id, first.id(), first.version(), of(an)));
        DecisionDraft head = office.draft(DecisionKind.TRANSFER);
        head.setSignerName("Đại tá Lê Văn Ký");
        office.drafting.change(id, office.decisions.get(id).version(), head);
        assertEquals("Đại tá Lê Văn Ký", office.decisions.get(id).signerName());
        assertEquals("Đại tá Lê Văn Ký", office.decisions.lastSigner().orElseThrow().name());
        office.course.propose(id);
        force.container.as(office.second);
        office.course.sendBack(id, "Thiếu căn cứ");
        assertEquals(List.of(DecisionState.RETURNED), office.states(id));
        assertThrows(NotAllowed.class, () -> office.course.reopen(id));
        force.container.as(force.hr);
        office.course.reopen(id);
        office.course.propose(id);
        office.course.withdraw(id);
        office.course.reopen(id);
        office.drafting.discard(id);
        assertEquals(DecisionState.WITHDRAWN, office.decisions.get(id).state());
    }

    @Test
    void saysTheSameOfAllItsOfficersAtOnce() {
        LineDraft own = of(binh);
        own.setEffectiveOn(force.today.plusDays(3));
        UUID id = office.drafted(DecisionKind.TRANSFER, of(an), own);
        LineDraft common = to(null, force.units.q0102);
        assertEquals(2, office.drafting.changeAllLines(id, common));
        List<LineRow> lines = office.lines(id);
        assertEquals(force.units.q0102, lines.get(0).toUnitId());
        assertEquals("BEAT_OFFICER", lines.get(1).position());
        assertEquals(force.today, lines.get(0).effectiveOn());
        assertEquals(force.today.plusDays(3), lines.get(1).effectiveOn());
        common.setPosition("NOTHING");
        assertEquals(
                List.of("position error.officer.position"),
                fields(
                        assertThrows(
                                InvalidInput.class,
                                () -> office.drafting.changeAllLines(id, common))));
    }

    @Test
    void keepsOnlyWhatCountsForItsKind() {
        LineDraft line = to(an, force.units.q0102);
        line.setRank("CAPTAIN");
        UUID id = office.drafted(DecisionKind.RETIREMENT, line);
        assertNull(office.lines(id).get(0).toUnitId());
        assertNull(office.lines(id).get(0).rank());
    }

    @Test
    void namesEveryLineThatIsWrong() {
        LineDraft nowhere = of(an);
        LineDraft noEnd = to(binh, force.units.q0102);
        noEnd.setPosition("DISTRICT_CHIEF");
        UUID id = office.drafted(DecisionKind.SECONDMENT, nowhere, noEnd);
        assertEquals(
                List.of(
                        "lines[0].toUnitId error.required",
                        "lines[0].position error.required",
                        "lines[0].endsOn error.required",
                        "lines[1].position error.officer.positionOfUnit",
                        "lines[1].endsOn error.required"),
                fields(assertThrows(InvalidInput.class, () -> office.course.propose(id))));
        DecisionPreview preview = office.decisions.preview(id);
        assertEquals(5, preview.problems().size());
        assertEquals("Trần Văn Bình", preview.problems().get(4).officer());
        assertEquals(DecisionState.DRAFT, office.decisions.get(id).state());
    }

    @Test
    void tellsWhichUnitFallsUnderItsMinimum() {
        UUID id =
                office.drafted(
                        DecisionKind.TRANSFER,
                        to(an, force.units.q0102),
                        to(binh, force.units.q0102));
        DecisionPreview preview = office.decisions.preview(id);
        assertEquals(List.of(), preview.problems());
        DecisionPreview.UnitEffect from = preview.fallingUnder().get(0);
        assertEquals(force.units.q0101, from.unitId());
        assertEquals(2, from.before().present());
        assertEquals(0, from.after().present());
        assertEquals(2, from.minimum());
        assertEquals(1, preview.fallingUnder().size());
    }

    @Test
    void tellsTheApproverWhatItWouldDo() {
        UUID id =
                office.drafted(
                        DecisionKind.TRANSFER,
                        to(an, force.units.q0102),
                        to(binh, force.units.q0102));
        office.course.propose(id);
        force.container.as(office.second);
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
        UUID id = office.drafted(DecisionKind.RETIREMENT, inTime, early);
        List<DecisionPreview.Problem> doubts = office.decisions.preview(id).doubts();
        assertEquals(1, doubts.size());
        assertEquals("Trần Văn Bình", doubts.get(0).officer());
        assertEquals("warning.decision.ageLimit", doubts.get(0).error().key());
        assertEquals(List.of(LocalDate.of(2045, 6, 1)), List.copyOf(doubts.get(0).error().args()));
        force.database.update(
                "update force.officer set rank = 'CONSCRIPT_PRIVATE', rank_since = ? where id = ?",
                force.today.minusYears(1),
                binh);
        assertEquals(
                "warning.decision.noAgeLimit",
                office.decisions.preview(id).doubts().get(0).error().key());
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
        UUID id = office.drafted(DecisionKind.LEAVE, leave, leaveOf(binh));
        List<DecisionPreview.Problem> doubts = office.decisions.preview(id).doubts();
        assertEquals(1, doubts.size());
        assertEquals("warning.decision.duties", doubts.get(0).error().key());
        assertEquals(
                List.of(1L, force.today.plusDays(3)), List.copyOf(doubts.get(0).error().args()));
        UUID retirement = office.drafted(DecisionKind.RETIREMENT, of(an));
        assertEquals(
                List.of(3L),
                office.decisions.preview(retirement).doubts().stream()
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
}
