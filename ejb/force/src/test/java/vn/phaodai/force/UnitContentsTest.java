package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.decisions.DecisionBeans;
import vn.phaodai.force.decisions.TransferDraft;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.units.UnitChanging;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.UnitsEnding;
import vn.phaodai.kernel.units.imports.UnitEdit;
import vn.phaodai.kernel.units.imports.UnitEditPreview;
import vn.phaodai.kernel.units.imports.UnitEditing;

/** What changes of units mean for people, posts and transfers. */
class UnitContentsTest {

    private ForceFixture force;
    private UnitEditing editing;
    private UUID officer;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.get(UnitContents.class);
        editing = force.container.get(UnitEditing.class);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
        force.join("Trần Thị Bình", force.units.q0102);
        force.join("Lê Văn Cường", force.units.q1201);
        force.establish(force.units.q0101, "DUTY_OFFICER", 5, LocalDate.of(2022, 1, 1), "1");
        force.establish(force.units.q0102, "DUTY_OFFICER", 7, LocalDate.of(2022, 1, 1), "1");
        asAdmin();
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void countsWhatGoesAlongWithAUnitAndAllBelowIt() {
        UnitEditPreview preview =
                editing.preview(
                        UnitEdit.reshape(
                                force.units.q01,
                                force.today,
                                "Quận Một",
                                UnitKind.DISTRICT,
                                force.units.city));
        assertEquals(2, preview.unitsBelow());
        assertEquals(
                Map.of(
                        "unit.figure.people", 2L,
                        "unit.figure.establishment", 12L,
                        "unit.figure.transfers", 0L),
                figures(preview));
        assertFalse(preview.forbidden());
    }

    @Test
    void countsApprovedTransfersAsDoneOnTheirDay() {
        propose(force.units.q1201, true);
        asAdmin();
        UnitEdit then =
                UnitEdit.rename(
                        force.units.q0101, force.today.plusDays(9), "Phường Mới", UnitKind.WARD);
        assertEquals(0L, figures(editing.preview(then)).get("unit.figure.people"));
        assertEquals(1L, figures(editing.preview(then)).get("unit.figure.transfers"));
    }

    @Test
    void warnsOfPositionsThatTheNewKindDoesNotHave() throws SQLException {
        force.database.update(
                "update force.posting set position = 'BEAT_OFFICER' where officer_id = ?", officer);
        UnitEditPreview preview =
                editing.preview(
                        UnitEdit.rename(
                                force.units.q0101, force.today, "Đội 1", UnitKind.DEPARTMENT));
        assertEquals(
                List.of("warning.unit.positions"),
                preview.warnings().stream().map(UnitChanging.Warning::key).toList());
        assertEquals(List.of("1"), preview.warnings().get(0).args());
    }

    @Test
    void keepsAUnitWithPeopleOrPosts() {
        UnitEdit end = UnitEdit.end(force.units.q0101, force.today.plusDays(1));
        UnitEditPreview preview = editing.preview(end);
        assertTrue(preview.forbidden());
        assertEquals(
                List.of("error.unit.people", "error.unit.posts"),
                preview.obstacles().stream().map(UnitsEnding.Remark::key).toList());
        BusinessException refused =
                assertThrows(BusinessException.class, () -> editing.apply(end, null));
        assertEquals("error.unit.people", refused.key());
        assertTrue(exists(force.units.q0101, force.today.plusDays(1)));
    }

    @Test
    void keepsAUnitThatSomebodyIsOnTheWayTo() throws SQLException {
        UUID empty =
                editing.apply(
                        UnitEdit.create(
                                "Q01-99",
                                "Phường Trống",
                                UnitKind.WARD,
                                force.units.q01,
                                force.today),
                        null);
        propose(empty, false);
        asAdmin();
        UnitEdit end = UnitEdit.end(empty, force.today.plusDays(1));
        assertEquals(
                "error.unit.transfers",
                assertThrows(BusinessException.class, () -> editing.apply(end, null)).key());
    }

    @Test
    void endsAUnitThatHoldsNothing() {
        UUID empty =
                editing.apply(
                        UnitEdit.create(
                                "Q01-99",
                                "Phường Trống",
                                UnitKind.WARD,
                                force.units.q01,
                                force.today),
                        null);
        UnitEdit end = UnitEdit.end(empty, force.today.plusDays(1));
        assertEquals(List.of(), editing.preview(end).obstacles());
        editing.apply(end, null);
        assertFalse(exists(empty, force.today.plusDays(1)));
    }

    private boolean exists(UUID unit, LocalDate day) {
        return force.container
                .call(() -> force.container.get(Units.class).tree())
                .find(unit, day)
                .isPresent();
    }

    private void asAdmin() {
        force.container.as(TestCallers.seeing("admin", Set.of(Ids.next()), Role.ADMIN));
    }

    private void propose(UUID to, boolean approved) {
        DecisionBeans.make(force.container);
        Transfers transfers = force.container.get(Transfers.class);
        force.container.as(force.caller("hr", force.units.city, Role.HR));
        TransferDraft draft = new TransferDraft();
        draft.setOfficerId(officer);
        draft.setToUnitId(to);
        draft.setPosition("BEAT_OFFICER");
        draft.setEffectiveOn(force.today.plusDays(5));
        draft.setDecisionNumber("12/QĐ-CATP");
        draft.setDecisionDate(force.today);
        UUID id = transfers.propose(draft);
        if (approved) {
            force.container.as(force.caller("hr.2", force.units.city, Role.HR));
            transfers.approve(id);
        }
    }

    private static Map<String, Long> figures(UnitEditPreview preview) {
        return preview.figures().stream()
                .collect(Collectors.toMap(UnitChanging.Figure::key, UnitChanging.Figure::number));
    }
}
