package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ExportBeans;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.ListExports;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetRow;
import vn.phaodai.kernel.sheet.TestSheets;

class DecisionFileTest {

    private static final Words WORDS = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);

    private ForceFixture force;
    private ListExports exports;
    private DecisionDrafting drafting;
    private DecisionCourse course;
    private Decisions decisions;
    private UUID an;
    private UUID binh;
    private UUID chi;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        DecisionBeans.make(force.container);
        ExportBeans.make(force.container);
        force.container.get(DecisionFile.class);
        exports = force.container.get(ListExports.class);
        drafting = force.container.get(DecisionDrafting.class);
        course = force.container.get(DecisionCourse.class);
        decisions = force.container.get(Decisions.class);
        an = force.join("Nguyễn Văn An", force.units.q0101);
        binh = force.join("Trần Văn Bình", force.units.q0101);
        chi = force.join("Lê Thị Chi", force.units.q1201);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void whatIsTakenOutIsTakenInAgain() {
        LineDraft move = line(an);
        move.setToUnitId(force.units.q0102);
        move.setPosition("BEAT_OFFICER");
        move.setExceptionReason("Theo nguyện vọng");
        LineDraft raise = line(binh);
        raise.setCoefficient(new BigDecimal("6.40"));
        UUID first = create(DecisionKind.TRANSFER, "31/QĐ-CATP", move);
        UUID second = create(DecisionKind.SALARY_RAISE, "32/QĐ-CATP", raise);
        byte[] file = file(Map.of());
        List<SheetRow> rows = TestSheets.rows(file);
        assertEquals(3, rows.size());
        assertEquals(
                List.of(
                        "31/QĐ-CATP",
                        VietnameseText.day(force.today),
                        "TRANSFER – Điều động",
                        "000-001",
                        VietnameseText.day(force.today.plusDays(3)),
                        "",
                        "Q01-02 – Phường Đa Kao, Quận 1"),
                rows.get(1).cells().stream().limit(7).map(cell -> cell.text()).toList());
        assertEquals("6,40", rows.get(2).cell(9).text());
        drafting.discard(first);
        drafting.discard(second);
        force.container.put(ImportTarget.class, force.container.get(DecisionImport.class));
        TestImports steps = new TestImports(force.container);
        UUID job = steps.upload(DecisionImport.KIND, file);
        assertEquals(
                List.of(),
                force.container.get(Imports.class).rows(job, PageRequest.first()).items().stream()
                        .map(ImportRow::problems)
                        .flatMap(List::stream)
                        .toList());
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        List<String> drafts =
                decisions
                        .list(PageRequest.first().filteredBy(Map.of("state", "DRAFT")))
                        .items()
                        .stream()
                        .map(row -> row.kind() + " " + row.number())
                        .sorted()
                        .toList();
        assertEquals(List.of("SALARY_RAISE 32/QĐ-CATP", "TRANSFER 31/QĐ-CATP"), drafts);
    }

    @Test
    void namesNobodyWhoIsDisciplinedNorDraftsOfOthersNorOfficersOutOfScope() {
        LineDraft wrong = line(an);
        wrong.setCode("REPRIMAND");
        wrong.setContent("Vi phạm giờ giấc");
        course.propose(create(DecisionKind.DISCIPLINE, "33/QĐ-CATP", wrong));
        course.propose(create(DecisionKind.COMMENDATION, "34/QĐ-CATP", praise(an), praise(chi)));
        create(DecisionKind.COMMENDATION, "35/QĐ-CATP", praise(binh));
        assertEquals(
                List.of("34/QĐ-CATP 000-001", "34/QĐ-CATP 000-003", "35/QĐ-CATP 000-002"),
                numbers(Map.of()));
        assertEquals(List.of(), numbers(Map.of("kind", "DISCIPLINE")));
        assertEquals(List.of("35/QĐ-CATP 000-002"), numbers(Map.of("state", "DRAFT")));
        assertEquals(List.of("34/QĐ-CATP 000-003"), numbers(Map.of("q", "chi")));
        assertEquals(List.of("34/QĐ-CATP 000-001"), numbers(Map.of("officerId", an.toString())));
        assertEquals(
                List.of("34/QĐ-CATP 000-003"),
                numbers(Map.of("unitId", force.units.q1201.toString())));
        assertEquals(List.of(), numbers(Map.of("from", force.today.plusDays(4).toString())));
        force.container.as(force.q01);
        assertEquals(List.of("34/QĐ-CATP 000-001"), numbers(Map.of()));
        force.container.as(force.q12);
        assertEquals(List.of("34/QĐ-CATP 000-003"), numbers(Map.of()));
    }

    @Test
    void refusesFiltersThatMeanNothing() {
        for (Map<String, String> filters :
                List.of(
                        Map.of("unitId", "x"),
                        Map.of("from", "31/12/2026"),
                        Map.of("officerId", "'"),
                        Map.of("lines", "1"))) {
            assertThrows(InvalidInput.class, () -> file(filters), filters::toString);
        }
    }

    @Test
    void aLongOneLeavesOnlyAfterASecondPersonsApproval() throws SQLException {
        UUID decision = create(DecisionKind.COMMENDATION, "36/QĐ-CATP", praise(an));
        force.database.update(
                """
                insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank,
                    rank_since, unit_id, position, posted_since, status, changed_by)
                select uuidv7(), '9' || lpad(n::text, 5, '0'), 'Lê An', '1990-01-01', 'MALE', '079091' || lpad(n::text, 6, '0'),
                    'CAPTAIN', '2020-01-01', ?, 'DUTY_OFFICER', '2020-01-01', 'ACTIVE', 'test'
                from generate_series(1, ?) n
                """,
                force.units.q0101,
                ListExports.FREELY);
        force.database.update(
                """
                insert into force.decision_line
                select (jsonb_populate_record(l, jsonb_build_object(
                    'id', uuidv7(), 'officer_id', o.id, 'ordinal', 1 + row_number() over ()))).*
                from force.decision_line l, force.officer o
                where l.decision_id = ? and o.service_number like '9%'
                """,
                decision);
        Map<String, String> filters = Map.of("kind", "COMMENDATION", "state", "DRAFT");
        assertTrue(exports.needsApproval(Decisions.LIST, filters));
        assertThrows(NotAllowed.class, () -> file(filters));
        UUID id = exports.propose(Decisions.LIST, filters);
        FourEyes fourEyes = force.container.get(FourEyes.class);
        UUID proposal = fourEyes.pendingAbout(ListExports.KIND, id);
        Caller second = force.caller("hr.2", force.units.city, Role.HR);
        force.container.as(second);
        assertEquals(
                List.of("DecisionKind.COMMENDATION", "DecisionState.DRAFT"),
                fourEyes.detail(proposal, Locale.forLanguageTag("vi")).lines().stream()
                        .skip(1)
                        .map(ProposalDetail.Line::afterKey)
                        .sorted()
                        .toList());
        fourEyes.approve(proposal);
        force.container.as(force.hr);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(id, WORDS, out);
        assertEquals(ListExports.FREELY + 2, TestSheets.rows(out.toByteArray()).size());
        assertEquals(
                "decisions [null, \"501\"]",
                force.database.text(
                        "select object_type || ' ' || (changes ->> 'rows') from kernel.audit_entry"
                                + " where action = 'EXPORT'"));
    }

    private LineDraft line(UUID officer) {
        LineDraft line = new LineDraft();
        line.setOfficerId(officer);
        line.setEffectiveOn(force.today.plusDays(3));
        return line;
    }

    private LineDraft praise(UUID officer) {
        LineDraft line = line(officer);
        line.setCode("MEDAL");
        line.setContent("Hoàn thành tốt nhiệm vụ");
        return line;
    }

    private UUID create(DecisionKind kind, String number, LineDraft... lines) {
        LocalDate on = force.today.plusDays(3);
        DecisionDraft draft = new DecisionDraft();
        draft.setKind(kind);
        draft.setNumber(number);
        draft.setDate(force.today);
        draft.setEffectiveOn(on);
        return drafting.create(draft, List.of(lines));
    }

    private List<String> numbers(Map<String, String> filters) {
        return TestSheets.rows(file(filters)).stream()
                .skip(1)
                .map(row -> row.cell(0).text() + " " + row.cell(3).text())
                .toList();
    }

    private byte[] file(Map<String, String> filters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(Decisions.LIST, filters, WORDS, out);
        return out.toByteArray();
    }
}
