package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.TestImports;

class CareerRecordsTest {

    private ForceFixture force;
    private CareerRecords career;
    private UUID officer;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        career = force.container.get(CareerRecords.class);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
    }

    @AfterEach
    void close() {
        force.close();
    }

    private static String field(InvalidInput refused) {
        return refused.fields().get(0).field() + " " + refused.fields().get(0).key();
    }

    private UUID add(Register register, Map<String, ?> values) {
        return career.add(officer, register, values);
    }

    private InvalidInput refused(Register register, Map<String, ?> values) {
        return assertThrows(InvalidInput.class, () -> add(register, values));
    }

    @Test
    void givesACertificateTheUsualLastDayOfItsKind() {
        add(Register.QUALIFICATIONS, Map.of("kind", "FIRST_AID", "validFrom", "2026-01-01"));
        CareerEntry entry = career.list(officer, Register.QUALIFICATIONS).get(0);
        assertEquals(LocalDate.of(2027, 12, 31), entry.values().get("expiresOn"));
        assertEquals("hr", entry.recordedBy());
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertEquals(
                "kind error.career.choice",
                field(
                        refused(
                                Register.QUALIFICATIONS,
                                Map.of("kind", "X", "validFrom", "2026-01-01"))));
        assertEquals(
                "validFrom error.date.malformed",
                field(
                        refused(
                                Register.QUALIFICATIONS,
                                Map.of("kind", "MASTER", "validFrom", "2026"))));
        assertEquals(
                "colour error.api.unknownField",
                field(refused(Register.SKILLS, Map.of("colour", "red"))));
        assertEquals(
                "validFrom error.career.rankAhead",
                field(
                        refused(
                                Register.RANKS,
                                Map.of(
                                        "rank",
                                        "MAJOR",
                                        "kind",
                                        "PROMOTION",
                                        "validFrom",
                                        "2199-01-01"))));
    }

    @Test
    void keepsWhatACorrectionReplacedAndWhy() {
        UUID id = add(Register.SKILLS, skill("BASIC"));
        career.correct(officer, Register.SKILLS, id, 0, skill("GOOD"), "Theo giấy chứng nhận");
        CareerEntry now = career.list(officer, Register.SKILLS).get(0);
        assertEquals("GOOD", now.values().get("level"));
        assertEquals(1, now.version());
        CareerVersion before = career.versions(officer, Register.SKILLS).get(0);
        assertEquals("BASIC", before.values().get("level"));
        assertEquals("Theo giấy chứng nhận", before.reason());
        assertThrows(
                EditConflict.class,
                () -> career.correct(officer, Register.SKILLS, id, 0, skill("BASIC"), "x"));
        assertEquals(
                "why error.required",
                field(
                        assertThrows(
                                InvalidInput.class,
                                () ->
                                        career.correct(
                                                officer,
                                                Register.SKILLS,
                                                id,
                                                1,
                                                skill("BASIC"),
                                                " "))));
    }

    private static Map<String, Object> skill(String level) {
        return Map.of("skill", "SWIMMING", "level", level, "validFrom", "2024-01-01");
    }

    @Test
    void strikesAndStillShows() {
        UUID id = add(Register.SKILLS, skill("BASIC"));
        career.strike(officer, Register.SKILLS, id, 0, "Nhập nhầm người");
        assertEquals(List.of(), career.list(officer, Register.SKILLS));
        assertTrue(career.versions(officer, Register.SKILLS).get(0).struck());
    }

    @Test
    void entersPastRanksButPromotesNobody() throws SQLException {
        Map<String, String> next =
                Map.of("rank", "MAJOR", "kind", "PROMOTION", "validFrom", "2026-06-01");
        assertEquals("validTo error.career.rankByDecision", field(refused(Register.RANKS, next)));
        add(
                Register.RANKS,
                Map.of(
                        "rank",
                        "SENIOR_LIEUTENANT",
                        "kind",
                        "PROMOTION",
                        "validFrom",
                        "2019-06-01",
                        "validTo",
                        "2022-06-01"));
        CareerEntry open = career.list(officer, Register.RANKS).get(0);
        Map<String, Object> values = new HashMap<>(open.values());
        values.put("rank", "MAJOR");
        assertEquals(
                "rank error.officer.rankByDecision",
                field(
                        assertThrows(
                                InvalidInput.class,
                                () ->
                                        career.correct(
                                                officer,
                                                Register.RANKS,
                                                open.id(),
                                                0,
                                                values,
                                                "x"))));
        assertEquals(
                "CAPTAIN 2022-06-01",
                force.database.text(
                        "select rank || ' ' || rank_since from force.officer where id = ?",
                        officer));
        assertThrows(
                BusinessException.class,
                () -> career.strike(officer, Register.RANKS, open.id(), 0, "x"));
        assertEquals(
                "validFrom error.career.twice",
                field(
                        refused(
                                Register.RANKS,
                                Map.of(
                                        "rank",
                                        "LIEUTENANT",
                                        "kind",
                                        "PROMOTION",
                                        "validFrom",
                                        "2022-01-01",
                                        "validTo",
                                        "2023-01-01"))));
    }

    @Test
    void correctsTheDayOfThePresentRankWithItsReason() throws SQLException {
        CareerEntry open = career.list(officer, Register.RANKS).get(0);
        Map<String, Object> values = new HashMap<>(open.values());
        values.put("validFrom", "2022-07-01");
        career.correct(officer, Register.RANKS, open.id(), 0, values, "Theo quyết định gốc");
        assertEquals(
                "CAPTAIN 2022-07-01",
                force.database.text(
                        "select rank || ' ' || rank_since from force.officer where id = ?",
                        officer));
        assertEquals(
                "Theo quyết định gốc", career.versions(officer, Register.RANKS).get(0).reason());
    }

    @Test
    void correctsPastPostingsButMovesNobody() {
        CareerEntry open = career.list(officer, Register.POSTINGS).get(0);
        Map<String, Object> values = new HashMap<>(open.values());
        values.put("validFrom", "2022-02-01");
        career.correct(officer, Register.POSTINGS, open.id(), 0, values, "Theo quyết định gốc");
        assertEquals(
                LocalDate.of(2022, 2, 1),
                career.list(officer, Register.POSTINGS).get(0).values().get("validFrom"));
        values.put("unitId", force.units.q0102.toString());
        assertEquals(
                "unitId error.officer.moveByTransfer",
                field(
                        assertThrows(
                                InvalidInput.class,
                                () ->
                                        career.correct(
                                                officer,
                                                Register.POSTINGS,
                                                open.id(),
                                                1,
                                                values,
                                                "x"))));
    }

    @Test
    void takesTheFirstSalaryAndThoseBeforeButNoRaise() throws SQLException {
        assertEquals(
                "coefficient error.decision.coefficient",
                field(
                        refused(
                                Register.SALARIES,
                                Map.of("coefficient", "4,123", "validFrom", "2024-01-01"))));
        UUID first =
                add(Register.SALARIES, Map.of("coefficient", "4,20", "validFrom", "2024-01-01"));
        CareerEntry entry = career.list(officer, Register.SALARIES).get(0);
        assertEquals(new BigDecimal("4.20"), entry.values().get("coefficient"));
        assertEquals(
                "coefficient error.career.salaryByDecision",
                field(
                        refused(
                                Register.SALARIES,
                                Map.of("coefficient", "4.60", "validFrom", "2025-01-01"))));
        add(
                Register.SALARIES,
                Map.of("coefficient", "3,90", "validFrom", "2021-01-01", "validTo", "2024-01-01"));
        career.correct(
                officer,
                Register.SALARIES,
                first,
                0,
                Map.of("coefficient", "4,22", "validFrom", "2024-01-01"),
                "Theo quyết định gốc");
        assertEquals(
                new BigDecimal("4.20"),
                career.versions(officer, Register.SALARIES).get(0).values().get("coefficient"));
        assertEquals(
                "Hệ số 4,22",
                force.database.text(
                        "select content_vi from force.report_career where officer_id = ? and section = 'SALARIES' and until is null",
                        officer));
    }

    @Test
    void leavesASalaryByDecisionAlone() throws SQLException {
        UUID line = UUID.randomUUID();
        force.database.update(
                """
                insert into force.decision (id, kind, decision_number, decision_date, effective_on, unit_id, state, made_by,
                    made_at)
                values (?, 'SALARY_RAISE', '7/QĐ', '2024-01-01', '2024-01-01', ?, 'IN_EFFECT', 'hr', now())
                """,
                line,
                force.units.city);
        force.database.update(
                """
                insert into force.decision_line (id, decision_id, ordinal, officer_id, theme, from_unit, from_position,
                    effective_on, from_rank, coefficient, state)
                values (?, ?, 1, ?, 'SALARY', ?, 'DUTY_OFFICER', '2024-01-01', 'CAPTAIN', 4.6, 'IN_EFFECT')
                """,
                line,
                line,
                officer,
                force.units.q0101);
        force.database.update(
                "insert into force.salary_held (officer_id, coefficient, valid_from, decision_line_id) values (?, 4.6, '2024-01-01', ?)",
                officer,
                line);
        CareerEntry entry = career.list(officer, Register.SALARIES).get(0);
        assertEquals("7/QĐ", entry.values().get("decisionNumber"));
        Map<String, Object> values = new HashMap<>(entry.values());
        values.put("coefficient", "5,00");
        assertEquals(
                "coefficient error.career.salaryByDecision",
                field(
                        assertThrows(
                                InvalidInput.class,
                                () ->
                                        career.correct(
                                                officer,
                                                Register.SALARIES,
                                                entry.id(),
                                                0,
                                                values,
                                                "x"))));
        assertThrows(
                BusinessException.class,
                () -> career.strike(officer, Register.SALARIES, entry.id(), 0, "x"));
        values.put("coefficient", "4,60");
        values.put("decisionNumber", "7/QĐ-CATP");
        career.correct(officer, Register.SALARIES, entry.id(), 0, values, "Số đầy đủ");
    }

    @Test
    void holdsAUnitToItsShareOfExcellent() {
        List<UUID> others =
                IntStream.range(0, 5)
                        .mapToObj(i -> force.join("Trần Văn Bình", force.units.q0101))
                        .toList();
        Map<String, String> excellent = Map.of("year", "2025", "grade", "EXCELLENT");
        assertEquals("grade error.career.cap", field(refused(Register.EVALUATIONS, excellent)));
        others.forEach(
                each ->
                        career.add(
                                each,
                                Register.EVALUATIONS,
                                Map.of("year", "2025", "grade", "GOOD")));
        UUID id = add(Register.EVALUATIONS, excellent);
        assertEquals(
                force.units.q0101,
                career.get(officer, Register.EVALUATIONS, id).values().get("unitId"));
        UUID one = force.join("Lê Văn Chính", force.units.q0101);
        assertThrows(InvalidInput.class, () -> career.add(one, Register.EVALUATIONS, excellent));
    }

    @Test
    void holdsAUnitToItsShareWhenAGoodGradeIsStruckOrGivenToAnotherUnit() {
        List<UUID> good =
                IntStream.range(0, 5)
                        .mapToObj(i -> force.join("Trần Văn Bình", force.units.q0101))
                        .toList();
        Map<String, UUID> entries = new HashMap<>();
        for (UUID each : good) {
            entries.put(
                    each.toString(),
                    career.add(
                            each, Register.EVALUATIONS, Map.of("year", "2025", "grade", "GOOD")));
        }
        add(Register.EVALUATIONS, Map.of("year", "2025", "grade", "EXCELLENT"));
        UUID one = good.get(0);
        UUID entry = entries.get(one.toString());
        assertEquals(
                "grade error.career.cap",
                field(
                        assertThrows(
                                InvalidInput.class,
                                () ->
                                        career.strike(
                                                one,
                                                Register.EVALUATIONS,
                                                entry,
                                                0,
                                                "Nhập nhầm"))));
        Map<String, String> elsewhere =
                Map.of("year", "2025", "grade", "GOOD", "unitId", force.units.q0102.toString());
        assertEquals(
                "grade error.career.cap",
                field(
                        assertThrows(
                                InvalidInput.class,
                                () ->
                                        career.correct(
                                                one,
                                                Register.EVALUATIONS,
                                                entry,
                                                0,
                                                elsewhere,
                                                "Theo quyết định"))));
    }

    @Test
    void aCommanderEvaluatesOnlyWhoWasInTheOwnUnitAtTheEndOfTheYear() throws SQLException {
        force.container.as(force.q01);
        for (UUID unit : List.of(force.units.q0102, force.units.q1201)) {
            assertEquals(
                    "unitId error.career.evaluatingUnit",
                    field(
                            refused(
                                    Register.EVALUATIONS,
                                    Map.of(
                                            "year",
                                            "2025",
                                            "grade",
                                            "GOOD",
                                            "unitId",
                                            unit.toString()))));
        }
        force.container.as(force.hr);
        UUID given =
                add(
                        Register.EVALUATIONS,
                        Map.of(
                                "year",
                                "2025",
                                "grade",
                                "GOOD",
                                "unitId",
                                force.units.q1201.toString()));
        force.container.as(force.q01);
        assertThrows(
                InvalidInput.class,
                () -> career.strike(officer, Register.EVALUATIONS, given, 0, "x"),
                "another district gave it");
        force.database.update("delete from force.evaluation where id = ?", given);
        add(Register.EVALUATIONS, Map.of("year", "2025", "grade", "GOOD"));
    }

    @Test
    void keepsToScopeAndRole() {
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> career.list(officer, Register.DISCIPLINE));
        force.container.as(force.q01);
        assertEquals(List.of(), career.list(officer, Register.DISCIPLINE));
        assertThrows(NotAllowed.class, () -> add(Register.SKILLS, skill("BASIC")));
        add(Register.EVALUATIONS, Map.of("year", "2025", "grade", "GOOD"));
    }

    @Test
    void doesNotShowDisciplineOnTheOwnPage() throws SQLException {
        add(
                Register.DISCIPLINE,
                Map.of(
                        "form",
                        "REPRIMAND",
                        "validFrom",
                        "2025-01-01",
                        "decisionNumber",
                        "1/QĐ",
                        "decisionDate",
                        "2024-12-30",
                        "reason",
                        "Trực muộn"));
        add(Register.SKILLS, skill("BASIC"));
        force.database.update("update force.officer set account = 'hr' where id = ?", officer);
        assertEquals(1, career.own(Register.SKILLS).size());
        assertEquals(List.of(), career.own(Register.DISCIPLINE));
    }

    @Test
    void recordsWhichPartOfTheRecordWasLookedAt() throws SQLException {
        career.list(officer, Register.CONTACTS);
        assertTrue(
                force.database
                        .text(
                                "select changes::text from kernel.audit_entry where object_id = ? and action = 'LOOK_UP'",
                                officer.toString())
                        .contains("contacts"));
        UUID skill = add(Register.SKILLS, skill("BASIC"));
        career.versions(officer, Register.SKILLS);
        career.get(officer, Register.SKILLS, skill);
        CareerHistory history = career.history(officer, Register.SKILLS);
        assertEquals(1, history.entries().size());
        assertEquals(List.of(), history.past());
        assertEquals(
                4,
                force.database.number(
                        "select count(*) from kernel.audit_entry where object_id = ? and action = 'LOOK_UP'",
                        officer.toString()));
    }

    @Test
    void takesEntriesFromAFileAndSaysWhatIsWrongInEachRow() {
        force.container.put(ImportTarget.class, force.container.get(QualificationImport.class));
        TestImports steps = new TestImports(force.container);
        String file =
                "Số hiệu;Loại;Từ ngày;Hết hạn ngày;Số hiệu văn bằng\n"
                        + "000-001;Chứng chỉ sơ cấp cứu;1/3/2026;;SC-1\n"
                        + "000-001;Chứng chỉ sơ cấp cứu;1/3/2026;;SC-2\n"
                        + "999-999;Thạc sĩ;1/3/2026;;\n"
                        + "000-001;Thạc sĩ;1/3/2026;1/3/2025;\n";
        UUID job = steps.upload(RegisterImport.kind(Register.QUALIFICATIONS), file);
        assertEquals(
                List.of(
                        "3 null error.career.twice",
                        "4 serviceNumber import.career.noOfficer",
                        "5 expiresOn error.period.empty"),
                steps.problems(job));
        steps.store(job, ImportMode.GOOD_ROWS);
        assertEquals(
                "SC-1",
                career.list(officer, Register.QUALIFICATIONS).get(0).values().get("number"));
    }
}
