package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.force.roster.plan.Violation.Rule;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.Role;

/** What a roster is judged by: leave, templates, qualifications and figures, each from its day. */
class RosterRulesTest {

    private RosterFixture ward;

    @BeforeEach
    void open() throws SQLException {
        ward = new RosterFixture();
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void respectsLeaveAndSaysSoAtTheCell() throws SQLException {
        ward.leave(ward.officers.get(4), ward.monday, ward.monday.plusDays(6));
        UUID id = ward.filled();
        assertTrue(
                ward.rosters.duties(id).stream()
                        .noneMatch(duty -> ward.officers.get(4).equals(duty.officerId())));
        DutyRow desk = ward.night(id, ward.monday);
        RosterCheck check =
                ward.making.assign(
                        id, desk.id(), ward.officers.get(4), ward.rosters.get(id).version());
        assertEquals(List.of(Rule.AWAY), check.caused().stream().map(each -> each.rule()).toList());
        RosterGrid.Line line =
                ward.rosters.grid(id).lines().stream()
                        .filter(each -> each.officerId().equals(ward.officers.get(4)))
                        .findFirst()
                        .orElseThrow();
        assertEquals("LEAVE", line.cells().get(0).away());
        assertEquals(1, line.cells().get(0).violations().size());
        BusinessException refused =
                assertThrows(
                        BusinessException.class,
                        () -> ward.making.publish(id, null, ward.rosters.get(id).version()));
        assertEquals("error.roster.broken", refused.key());
    }

    @Test
    void followsATemplateByAnotherFromItsFirstDayOn() {
        Shifts shifts = ward.container.get(Shifts.class);
        Shift night =
                shifts.of(ward.units.q0101, ward.today).stream()
                        .filter(each -> each.kind() == ShiftKind.DESK)
                        .findFirst()
                        .orElseThrow();
        ShiftDraft draft = new ShiftDraft();
        draft.setUnitId(ward.units.q0101);
        draft.setName(night.name());
        draft.setKind(night.kind());
        draft.setStartsAt(LocalTime.of(20, 0));
        draft.setMinutes(660);
        draft.setValidFrom(ward.monday.plusDays(3));
        draft.setNeeds(List.of(new Shift.Need(List.of("BEAT_OFFICER"), null, 2)));
        assertThrows(EditConflict.class, () -> shifts.replace(night.id(), draft, 7));
        shifts.replace(night.id(), draft, night.version());
        UUID id =
                ward.making.create(
                        new RosterDraft(ward.units.q0101, ward.monday, ward.monday.plusDays(6)));
        assertEquals(
                3 + 4 * 2,
                ward.rosters.duties(id).stream()
                        .filter(each -> each.kind() == ShiftKind.DESK)
                        .count());
        assertEquals(ward.monday.plusDays(7), ward.rosters.freeFrom(ward.units.q0101));
    }

    @Test
    void takesAQualificationFromTheDayItBeginsOn() throws SQLException {
        ShiftDraft armed = new ShiftDraft();
        armed.setUnitId(ward.units.q0101);
        armed.setName("Tuần tra vũ trang");
        armed.setKind(ShiftKind.PATROL);
        armed.setStartsAt(LocalTime.of(14, 0));
        armed.setMinutes(180);
        armed.setValidFrom(ward.today.minusYears(1));
        armed.setNeeds(List.of(new Shift.Need(List.of(), "WEAPONS", 1)));
        ward.container.get(Shifts.class).create(armed);
        try (Connection owner = ward.database.owner()) {
            TestDatabase.update(
                    owner,
                    "insert into force.qualification (officer_id, kind, valid_from, expires_on)"
                            + " values (?, 'WEAPONS', ?, ?), (?, 'WEAPONS', ?, null)",
                    ward.officers.get(2),
                    ward.today.minusYears(2),
                    ward.monday,
                    ward.officers.get(2),
                    ward.monday.plusDays(2));
        }
        UUID id = ward.filled();
        assertEquals(
                List.of(ward.monday.plusDays(1)),
                ward.rosters.grid(id).gaps().stream().map(DutyRow::day).toList());
        DutyRow between = ward.duty(id, ward.monday.plusDays(1), ShiftKind.PATROL);
        DutyTaker taker =
                ward.rosters.takers(id, between.id()).stream()
                        .filter(each -> each.officerId().equals(ward.officers.get(2)))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Rule.QUALIFICATION, taker.against().rule());
    }

    @Test
    void judgesByTheFiguresThatHoldOnTheDay() {
        RosterRules rules = ward.container.get(RosterRules.class);
        RuleFigureDraft draft = new RuleFigureDraft();
        draft.setCode("COMMAND_PRESENT");
        draft.setValue(0);
        draft.setValidFrom(ward.monday.plusDays(3));
        draft.setSource("Chỉ thị 5/CT-CATP");
        ward.container.as(ward.caller("hr", ward.units.city, Role.HR));
        rules.set(draft);
        assertThrows(InvalidInput.class, () -> rules.set(draft));
        UUID id =
                ward.making.create(
                        new RosterDraft(ward.units.q0101, ward.monday, ward.monday.plusDays(6)));
        assertTrue(
                ward.rosters.grid(id).violations().stream()
                        .noneMatch(each -> each.rule() == Rule.COMMAND_PRESENT));
        assertEquals(
                List.of(1, 0),
                rules.all().stream()
                        .filter(each -> each.code().equals("COMMAND_PRESENT"))
                        .map(RosterRule::value)
                        .toList());
        draft.setValue(2);
        draft.setValidFrom(ward.today.minusDays(1));
        draft.setSource(null);
        InvalidInput wrong = assertThrows(InvalidInput.class, () -> rules.set(draft));
        assertEquals(3, wrong.fields().size());
    }
}
