package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.ListExports;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;

class RegisterExportsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final Words WORDS = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);

    private ForceFixture force;
    private RegisterExports exports;
    private CareerRecords career;
    private UUID officer;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.get(RegisterExportApproval.class);
        exports = force.container.get(RegisterExports.class);
        career = force.container.get(CareerRecords.class);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
    }

    @AfterEach
    void close() {
        force.close();
    }

    private byte[] file(Register register, UUID unit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(register, unit, WORDS, out);
        return out.toByteArray();
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchanged() {
        career.add(
                officer,
                Register.QUALIFICATIONS,
                Map.of("kind", "FIRST_AID", "validFrom", "2026-03-01", "number", "SC-1"));
        career.add(officer, Register.EVALUATIONS, Map.of("year", "2024", "grade", "GOOD"));
        Map<Register, Class<? extends RegisterImport>> targets =
                Map.of(
                        Register.QUALIFICATIONS, QualificationImport.class,
                        Register.EVALUATIONS, EvaluationImport.class,
                        Register.POSTINGS, PostingImport.class);
        targets.forEach(
                (register, target) -> {
                    force.container.put(ImportTarget.class, force.container.get(target));
                    UUID job =
                            new TestImports(force.container)
                                    .upload(
                                            RegisterImport.kind(register),
                                            file(register, force.units.q01));
                    List<ImportRow> rows =
                            force.container
                                    .get(Imports.class)
                                    .rows(job, PageRequest.first())
                                    .items();
                    assertEquals(
                            List.of(ImportOutcome.SAME),
                            rows.stream().map(ImportRow::outcome).toList(),
                            () -> register + " " + rows.get(0).problems());
                });
    }

    @Test
    void keepsToTheUnitAndTheScope() {
        assertEquals(1, exports.count(Register.POSTINGS, force.units.q01));
        assertEquals(0, exports.count(Register.POSTINGS, force.units.q12));
        assertThrows(NotFound.class, () -> exports.count(Register.DISCIPLINE, force.units.q01));
        force.container.as(force.caller("hr.q12", force.units.q12, Role.HR));
        assertThrows(NotFound.class, () -> file(Register.POSTINGS, force.units.q01));
    }

    @Test
    void aLongOneLeavesOnlyAfterASecondPersonsApproval() throws SQLException {
        assertThrows(InvalidInput.class, () -> exports.propose(Register.POSTINGS, force.units.q01));
        force.database.update(
                "insert into force.commendation (officer_id, kind, given_on)"
                        + " select cast(? as uuid), 'MEDAL', date '2000-01-01' + n"
                        + " from generate_series(1, ?) n",
                officer,
                ListExports.FREELY + 1);
        assertThrows(NotAllowed.class, () -> file(Register.COMMENDATIONS, force.units.q01));
        UUID id = exports.propose(Register.COMMENDATIONS, force.units.q01);
        assertThrows(NotAllowed.class, () -> exports.write(id, WORDS, new ByteArrayOutputStream()));
        FourEyes fourEyes = force.container.get(FourEyes.class);
        UUID proposal = fourEyes.pendingAbout(RegisterExports.KIND, id);
        assertThrows(NotAllowed.class, () -> fourEyes.approve(proposal));
        force.container.as(force.caller("hr.2", force.units.city, Role.HR));
        assertEquals("Khen thưởng", fourEyes.detail(proposal, VIETNAMESE).lines().get(0).after());
        fourEyes.approve(proposal);
        assertThrows(NotFound.class, () -> exports.get(id));
        force.container.as(force.hr);
        assertEquals(ProposalState.APPROVED, exports.own().get(0).state());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(id, WORDS, out);
        assertEquals(
                "[null, \"501\"]",
                force.database.text(
                        "select changes -> 'rows' from kernel.audit_entry where action = 'EXPORT'"));
    }
}
