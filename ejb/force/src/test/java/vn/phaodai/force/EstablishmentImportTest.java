package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.establishments.EstablishmentImport;
import vn.phaodai.force.establishments.EstablishmentVersions;
import vn.phaodai.force.establishments.VersionCourse;
import vn.phaodai.force.establishments.VersionDraft;
import vn.phaodai.force.establishments.VersionDrafting;
import vn.phaodai.force.establishments.VersionLine;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;

class EstablishmentImportTest {

    private static final String HEADER =
            "Số quyết định;Mã đơn vị;Tên đơn vị;Trưởng Công an phường, xã;Cảnh sát khu vực\n";

    private ForceFixture force;
    private EstablishmentVersions versions;
    private VersionCourse course;
    private VersionDrafting drafting;
    private TestImports steps;
    private Imports imports;
    private UUID version;

    @BeforeEach
    void open() throws Exception {
        force = new ForceFixture();
        versions = force.container.get(EstablishmentVersions.class);
        course = force.container.get(VersionCourse.class);
        drafting = force.container.get(VersionDrafting.class);
        force.container.put(ImportTarget.class, force.container.get(EstablishmentImport.class));
        steps = new TestImports(force.container);
        imports = force.container.get(Imports.class);
        version = drafting.create(draft("1/QĐ-BC", force.units.city));
        drafting.set(version, force.units.q0101, "BEAT_OFFICER", 10);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void setsFiguresOfManyUnitsAndLeavesWhatIsEmpty() throws SQLException {
        UUID job = upload("1/QĐ-BC;Q01-01;Bến Nghé;1;\n1/QĐ-BC;Q12-01;;1;8\n");
        assertEquals(List.of(), steps.problems(job));
        assertEquals(
                Map.of(
                        "WARD_CHIEF", new ImportRow.Change("0", "1"),
                        "BEAT_OFFICER", new ImportRow.Change("0", "8")),
                steps.rows(job).get(1).changes());
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        assertEquals(
                List.of(
                        "Phường Bến Nghé WARD_CHIEF 1",
                        "Phường Bến Nghé BEAT_OFFICER 10",
                        "Phường Thạnh Xuân WARD_CHIEF 1",
                        "Phường Thạnh Xuân BEAT_OFFICER 8"),
                figures());
        assertEquals(
                "3",
                force.database.text(
                        "select changes -> 'figures' ->> 1 from kernel.audit_entry where changes -> 'import' ->> 1 = ?",
                        job.toString()));
    }

    @Test
    void takesBackWhatAVersionIsWrittenTo() {
        drafting.set(version, force.units.q0102, "WARD_CHIEF", 1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        versions.write(version, new Words(Locale.forLanguageTag("vi"), (key, args) -> key), file);
        UUID job = steps.upload(EstablishmentImport.KIND, file.toByteArray());
        assertEquals(List.of(), steps.problems(job));
        assertEquals(
                List.of(ImportOutcome.SAME),
                steps.rows(job).stream().map(ImportRow::outcome).distinct().toList());
    }

    @Test
    void namesEveryWrongCell() {
        drafting.create(draft("2/QĐ", force.units.q01));
        drafting.create(draft("3/QĐ", force.units.q01));
        drafting.create(draft("3/QĐ", force.units.q01));
        UUID job =
                upload(
                        "9/QĐ;Q01-01;;1;1\n"
                                + "1/QĐ-BC;X;;1;1\n"
                                + "1/QĐ-BC;Q01;;1;\n"
                                + "1/QĐ-BC;Q01-02;;-1;x\n"
                                + "1/QĐ-BC;Q01-02;;1;\n"
                                + "2/QĐ;Q12-01;;1;\n"
                                + "3/QĐ;Q12;;1;\n");
        assertEquals(
                List.of(
                        "2 decisionNumber import.cell.choice",
                        "3 unit import.establishment.unit",
                        "4 WARD_CHIEF error.officer.positionOfUnit",
                        "5 WARD_CHIEF import.cell.whole",
                        "5 BEAT_OFFICER import.cell.whole",
                        "6 unit import.cell.twice",
                        "7 unit import.establishment.unit",
                        "8 decisionNumber import.establishment.manyDrafts"),
                steps.problems(job));
        assertThrows(BusinessException.class, () -> imports.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(List.of("Phường Bến Nghé BEAT_OFFICER 10"), figures());
    }

    @Test
    void storesNothingOnceTheVersionIsProposedAndForNobodyButHr() {
        UUID job = upload("1/QĐ-BC;Q01-01;;1;\n");
        course.propose(version);
        assertThrows(BusinessException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(List.of("Phường Bến Nghé BEAT_OFFICER 10"), figures());
        force.container.as(force.q01);
        assertThrows(NotAllowed.class, () -> upload("1/QĐ-BC;Q01-01;;1;\n"));
    }

    private VersionDraft draft(String number, UUID unit) {
        VersionDraft draft = new VersionDraft();
        draft.setTitle("Biên chế " + number);
        draft.setUnitId(unit);
        draft.setEffectiveOn(force.today.plusDays(20));
        draft.setDecisionNumber(number);
        draft.setDecisionDate(force.today);
        return draft;
    }

    private List<String> figures() {
        return versions.lines(version, PageRequest.first()).items().stream()
                .filter(line -> line.after() > 0)
                .map(EstablishmentImportTest::text)
                .collect(Collectors.toList());
    }

    private static String text(VersionLine line) {
        return line.unitName() + " " + line.position() + " " + line.after();
    }

    private UUID upload(String rows) {
        return steps.upload(EstablishmentImport.KIND, HEADER + rows);
    }
}
