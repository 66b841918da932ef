package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;

class YearlyEvaluationsTest {

    private static final int YEAR = 2025;

    private ForceFixture force;
    private YearlyEvaluations evaluations;
    private List<UUID> officers;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        evaluations = force.container.get(YearlyEvaluations.class);
        officers =
                IntStream.range(0, 6)
                        .mapToObj(i -> force.join("Trần Văn Bình", force.units.q0101))
                        .toList();
    }

    @AfterEach
    void close() {
        force.close();
    }

    private List<GradeDraft> grades(int excellent, Long version) {
        List<GradeDraft> grades = new ArrayList<>();
        for (int i = 0; i < officers.size(); i++) {
            String grade = i < excellent ? "EXCELLENT" : "GOOD";
            grades.add(new GradeDraft(officers.get(i), grade, null, version));
        }
        return grades;
    }

    private int record(List<GradeDraft> grades, String reason) {
        return evaluations.record(force.units.q0101, YEAR, grades, reason);
    }

    private String refused(List<GradeDraft> grades, String reason) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> record(grades, reason));
        return refused.fields().get(0).field() + " " + refused.fields().get(0).key();
    }

    @Test
    void recordsAUnitAtOnceWithinItsShareOfExcellent() {
        assertEquals("grade error.career.cap", refused(grades(2, null), null));
        assertEquals(
                0,
                evaluations.sheet(force.units.q0101, YEAR).lines().stream()
                        .filter(line -> line.grade() != null)
                        .count());
        assertEquals(6, record(grades(1, null), null));
        EvaluationSheet sheet = evaluations.sheet(force.units.q0101, YEAR);
        assertEquals(1, sheet.excellent());
        assertEquals(5, sheet.good());
        assertEquals(1, sheet.most());
        assertEquals(20, sheet.percent());
    }

    @Test
    void correctsWithAReasonAndKeepsWhatStood() {
        record(grades(0, null), null);
        List<GradeDraft> changed = grades(1, 0L);
        assertEquals("reason error.evaluation.reason", refused(changed, null));
        assertEquals(1, record(changed, "Theo kết luận của hội đồng"));
        CareerRecords career = force.container.get(CareerRecords.class);
        CareerVersion before = career.versions(officers.get(0), Register.EVALUATIONS).get(0);
        assertEquals("GOOD", before.values().get("grade"));
        assertEquals("Theo kết luận của hội đồng", before.reason());
        assertThrows(EditConflict.class, () -> record(changed, "x"));
    }

    @Test
    void namesTheLineThatIsWrong() {
        UUID elsewhere = force.join("Lê Văn Chính", force.units.q1201);
        List<GradeDraft> grades = new ArrayList<>(grades(0, null));
        grades.add(new GradeDraft(elsewhere, "GOOD", null, null));
        assertEquals("grades[6].officerId error.evaluation.notOfUnit", refused(grades, null));
        grades.set(6, new GradeDraft(officers.get(0), "GOOD", null, null));
        assertEquals("grades[6].officerId error.evaluation.twice", refused(grades, null));
        grades.set(6, new GradeDraft(officers.get(0), "BEST", null, null));
        assertTrue(refused(grades, null).startsWith("grades[6]."));
    }

    @Test
    void nobodyEvaluatesThemselvesOrAnotherDistrict() throws SQLException {
        force.database.update(
                "update force.officer set account = 'commander.q1' where id = ?", officers.get(0));
        force.container.as(force.q01);
        assertEquals(
                "grades[0].officerId error.career.ownEvaluation", refused(grades(0, null), null));
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> evaluations.sheet(force.units.q0101, YEAR));
        assertThrows(NotFound.class, () -> record(grades(0, null), null));
    }

    @Test
    void takesTheShareThatHoldsAtTheEndOfTheYear() {
        CareerParameters parameters = force.container.get(CareerParameters.class);
        parameters.set(share(50, LocalDate.of(YEAR, 12, 1), "Quyết định của Bộ trưởng"));
        EvaluationSheet sheet = evaluations.sheet(force.units.q0101, YEAR);
        assertEquals(50, sheet.percent());
        assertEquals("Quyết định của Bộ trưởng", sheet.source());
        assertEquals(20, evaluations.sheet(force.units.q0101, YEAR - 1).percent());
        record(grades(2, null), null);
        InvalidInput early =
                assertThrows(
                        InvalidInput.class,
                        () -> parameters.set(share(120, LocalDate.of(2020, 1, 1), "x")));
        assertEquals(2, early.fields().size());
    }

    @Test
    void everyFigureThatIsReadCanBeSet() {
        CareerParameters parameters = force.container.get(CareerParameters.class);
        force.container.as(force.hr);
        assertEquals(
                CareerParameters.codes(),
                parameters.list().stream().map(CareerParameter::code).distinct().sorted().toList());
    }

    private static RuleFigureDraft share(int percent, LocalDate from, String source) {
        RuleFigureDraft draft = new RuleFigureDraft();
        draft.setCode("evaluation.excellentPercent");
        draft.setValue(percent);
        draft.setValidFrom(from);
        draft.setSource(source);
        return draft;
    }
}
