package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.Position;
import vn.phaodai.force.PostingRow;
import vn.phaodai.force.Strength;
import vn.phaodai.force.StrengthBoard;
import vn.phaodai.force.StrengthTable;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.UnitsChanged;

class TransfersTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private ForceFixture force;
    private Transfers transfers;
    private DecisionEffect effect;
    private FourEyes fourEyes;
    private UnitTree tree;
    private Caller q01Hr;
    private UUID officer;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.get(DecisionApproval.class);
        transfers = force.container.get(Transfers.class);
        effect = force.container.get(DecisionEffect.class);
        fourEyes = force.container.get(FourEyes.class);
        tree = force.container.call(() -> force.container.get(Units.class).tree());
        q01Hr = TestCallers.of("hr.q1", tree, force.units.q01, Role.HR);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
        force.establish(force.units.q0101, "BEAT_OFFICER", 1, LocalDate.of(2021, 1, 1), "1");
        force.establish(force.units.q0102, "BEAT_OFFICER", 2, LocalDate.of(2021, 1, 1), "1");
        force.container.as(force.q01);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void showsBothUnitsBeforeAndAfter() {
        TransferPreview preview = transfers.preview(draft(force.units.q0102, force.today));
        assertEquals(new Strength(1, 1), preview.from().before());
        assertEquals(new Strength(1, 0), preview.from().after());
        assertEquals(new Strength(2, 0), preview.to().before());
        assertEquals(new Strength(2, 1), preview.to().after());
        assertEquals(List.of("warning.transfer.short"), keys(preview.doubts()));
    }

    @Test
    void showsNothingOfAFormThatHasOnlyBegun() {
        TransferDraft draft = draft(force.units.q0102, force.today);
        assertEquals(new Strength(2, 1), transfers.glance(draft).orElseThrow().to().after());
        draft.setPosition(null);
        assertEquals(Optional.empty(), transfers.glance(draft));
        draft.setOfficerId(null);
        assertEquals(Optional.empty(), transfers.glance(draft));
        assertEquals(Optional.empty(), transfers.glance(new TransferDraft()));
    }

    @Test
    void goesFromProposalOverApprovalIntoEffectExactlyOnce() throws SQLException {
        UUID id = transfers.propose(draft(force.units.q0102, force.today));
        assertEquals(TransferState.PROPOSED, transfers.get(id).state());
        assertEquals(List.of(), effect.due());
        force.container.as(force.hr);
        transfers.approve(id);
        assertEquals(TransferState.APPROVED, transfers.get(id).state());
        assertEquals(List.of(id), effect.due());
        effect.of(id);
        effect.of(id);
        assertEquals(TransferState.IN_EFFECT, transfers.get(id).state());
        OfficerRecord record = force.officers.get(officer);
        assertEquals(force.units.q0102, record.unitId());
        assertEquals("BEAT_OFFICER", record.position());
        List<PostingRow> postings = force.officers.postings(officer);
        assertEquals(2, postings.size());
        assertEquals(force.today, postings.get(0).period().from());
        assertEquals(force.today, postings.get(1).period().to());
        assertEquals(id, postings.get(0).transferId());
        assertEquals(
                1,
                force.database.number(
                        "select count(*) from kernel.audit_entry where action = 'TAKE_EFFECT' and object_id = ?",
                        id.toString()));
        StrengthTable board =
                force.container.get(StrengthBoard.class).of(force.units.q01, force.today);
        assertEquals(List.of(), effect.due());
        assertTrue(
                board.lines().stream().anyMatch(line -> line.own().present() == 1),
                board::toString);
    }

    @Test
    void tellsTheCommandersTheProposerAndTheRealm() throws SQLException {
        force.database.update("update force.officer set account = 'an' where id = ?", officer);
        UUID id = approved(force.today);
        effect.of(id);
        effect.of(id);
        assertEquals(
                "{\"unitCode\": \"Q01-02\", \"username\": \"an\"}",
                force.database.text(
                        "select payload from kernel.outbox_message where topic = 'account.unit'"));
        assertEquals(
                1,
                force.database.number(
                        "select count(*) from kernel.outbox_message where topic = 'account.unit'"));
        assertEquals(
                "commander.q1",
                force.database.text(
                        "select username from kernel.notice where text_key = 'notice.transfer.approved'"));
        assertEquals(
                3,
                force.database.number(
                        "select count(*) from kernel.notice where text_key = 'notice.transfer.effective'"));
    }

    @Test
    void leavesATransferInAnothersHandAlone() throws SQLException {
        UUID id = approved(force.today);
        try (Connection other = force.database.app()) {
            other.setAutoCommit(false);
            TestDatabase.update(
                    other, "select 1 from force.decision_line where id = ? for update", id);
            effect.of(id);
        }
        assertEquals(TransferState.APPROVED, transfers.get(id).state());
        effect.of(id);
        assertEquals(TransferState.IN_EFFECT, transfers.get(id).state());
    }

    @Test
    void waitsForItsDay() {
        UUID id = approved(force.today.plusDays(1));
        assertEquals(List.of(), effect.due());
        assertEquals(TransferState.APPROVED, transfers.get(id).state());
    }

    @Test
    void isNeverApprovedByItsProposer() {
        force.container.as(force.hr);
        UUID id = transfers.propose(draft(force.units.q1201, force.today));
        assertEquals(
                "error.proposal.ownProposal",
                assertThrows(NotAllowed.class, () -> transfers.approve(id)).key());
        assertEquals(TransferState.PROPOSED, transfers.get(id).state());
    }

    @Test
    void needsAnApproverWhoSeesBothUnits() {
        force.container.as(force.hr);
        UUID id = transfers.propose(draft(force.units.q1201, force.today));
        force.container.as(q01Hr);
        assertThrows(NotAllowed.class, () -> transfers.approve(id));
        force.container.as(TestCallers.of("hr.2", tree, force.units.city, Role.HR));
        transfers.approve(id);
        assertEquals(TransferState.APPROVED, transfers.get(id).state());
    }

    @Test
    void isReturnedWithAReasonOrWithdrawnAndThenFreeForAnother() {
        UUID id = transfers.propose(draft(force.units.q0102, force.today));
        assertEquals(
                "error.transfer.open",
                assertThrows(
                                BusinessException.class,
                                () -> transfers.propose(draft(force.units.q0102, force.today)))
                        .key());
        force.container.as(force.hr);
        assertThrows(InvalidInput.class, () -> transfers.sendBack(id, " "));
        transfers.sendBack(id, "Chưa có quyết định");
        assertEquals("Chưa có quyết định", transfers.get(id).reason());
        force.container.as(force.q01);
        UUID second = transfers.propose(draft(force.units.q0102, force.today));
        transfers.withdraw(second);
        assertEquals(TransferState.WITHDRAWN, transfers.get(second).state());
        assertThrows(BusinessException.class, () -> transfers.withdraw(second));
        transfers.propose(draft(force.units.q0102, force.today));
    }

    @Test
    void failsLoudlyWhenTheOfficerHasLeftOrMoved() throws SQLException {
        UUID id = approved(force.today);
        force.database.update(
                "update force.posting set valid_to = ? where officer_id = ?", force.today, officer);
        force.database.update("update force.officer set status = 'RETIRED' where id = ?", officer);
        effect.of(id);
        assertEquals(TransferState.FAILED, transfers.get(id).state());
        assertEquals("transfer.failure.left", transfers.get(id).reason());
        assertEquals(List.of(), effect.due());
    }

    @Test
    void failsWhenTheUnitJoinedHasEnded() throws SQLException {
        UUID id = approved(force.today);
        force.database.update(
                "update kernel.unit_shape set valid_to = ? where unit_id = ?",
                force.today,
                force.units.q0102);
        effectWithFreshUnits(id);
        assertEquals("transfer.failure.unitEnded", transfers.get(id).reason());
        assertEquals(force.units.q0101, force.officers.get(officer).unitId());
    }

    @Test
    void cannotBeApprovedOnceItsDayHasPassed() throws SQLException {
        UUID id = transfers.propose(draft(force.units.q0102, force.today));
        force.database.update(
                "update force.decision_line set effective_on = ? where id = ?",
                force.today.minusDays(1),
                id);
        force.container.as(force.hr);
        assertEquals(
                "error.transfer.dayPassed",
                assertThrows(BusinessException.class, () -> transfers.approve(id)).key());
        assertEquals(TransferState.PROPOSED, transfers.get(id).state());
        assertEquals(1, fourEyes.countWaitingForMe());
    }

    @Test
    void refusesWhatCannotBe() throws SQLException {
        TransferDraft past = draft(force.units.q0102, force.today.minusDays(1));
        past.setDecisionDate(force.today.minusDays(2));
        assertEquals(List.of("effectiveOn error.transfer.past"), wrong(past));
        assertEquals(
                List.of("toUnitId error.transfer.outOfScope"),
                wrong(draft(force.units.q1201, force.today)));
        TransferDraft same = draft(force.units.q0101, force.today);
        same.setPosition("DUTY_OFFICER");
        assertEquals(List.of("toUnitId error.transfer.same"), wrong(same));
        TransferDraft empty = new TransferDraft();
        empty.setOfficerId(officer);
        assertEquals(
                List.of(
                        "effectiveOn error.required",
                        "toUnitId error.required",
                        "position error.required",
                        "decisionNumber error.required",
                        "decisionDate error.required"),
                wrong(empty));
        TransferDraft odd = draft(force.units.q01, force.today);
        odd.setPosition("WARD_CHIEF");
        odd.setDecisionDate(force.today.plusDays(1));
        assertEquals(
                List.of(
                        "position error.officer.positionOfUnit",
                        "decisionDate error.transfer.decisionAfterEffect"),
                wrong(odd));
        force.database.update("update force.officer set status = 'STUDY' where id = ?", officer);
        assertEquals(
                List.of("officerId error.transfer.notActive"),
                wrong(draft(force.units.q0102, force.today)));
    }

    @Test
    void isSeenFromBothUnitsAndFromNoOther() {
        UUID id = transfers.propose(draft(force.units.q0102, force.today));
        for (UUID unit : List.of(force.units.q0101, force.units.q0102)) {
            force.container.as(TestCallers.of("ward", tree, unit, Role.WARD_COMMANDER));
            assertEquals(id, transfers.get(id).id());
            assertEquals(1, transfers.list(PageRequest.first()).items().size());
        }
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> transfers.get(id));
        assertThrows(NotFound.class, () -> transfers.withdraw(id));
        assertEquals(0, transfers.count(Map.of()));
        assertThrows(
                NotFound.class, () -> transfers.propose(draft(force.units.q1201, force.today)));
    }

    @Test
    void isFoundByNameStateOfficerAndUnit() {
        transfers.propose(draft(force.units.q0102, force.today));
        assertEquals(1, transfers.count(Map.of("q", "nguyen an")));
        assertEquals(0, transfers.count(Map.of("q", "tran")));
        assertEquals(
                1, transfers.count(Map.of("state", "PROPOSED", "officerId", officer.toString())));
        assertEquals(1, transfers.count(Map.of("unitId", force.units.q0102.toString())));
        assertEquals(0, transfers.count(Map.of("unitId", force.units.q12.toString())));
        assertThrows(InvalidInput.class, () -> transfers.count(Map.of("unitId", "x")));
    }

    @Test
    void tellsWhatIsDueAndWhatHasChanged() {
        transfers.propose(draft(force.units.q0102, force.today.plusDays(9)));
        assertEquals(0, count("openUntil", force.today.plusDays(8)));
        assertEquals(1, count("openUntil", force.today.plusDays(9)));
        assertEquals(1, count("changedSince", force.today));
        assertEquals(0, count("changedSince", force.today.plusDays(1)));
    }

    private static String position(List<ProposalDetail.Line> lines) {
        return lines.stream()
                .filter(line -> line.labelKey().equals("transfer.position"))
                .map(ProposalDetail.Line::after)
                .findFirst()
                .orElseThrow();
    }

    private long count(String filter, LocalDate day) {
        return transfers.count(Map.of(filter, day.toString()));
    }

    @Test
    void tellsTheApproverWhatWouldChange() {
        transfers.propose(draft(force.units.q0102, force.today));
        force.container.as(force.hr);
        UUID proposal = fourEyes.waitingForMe(PageRequest.first()).items().get(0).id();
        List<ProposalDetail.Line> lines = fourEyes.detail(proposal, VIETNAMESE).lines();
        assertEquals(
                new ProposalDetail.Line("transfer.unit", "Phường Bến Nghé", "Phường Đa Kao"),
                lines.get(0));
        assertTrue(
                lines.contains(new ProposalDetail.Line("transfer.strengthTo", "0 / 2", "1 / 2")));
        String vietnamese = position(lines);
        String english = position(fourEyes.detail(proposal, Locale.ENGLISH).lines());
        Position position = force.container.get(Catalogue.class).position("BEAT_OFFICER").get();
        assertEquals(position.nameVi(), vietnamese);
        assertEquals(position.nameEn(), english);
    }

    @Test
    void isPrintedOnceItIsApproved() {
        UUID id = transfers.propose(draft(force.units.q0102, force.today));
        assertThrows(NotFound.class, () -> transfers.decision(id));
        force.container.as(force.hr);
        transfers.approve(id);
        TransferDecision decision = transfers.decision(id);
        assertEquals("Công an Thành phố", decision.issuer());
        assertEquals("Đại úy", decision.rank());
        assertEquals("Quận 1", decision.toParent());
        assertEquals("Cảnh sát khu vực", decision.position());
    }

    @Test
    void doubtsADecisionNumberTakenThisYear() {
        transfers.propose(draft(force.units.q0102, force.today));
        UUID other = force.join("Trần Bê", force.units.q0101);
        TransferDraft draft = draft(force.units.q0102, force.today);
        draft.setOfficerId(other);
        assertTrue(keys(transfers.preview(draft).doubts()).contains("warning.transfer.number"));
    }

    private void effectWithFreshUnits(UUID id) {
        force.container.run(() -> force.container.get(UnitsAgain.class).forget());
        effect.of(id);
    }

    /** Makes the units be read again. */
    static class UnitsAgain {
        @Inject private Event<UnitsChanged> event;

        void forget() {
            event.fire(new UnitsChanged());
        }
    }

    private UUID approved(LocalDate day) {
        UUID id = transfers.propose(draft(force.units.q0102, day));
        force.container.as(force.hr);
        transfers.approve(id);
        return id;
    }

    private TransferDraft draft(UUID toUnit, LocalDate day) {
        TransferDraft draft = new TransferDraft();
        draft.setOfficerId(officer);
        draft.setToUnitId(toUnit);
        draft.setPosition("BEAT_OFFICER");
        draft.setEffectiveOn(day);
        draft.setDecisionNumber("12/QĐ-CATP");
        draft.setDecisionDate(force.today);
        return draft;
    }

    private List<String> wrong(TransferDraft draft) {
        return assertThrows(InvalidInput.class, () -> transfers.propose(draft)).fields().stream()
                .map(error -> error.field() + " " + error.key())
                .toList();
    }

    private static List<String> keys(List<FieldError> errors) {
        return errors.stream().map(FieldError::key).toList();
    }
}
