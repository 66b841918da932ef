package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.OfficerDraft;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.DataDirectory;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PersonalId;
import vn.phaodai.kernel.TestData;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.attachments.AttachmentDraft;
import vn.phaodai.kernel.attachments.Attachments;

class CorrectionsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final Map<String, String> BASIC =
            Map.of("skill", "SWIMMING", "level", "BASIC", "validFrom", "2024-01-01");
    private static final Map<String, String> GOOD =
            Map.of("skill", "SWIMMING", "level", "GOOD", "validFrom", "2024-01-01");

    private ForceFixture force;
    private Corrections corrections;
    private CareerRecords career;
    private FourEyes fourEyes;
    private UUID officer;
    private UUID entry;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.get(CorrectionApproval.class);
        corrections = force.container.get(Corrections.class);
        career = force.container.get(CareerRecords.class);
        fourEyes = force.container.get(FourEyes.class);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
        force.database.update("update force.officer set account = 'an' where id = ?", officer);
        entry = career.add(officer, Register.SKILLS, BASIC);
        force.container.as(an());
    }

    @AfterEach
    void close() {
        force.close();
    }

    private UUID proposal() {
        return corrections.own().get(0).proposalId();
    }

    @Test
    void standsOnceHrAcceptsIt() {
        corrections.propose(Register.SKILLS, entry, GOOD, "Giấy chứng nhận số 12");
        UUID proposal = proposal();
        assertEquals("BASIC", career.own(Register.SKILLS).get(0).values().get("level"));
        force.container.as(force.hr);
        assertEquals("Thành thạo", fourEyes.detail(proposal, VIETNAMESE).lines().get(1).after());
        fourEyes.approve(proposal);
        assertEquals("GOOD", career.list(officer, Register.SKILLS).get(0).values().get("level"));
        assertEquals(
                "Giấy chứng nhận số 12", career.versions(officer, Register.SKILLS).get(0).reason());
    }

    @Test
    void putsAPresentRankRightByTwoPeopleButPromotesNobody() {
        CareerEntry open = career.own(Register.RANKS).get(0);
        Map<String, Object> given = new HashMap<>(open.values());
        given.put("rank", "MAJOR");
        assertEquals(
                "validTo error.career.rankByDecision",
                refusal(() -> corrections.propose(Register.RANKS, null, given, "x")));
        corrections.propose(Register.RANKS, open.id(), given, "Quyết định số 5/QĐ");
        UUID proposal = proposal();
        UUID correction = corrections.own().get(0).id();
        force.container.as(force.hr);
        assertThrows(NotFound.class, () -> career.accept(correction));
        assertEquals(
                "rank error.officer.rankByDecision",
                refusal(
                        () ->
                                career.correct(
                                        officer,
                                        Register.RANKS,
                                        open.id(),
                                        0,
                                        given,
                                        "Quyết định số 5/QĐ")));
        fourEyes.approve(proposal);
        assertEquals("MAJOR", force.officers.get(officer).rank());
        assertEquals(
                "CAPTAIN", career.versions(officer, Register.RANKS).get(0).values().get("rank"));
    }

    private static String refusal(Executable action) {
        FieldError wrong = assertThrows(InvalidInput.class, action).fields().get(0);
        return wrong.field() + " " + wrong.key();
    }

    @Test
    void leavesTheRecordAsItIsWhenReturned() {
        corrections.propose(Register.SKILLS, entry, GOOD, "Giấy chứng nhận số 12");
        UUID proposal = proposal();
        force.container.as(force.hr);
        fourEyes.sendBack(proposal, "Thiếu bản chụp");
        assertEquals("BASIC", career.list(officer, Register.SKILLS).get(0).values().get("level"));
        assertEquals(
                ProposalState.RETURNED.name() + " Thiếu bản chụp",
                force.container.call(
                        () ->
                                force.database.text(
                                        "select state || ' ' || reason from force.correction")));
    }

    @Test
    void addsWhatWasMissing() {
        corrections.propose(
                Register.LANGUAGES,
                null,
                Map.of("language", "EN", "level", "B1", "validFrom", "2025-01-01"),
                "Chứng chỉ VSTEP");
        UUID proposal = proposal();
        force.container.as(force.hr);
        fourEyes.approve(proposal);
        assertEquals(1, career.list(officer, Register.LANGUAGES).size());
    }

    @Test
    void needsEvidenceAndADifferenceAndComesOnceAtATime() {
        assertThrows(
                InvalidInput.class, () -> corrections.propose(Register.SKILLS, entry, GOOD, " "));
        assertThrows(
                InvalidInput.class, () -> corrections.propose(Register.SKILLS, entry, BASIC, "x"));
        corrections.propose(Register.SKILLS, entry, GOOD, "x");
        assertThrows(
                BusinessException.class,
                () -> corrections.propose(Register.SKILLS, entry, GOOD, "x"));
    }

    @Test
    void isAboutTheOwnRecordOnly() throws SQLException {
        UUID other = force.join("Trần Văn Bình", force.units.q0101);
        force.container.as(force.hr);
        UUID foreign = career.add(other, Register.SKILLS, BASIC);
        force.container.as(force.caller("an", force.units.q0101, Role.OFFICER));
        assertThrows(
                NotFound.class, () -> corrections.propose(Register.SKILLS, foreign, GOOD, "x"));
        assertThrows(
                NotFound.class,
                () -> corrections.propose(Register.DISCIPLINE, null, Map.of(), "x"));
        assertEquals(List.of(), corrections.own());
    }

    @Test
    void correctsTheOwnRowOnceHrAcceptsIt() {
        Map<String, String> given =
                Map.of(
                        "fullName", "Nguyễn Văn Ân",
                        "birthDate", "1990-05-17",
                        "phone", "0912 345 678");
        corrections.propose(Register.IDENTITY, null, given, "Căn cước công dân");
        assertThrows(
                BusinessException.class,
                () -> corrections.propose(Register.IDENTITY, null, given, "Căn cước công dân"));
        UUID proposal = proposal();
        assertEquals(
                "Nguyễn Văn An", fourEyes.detail(proposal, VIETNAMESE).lines().get(0).before());
        force.container.as(force.hr);
        fourEyes.approve(proposal);
        OfficerRecord record = force.officers.get(officer);
        assertEquals("Nguyễn Văn Ân", record.fullName());
        assertEquals("0912345678", record.phone());
        IdentityVersion before = force.container.get(IdentityHistory.class).list(officer).get(0);
        assertEquals("Nguyễn Văn An", before.fullName());
        assertNull(before.phone());
        assertEquals("Căn cước công dân", before.reason());
        assertEquals("hr", before.endedBy());
    }

    @Test
    void keepsWhatTheRecordSaidHoweverItIsWritten() throws SQLException {
        IdentityHistory history = force.container.get(IdentityHistory.class);
        force.container.as(force.hr);
        assertEquals(List.of(), history.list(officer));
        OfficerRecord record = force.officers.get(officer);
        OfficerDraft draft = OfficerDraft.of(record);
        draft.setPhone("0912345678");
        draft.setPersonalId("079090999999");
        force.officers.change(officer, record.version(), draft);
        force.database.update(
                "update force.officer set phone = '0987654321', changed_by = 'hr.2' where id = ?",
                officer);
        force.database.update("update force.officer set account = null where id = ?", officer);
        List<IdentityVersion> versions = history.list(officer);
        assertEquals(2, versions.size(), "of the account only, nothing is kept here");
        assertEquals("0912345678", versions.get(0).phone());
        assertEquals("hr.2", versions.get(0).endedBy());
        assertEquals(record.personalId(), versions.get(1).personalId());
        force.container.as(force.q01);
        assertEquals(
                PersonalId.mask(record.personalId()), history.list(officer).get(1).personalId());
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> history.list(officer));
        force.database.update("update force.officer set account = 'an' where id = ?", officer);
        force.container.as(an());
        assertEquals(record.personalId(), history.own().get(1).personalId());
    }

    @Test
    void takesEvidenceFromTheOfficerUntilHrHasDecided(@TempDir Path folder) {
        force.container.put(DataDirectory.class, TestData.in(folder));
        force.container.get(CorrectionPapers.class);
        Attachments attachments = force.container.get(Attachments.class);
        UUID id = corrections.propose(Register.SKILLS, entry, GOOD, "Giấy chứng nhận số 12");
        AttachmentDraft draft =
                new AttachmentDraft(
                        CorrectionPapers.TYPE, id, "giay.txt", AttachmentDraft.UNCLASSIFIED);
        byte[] content = "Giấy chứng nhận".getBytes(StandardCharsets.UTF_8);
        UUID file = attachments.add(draft, new ByteArrayInputStream(content)).id();
        UUID proposal = proposal();
        force.container.as(force.hr);
        assertEquals("giay.txt", attachments.download(file).name());
        assertThrows(NotAllowed.class, () -> attachments.remove(file));
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> attachments.download(file));
        force.container.as(force.hr);
        fourEyes.approve(proposal);
        force.container.as(an());
        assertThrows(BusinessException.class, () -> attachments.remove(file));
        assertEquals(1, attachments.of(CorrectionPapers.TYPE, id).items().size());
    }

    private Caller an() {
        return force.caller("an", force.units.q0101, Role.OFFICER);
    }
}
