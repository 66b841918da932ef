package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetRow;
import vn.phaodai.kernel.sheet.TestSheets;

class ListExportsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final Words WORDS = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);

    private ForceFixture force;
    private ListExports exports;
    private FourEyes fourEyes;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.get(ListExportApproval.class);
        force.container.get(OfficerList.class);
        exports = force.container.get(ListExports.class);
        fourEyes = force.container.get(FourEyes.class);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void writesAShortListAtOnceWithMaskedIdsAndAudit() throws SQLException {
        force.join("Nguyễn Văn An", force.units.q0101);
        force.join("Trần Bê", force.units.q1201);
        force.container.as(force.q01);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(ListExports.OFFICERS, Map.of("q", ""), WORDS, file);
        List<SheetRow> rows = TestSheets.rows(file.toByteArray());
        assertEquals(2, rows.size());
        assertEquals("Nguyễn Văn An", rows.get(1).cell(2).text());
        assertEquals("********0001", rows.get(1).cell(5).text());
        assertEquals("Phường Bến Nghé", rows.get(1).cell(9).text());
        assertEquals(
                "[null, \"1\"]",
                force.database.text(
                        "select changes -> 'rows' from kernel.audit_entry where action = 'EXPORT'"));
        assertThrows(InvalidInput.class, () -> exports.propose(ListExports.OFFICERS, Map.of()));
    }

    @Test
    void letsALongListGoOnlyAfterASecondPersonsApprovalAndOnlyToItsOwner() throws SQLException {
        many(ListExports.FREELY + 1);
        assertTrue(exports.needsApproval(ListExports.OFFICERS, Map.of()));
        assertThrows(
                NotAllowed.class,
                () ->
                        exports.write(
                                ListExports.OFFICERS,
                                Map.of(),
                                WORDS,
                                new ByteArrayOutputStream()));
        UUID id =
                exports.propose(
                        ListExports.OFFICERS,
                        Map.of(
                                "rank",
                                "CAPTAIN",
                                "status",
                                "ACTIVE",
                                "at",
                                force.today.toString()));
        assertThrows(NotAllowed.class, () -> exports.write(id, WORDS, new ByteArrayOutputStream()));
        UUID proposal = fourEyes.pendingAbout(ListExports.KIND, id);
        assertThrows(NotAllowed.class, () -> fourEyes.approve(proposal));
        assertEquals(
                Set.of(
                        new ProposalDetail.Line("export.rows", null, "501"),
                        new ProposalDetail.Line("field.rank", null, "Đại úy"),
                        ProposalDetail.Line.word("field.status", "OfficerStatus.ACTIVE"),
                        new ProposalDetail.Line("field.at", null, VietnameseText.day(force.today))),
                Set.copyOf(fourEyes.detail(proposal, VIETNAMESE).lines()));
        force.container.as(force.caller("leader", force.units.city, Role.LEADERSHIP));
        fourEyes.approve(proposal);
        assertThrows(NotFound.class, () -> exports.write(id, WORDS, new ByteArrayOutputStream()));
        force.container.as(force.hr);
        assertEquals(ProposalState.APPROVED, exports.get(id).state());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(id, WORDS, file);
        assertEquals(ListExports.FREELY + 2, TestSheets.rows(file.toByteArray()).size());
        assertEquals(1, exports.own(PageRequest.first()).items().size());
        force.database.update("update force.list_export set valid_until = now()");
        assertFalse(exports.get(id).canBeFetched(Instant.now()));
        assertThrows(NotAllowed.class, () -> exports.write(id, WORDS, new ByteArrayOutputStream()));
    }

    @Test
    void neverLeavesWhenItWasReturned() throws SQLException {
        many(ListExports.FREELY + 1);
        UUID id = exports.propose(ListExports.OFFICERS, Map.of());
        force.container.as(force.caller("hr.2", force.units.city, Role.HR));
        fourEyes.sendBack(fourEyes.pendingAbout(ListExports.KIND, id), "Không cần");
        force.container.as(force.hr);
        assertEquals("Không cần", exports.get(id).reason());
        assertThrows(NotAllowed.class, () -> exports.write(id, WORDS, new ByteArrayOutputStream()));
    }

    @Test
    void refusesAListOrFilterThatIsNotThere() {
        InvalidInput list =
                assertThrows(InvalidInput.class, () -> exports.propose("salaries", Map.of()));
        assertEquals("list", list.fields().get(0).field());
        assertThrows(
                InvalidInput.class,
                () -> exports.propose(ListExports.OFFICERS, Map.of("nothing", "x")));
        assertThrows(
                InvalidInput.class,
                () ->
                        exports.write(
                                ListExports.OFFICERS,
                                Map.of("unitId", "x"),
                                WORDS,
                                new ByteArrayOutputStream()));
    }

    private void many(int count) throws SQLException {
        force.database.update(
                """
                insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank,
                    rank_since, unit_id, position, posted_since, status, changed_by)
                select uuidv7(), lpad(n::text, 6, '0'), 'Lê An', '1990-01-01', 'MALE', '079090' || lpad(n::text, 6, '0'),
                    'CAPTAIN', '2020-01-01', ?, 'DUTY_OFFICER', '2020-01-01', 'ACTIVE', 'test'
                from generate_series(1, ?) n
                """,
                force.units.q0101,
                count);
    }
}
