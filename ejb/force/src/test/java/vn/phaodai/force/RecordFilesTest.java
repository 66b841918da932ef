package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import vn.phaodai.force.decisions.DecisionBeans;
import vn.phaodai.force.decisions.DecisionEffect;
import vn.phaodai.force.decisions.TransferDraft;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.DataDirectory;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.TestData;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.attachments.AttachmentDraft;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.kernel.attachments.Attachments;

/** Documents of officers and papers of transfers: who sees them, who changes them. */
class RecordFilesTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir private Path folder;

    private ForceFixture force;
    private Attachments attachments;
    private Transfers transfers;
    private Caller leadership;
    private Caller ward;
    private Caller otherWard;
    private Caller registrar;
    private Caller secondHr;
    private UUID officer;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.put(DataDirectory.class, TestData.in(folder));
        force.container.get(OfficerDocuments.class);
        DecisionBeans.make(force.container);
        attachments = force.container.get(Attachments.class);
        transfers = force.container.get(Transfers.class);
        leadership = force.caller("chief", force.units.city, Role.LEADERSHIP);
        ward = force.caller("ward.q1", force.units.q0101, Role.WARD_COMMANDER);
        otherWard = force.caller("ward.q12", force.units.q1201, Role.WARD_COMMANDER);
        registrar = force.caller("registrar.q1", force.units.q0101, Role.REGISTRAR);
        secondHr = force.caller("hr.2", force.units.city, Role.HR);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void letsHrKeepAnOfficersDocumentsAndTheChainOfCommandReadThem() {
        AttachmentRow row = add("officer", officer, "bang-cap.pdf");
        for (Caller reader : List.of(ward, force.q01, leadership)) {
            force.container.as(reader);
            assertEquals(List.of("bang-cap.pdf"), names("officer", officer));
            assertFalse(attachments.of("officer", officer).addable());
            assertEquals("bang-cap.pdf", attachments.download(row.id()).name());
            assertThrows(NotAllowed.class, () -> add("officer", officer, "x.pdf"));
            assertThrows(NotAllowed.class, () -> attachments.remove(row.id()));
        }
        force.container.as(secondHr);
        attachments.remove(row.id());
        assertEquals(List.of(), names("officer", officer));
    }

    @Test
    void hidesThemFromOtherUnitsAndOtherRoles() {
        AttachmentRow row = add("officer", officer, "bang-cap.pdf");
        for (Caller outside : List.of(otherWard, force.q12)) {
            force.container.as(outside);
            assertThrows(NotFound.class, () -> names("officer", officer));
            assertThrows(NotFound.class, () -> attachments.download(row.id()));
            assertThrows(NotFound.class, () -> attachments.remove(row.id()));
        }
        force.container.as(registrar);
        assertThrows(NotAllowed.class, () -> names("officer", officer));
        assertThrows(NotAllowed.class, () -> attachments.download(row.id()));
    }

    @Test
    void letsOfficersReadTheOwnDocumentsAndNoOthers() throws SQLException {
        AttachmentRow row = add("officer", officer, "bang-cap.pdf");
        UUID colleague = force.join("Trần Thị Bình", force.units.q0101);
        AttachmentRow other = add("officer", colleague, "ho-so.pdf");
        force.database.update(
                "update force.officer set account = 'officer.q1' where id = ?", officer);
        force.container.as(force.caller("officer.q1", force.units.q0101, Role.OFFICER));
        assertEquals(List.of("bang-cap.pdf"), names("officer", officer));
        assertEquals("bang-cap.pdf", attachments.download(row.id()).name());
        assertFalse(attachments.of("officer", officer).addable());
        assertThrows(NotAllowed.class, () -> add("officer", officer, "x.pdf"));
        assertThrows(NotAllowed.class, () -> attachments.remove(row.id()));
        assertThrows(NotAllowed.class, () -> names("officer", colleague));
        assertThrows(NotAllowed.class, () -> attachments.download(other.id()));
    }

    @Test
    void sendsThemWithTheOfficerToTheNewUnit() {
        AttachmentRow row = add("officer", officer, "bang-cap.pdf");
        UUID transfer = propose(force.hr, force.units.q1201);
        force.container.as(secondHr);
        transfers.approve(transfer);
        force.container.get(DecisionEffect.class).of(transfer);
        force.container.as(ward);
        assertThrows(NotFound.class, () -> attachments.download(row.id()));
        force.container.as(otherWard);
        assertEquals("bang-cap.pdf", attachments.download(row.id()).name());
    }

    @Test
    void recordsTakingADocumentAsALookUpAtTheOfficer() throws SQLException {
        AttachmentRow row = add("officer", officer, "bang-cap.pdf");
        force.container.as(ward);
        attachments.download(row.id());
        assertEquals(
                "ward.q1 bang-cap.pdf",
                force.database.text(
                        """
                        select who || ' ' || (changes -> 'file' ->> 1) from kernel.audit_entry
                        where action = 'LOOK_UP' and object_type = 'officer' and object_id = ?
                        """,
                        officer.toString()));
    }

    @Test
    void letsProposerAndHrAddPapersWhichBothUnitsRead() {
        UUID transfer = propose(force.hr, force.units.q1201);
        AttachmentRow row = add("transfer", transfer, "to-trinh.pdf");
        for (Caller reader : List.of(ward, otherWard, force.q01, force.q12, leadership)) {
            force.container.as(reader);
            assertEquals(List.of("to-trinh.pdf"), names("transfer", transfer));
            assertEquals("to-trinh.pdf", attachments.download(row.id()).name());
            assertThrows(NotAllowed.class, () -> add("transfer", transfer, "x.pdf"));
            assertThrows(NotAllowed.class, () -> attachments.remove(row.id()));
        }
        force.container.as(registrar);
        assertThrows(NotAllowed.class, () -> attachments.download(row.id()));
    }

    @Test
    void letsACommanderAddToTheOwnProposalOnly() {
        UUID own = propose(force.q01, force.units.q0102);
        assertTrue(attachments.of("transfer", own).addable());
        AttachmentRow mine = add("transfer", own, "to-trinh.pdf");
        attachments.remove(mine.id());
        force.container.as(secondHr);
        add("transfer", own, "y-kien.pdf");
        assertEquals(List.of("y-kien.pdf"), names("transfer", own));
    }

    @Test
    void keepsThePapersThatTheDecisionRestsOn() {
        UUID transfer = propose(force.q01, force.units.q0102);
        AttachmentRow before = add("transfer", transfer, "to-trinh.pdf");
        force.container.as(force.hr);
        transfers.approve(transfer);
        assertEquals("error.attachment.fixed", key(() -> attachments.remove(before.id())));
        AttachmentRow after = add("transfer", transfer, "ban-ky.pdf");
        attachments.remove(after.id());
        assertEquals(List.of("to-trinh.pdf"), names("transfer", transfer));
        force.container.get(DecisionEffect.class).of(transfer);
        assertFalse(attachments.of("transfer", transfer).addable());
        assertEquals("error.attachment.ended", key(() -> add("transfer", transfer, "x.pdf")));
        assertEquals("error.attachment.ended", key(() -> attachments.remove(before.id())));
        assertEquals("to-trinh.pdf", attachments.download(before.id()).name());
    }

    @Test
    void takesNothingForAWithdrawnProposal() {
        UUID transfer = propose(force.q01, force.units.q0102);
        transfers.withdraw(transfer);
        assertEquals("error.attachment.ended", key(() -> add("transfer", transfer, "x.pdf")));
    }

    private UUID propose(Caller by, UUID to) {
        force.container.as(by);
        TransferDraft draft = new TransferDraft();
        draft.setOfficerId(officer);
        draft.setToUnitId(to);
        draft.setPosition("BEAT_OFFICER");
        draft.setEffectiveOn(force.today);
        draft.setDecisionNumber("12/QĐ-CATP");
        draft.setDecisionDate(force.today);
        return transfers.propose(draft);
    }

    private List<String> names(String type, UUID id) {
        return attachments.of(type, id).items().stream().map(AttachmentRow::name).toList();
    }

    private AttachmentRow add(String type, UUID id, String name) {
        return attachments.add(
                new AttachmentDraft(type, id, name, AttachmentDraft.UNCLASSIFIED),
                new ByteArrayInputStream(PDF));
    }

    private static String key(Executable refused) {
        return assertThrows(BusinessException.class, refused).key();
    }
}
