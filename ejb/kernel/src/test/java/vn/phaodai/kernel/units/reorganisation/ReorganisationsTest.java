package vn.phaodai.kernel.units.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetRow;
import vn.phaodai.kernel.sheet.TestSheets;
import vn.phaodai.kernel.units.Lineage;
import vn.phaodai.kernel.units.Part;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.imports.UnitChange;
import vn.phaodai.kernel.units.imports.UnitEdit;
import vn.phaodai.kernel.units.imports.UnitEditing;

class ReorganisationsTest {

    private static final String LINKS = "old_code,new_code,part\n";
    private static final String UNITS = "code,name,parent_code,level,valid_from\n";

    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    private final LocalDate day = today.plusDays(30);
    private TestDatabase database;
    private TestUnits city;
    private TestContainer container;
    private TestClock clock;
    private Reorganisations reorganisations;
    private ReorganisationEffect effect;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel");
        city = new TestUnits(database);
        container = new TestContainer(database);
        clock = new TestClock();
        container.put(BusinessClock.class, clock);
        container.get(ReorganisationApproval.class);
        reorganisations = container.get(Reorganisations.class);
        effect = container.get(ReorganisationEffect.class);
        become("hr", Role.HR);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void mergesTwoWardsIntoANewOneThatTakesTheCodeOfOneOfThem() throws SQLException {
        UUID id = draft();
        load(id, "Q01-01,Q01-01,FULL\nQ01-02,Q01-01,FULL\n", newWard("Q01-01", "Phường Sài Gòn"));
        Forecast forecast = reorganisations.forecast(id);
        assertTrue(forecast.isPossible(), () -> forecast.problems().toString());
        assertEquals(1, forecast.count(UnitChange.What.ADDED));
        assertEquals(2, forecast.count(UnitChange.What.ENDED));
        decide(id);
        clock.set(day);
        apply(id);
        assertEquals(ReorganisationState.APPLIED, reorganisations.get(id).state());
        Unit merged = unit("Q01-01", day);
        assertEquals("Phường Sài Gòn", merged.name());
        assertNotEquals(city.q0101, merged.id());
        assertEquals(city.q01, merged.parentId());
        assertEquals(city.q0101, unit("Q01-01", day.minusDays(1)).id());
        assertTrue(tree().findByCode("Q01-02", day).isEmpty());
        List<Lineage> before = tree().predecessors(merged.id());
        assertEquals(
                Set.of(city.q0101, city.q0102),
                Set.copyOf(before.stream().map(Lineage::predecessor).toList()));
        assertEquals(merged.id(), tree().successors(city.q0102).get(0).successor());
        assertEquals(Part.FULL, before.get(0).part());
        assertEquals("1685/QĐ", before.get(0).decisionNumber());
    }

    @Test
    void isAppliedOnceAndOnlyOnItsDay() throws SQLException {
        UUID id = merger();
        decide(id);
        assertEquals(List.of(), container.call(effect::due));
        clock.set(day);
        apply(id);
        apply(id);
        assertEquals(
                1,
                database.number(
                        "select count(*) from kernel.audit_entry where action = 'TAKE_EFFECT'"));
        assertEquals(2, database.number("select count(*) from kernel.unit_lineage"));
    }

    @Test
    void letsWhoeverHasTheSuccessorSeeThePast() {
        UUID id = merger();
        decide(id);
        clock.set(day);
        apply(id);
        UnitTree tree = tree();
        UUID merged = unit("Q01-01", day).id();
        assertEquals(Set.of(merged, city.q0101, city.q0102), tree.reach(merged, day));
        assertEquals(Set.of(merged), tree.subtree(merged, day));
        assertTrue(tree.reach(city.q01, day).contains(city.q0102));
        assertFalse(tree.reach(city.q12, day).contains(city.q0102));
        assertFalse(tree.reach(city.q01, day.minusDays(1)).contains(merged));
    }

    @Test
    void abolishesDistrictsSoThatWardsStandUnderTheCity() {
        UUID id = draft();
        for (String ward : List.of("Q01-01", "Q01-02", "Q12-01")) {
            step(id, Operation.Kind.MOVE, List.of(ward), List.of(), null, "CATP");
        }
        step(id, Operation.Kind.ABOLISH, List.of("Q01", "Q12"), List.of("CATP"), null, null);
        decide(id);
        clock.set(day);
        apply(id);
        assertEquals(city.q0101, unit("Q01-01", day).id());
        assertEquals(city.city, unit("Q01-01", day).parentId());
        assertTrue(tree().find(city.q01, day).isEmpty());
        assertEquals(3, tree().children(city.city, day).size());
        assertEquals(6, tree().reach(city.city, day).size());
    }

    @Test
    void renamesWithoutMakingAnotherUnit() {
        UUID id = draft();
        step(id, Operation.Kind.RENAME, List.of("Q01-01"), List.of(), "Phường Sài Gòn", null);
        decide(id);
        clock.set(day);
        apply(id);
        assertEquals("Phường Sài Gòn", unit("Q01-01", day).name());
        assertEquals(city.q0101, unit("Q01-01", day).id());
        FormerNames former = container.get(FormerNames.class);
        assertEquals(
                List.of("Phường Bến Nghé"),
                container.call(() -> former.of(city.q0101, day)).stream().map(Unit::name).toList());
        assertEquals(List.of(), container.call(() -> former.of(city.q0101, day.plusMonths(12))));
        become("admin", Role.ADMIN);
        container.get(FormerNameRules.class).set(day, 24, "Hướng dẫn 1");
        assertEquals(1, container.call(() -> former.of(city.q0101, day.plusMonths(12))).size());
        assertEquals(2, container.get(FormerNameRules.class).all().size());
    }

    @Test
    void namesPredecessorsForASettableTime() {
        UUID id = merger();
        decide(id);
        clock.set(day);
        apply(id);
        UUID merged = unit("Q01-01", day).id();
        FormerNames former = container.get(FormerNames.class);
        assertEquals(2, container.call(() -> former.of(merged, day.plusMonths(11))).size());
        assertEquals(0, container.call(() -> former.of(merged, day.plusMonths(12))).size());
    }

    @Test
    void absorbsIntoAUnitThatGoesOn() {
        UUID id = draft();
        step(id, Operation.Kind.MERGE, List.of("Q01-02"), List.of("Q01-01"), null, null);
        decide(id);
        clock.set(day);
        apply(id);
        assertEquals(city.q0101, unit("Q01-01", day).id());
        assertTrue(tree().find(city.q0102, day).isEmpty());
    }

    @Test
    void writesTheWorkListAsAWorkbook() {
        Staff staff = container.put(Staff.class, new Staff());
        UUID id = split();
        container
                .get(ReorganisationWork.class)
                .decide(
                        id,
                        List.of(new ReorganisationWork.Key("test.person", staff.ann)),
                        "Q01-02");
        assertEquals(3, written(id, false).size());
        List<SheetRow> open = written(id, true);
        assertEquals(2, open.size());
        assertEquals("reorganisation.what.test.person", open.get(1).cell(1).text());
        assertEquals("reorganisationWork.state.open", open.get(1).cell(5).text());
        assertEquals("Q01-03, Q01-02", open.get(1).cell(6).text());
    }

    private List<SheetRow> written(UUID id, boolean openOnly) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container
                .get(ReorganisationWorkFile.class)
                .write(
                        id,
                        openOnly,
                        new Words(Locale.forLanguageTag("vi"), (key, args) -> key),
                        out);
        return TestSheets.rows(out.toByteArray());
    }

    @Test
    void letsWorkBeDecidedBeforeTheDayAndAfterIt() {
        Staff staff = container.put(Staff.class, new Staff());
        UUID id = split();
        ReorganisationWork work = container.get(ReorganisationWork.class);
        assertEquals(2, work.count(id, true));
        assertEquals(2, reorganisations.forecast(id).open());
        work.decide(id, List.of(new ReorganisationWork.Key("test.person", staff.ann)), "Q01-02");
        assertEquals(1, work.count(id, true));
        assertEquals(2, work.count(id, false));
        assertThrows(
                InvalidInput.class,
                () ->
                        work.decide(
                                id,
                                List.of(new ReorganisationWork.Key("test.person", staff.bo)),
                                "Q12-01"));
        assertThrows(
                NotFound.class,
                () ->
                        work.decide(
                                id,
                                List.of(new ReorganisationWork.Key("test.person", id)),
                                "Q01-02"));
        decide(id);
        clock.set(day);
        apply(id);
        assertEquals(
                Map.of(staff.ann, city.q0102, staff.bo, unit("Q01-03", day).id()), staff.placed);
        assertEquals(1, work.count(id, true));
        WorkRow open = work.list(id, true, null, 50).items().get(0);
        assertEquals("Bo", open.label());
        assertTrue(open.provisional());
        work.decide(id, List.of(new ReorganisationWork.Key("test.person", staff.bo)), "Q01-02");
        assertEquals(city.q0102, staff.placed.get(staff.bo));
        assertEquals(0, work.count(id, true));
        assertThrows(
                BusinessException.class,
                () ->
                        work.decide(
                                id,
                                List.of(new ReorganisationWork.Key("test.person", staff.bo)),
                                "Q01-03"));
        assertEquals(Map.of("test.person", 2L), reorganisations.forecast(id).counts());
    }

    @Test
    void changesNothingWhenACapabilityCannotFollow() throws SQLException {
        Staff staff = container.put(Staff.class, new Staff());
        staff.refuses = true;
        UUID id = split();
        decide(id);
        clock.set(day);
        assertThrows(IllegalStateException.class, () -> apply(id));
        assertEquals(ReorganisationState.APPROVED, reorganisations.get(id).state());
        assertTrue(tree().find(city.q0101, day).isPresent());
        assertEquals(0, database.number("select count(*) from kernel.unit_lineage"));
    }

    @Test
    void failsAsAWholeWhenTheUnitsHaveChangedMeanwhile() throws SQLException {
        UUID id = merger();
        decide(id);
        database.update(
                "update kernel.unit_shape set valid_to = ? where unit_id = ?", day, city.q0102);
        database.update("update kernel.unit set valid_to = ? where id = ?", day, city.q0102);
        clock.set(day);
        apply(id);
        assertEquals(ReorganisationState.FAILED, reorganisations.get(id).state());
        assertEquals(city.q0101, unit("Q01-01", day).id());
    }

    @Test
    void isWithdrawnUpToTheDayBefore() {
        UUID id = merger();
        decide(id);
        reorganisations.withdraw(id);
        assertEquals(ReorganisationState.WITHDRAWN, reorganisations.get(id).state());
        UUID late = merger();
        decide(late);
        clock.set(day);
        assertThrows(BusinessException.class, () -> reorganisations.withdraw(late));
        apply(id);
        assertEquals(city.q0101, unit("Q01-01", day).id());
    }

    @Test
    void needsASecondPersonAndComesBackWithAReason() {
        UUID id = merger();
        reorganisations.propose(id);
        assertThrows(NotAllowed.class, () -> reorganisations.approve(id));
        assertThrows(
                BusinessException.class,
                () -> load(id, "Q01-01,Q12-01,FULL\n", null),
                "not while it is decided about");
        become("hr.2", Role.HR);
        reorganisations.sendBack(id, "Thiếu Quận 12");
        assertEquals(ReorganisationState.DRAFT, reorganisations.get(id).state());
        assertEquals("Thiếu Quận 12", reorganisations.get(id).reason());
        become("hr", Role.HR);
        reorganisations.propose(id);
        reorganisations.withdraw(id);
        assertEquals(ReorganisationState.WITHDRAWN, reorganisations.get(id).state());
    }

    @Test
    void isHiddenFromThoseWhoDoNotHaveTheWholeCity() {
        UUID id = merger();
        container.as(TestCallers.of("hr.q1", tree(), city.q01, Role.HR));
        assertThrows(NotFound.class, () -> reorganisations.get(id));
        assertEquals(0, reorganisations.list(PageRequest.first()).items().size());
        UUID own = draft();
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> load(own, "Q12-01,Q01-01,FULL\n", null));
        assertEquals("error.reorganisation.unknown", refused.fields().get(0).key());
    }

    static Stream<Arguments> wrongFiles() {
        String merge = "Q01-01,Q01-09,FULL\nQ01-02,Q01-09,FULL\n";
        String ward = "Q01-09,Phường Mới,Q01,WARD,$day\n";
        return Stream.of(
                Arguments.of("Q09-99,Q01-01,FULL\n", null, "links line 2", "unknown"),
                Arguments.of(
                        "Q01-01,Q01-02,FULL\nQ01-01,Q12-01,PARTIAL\n",
                        null,
                        "links line 2",
                        "fullElsewhere"),
                Arguments.of(
                        "Q01-01,Q01-02,FULL\nQ01-01,Q12-01,FULL\n",
                        null,
                        "links line 3",
                        "fullElsewhere"),
                Arguments.of("Q01-01,Q01-02,PARTIAL\n", null, "links line 2", "remainder"),
                Arguments.of(
                        "Q01-01,Q01-02,FULL\nQ01-01,Q01-02,FULL\n", null, "links line 3", "twice"),
                Arguments.of("Q01-01,Q99,FULL\n", null, "links line 2", "successor"),
                Arguments.of(
                        "Q01-01,Q01-02,FULL\nQ01-02,Q12-01,FULL\n",
                        null,
                        "links line 2",
                        "successor"),
                Arguments.of("Q01,CATP,FULL\n", null, "links line 2", "childLeft"),
                Arguments.of(
                        "Q01-01,Q12-01,FULL\n",
                        "Q12-01,Phường Gộp,Q12,WARD,$day\n",
                        "units line 2",
                        "noSuccessor"),
                Arguments.of("Q01-01,Q01-02,HALF\n", null, "links line 2", "part"),
                Arguments.of("Q01-01,,FULL\n", null, "links line 2", "codeMissing"),
                Arguments.of(merge, ward.replace("$day", "2020-01-01"), "units line 2", "twoDays"),
                Arguments.of(
                        merge,
                        ward + "Q01-08,Phường Kia,Q01,WARD,2031-01-01\n",
                        "units line 3",
                        "twoDays"),
                Arguments.of(
                        "Q01-01,Q01-02,FULL\n",
                        "Q01,Quận 1,Q01-02,DISTRICT,$day\n",
                        "units line 2",
                        "cycle"),
                Arguments.of(merge, ward.replace("Q01,", "Q77,"), "units line 2", "parent"),
                Arguments.of(
                        "Q01-01,Q12-01,FULL\n",
                        "Q01-02,Phường Đa Kao,Q01-01,WARD,$day\n",
                        "units line 2",
                        "parentEnds"));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void refusesAWrongFileWhole(String links, String units, String line, String key)
            throws SQLException {
        UUID id = draft();
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                load(
                                        id,
                                        links,
                                        units == null
                                                ? null
                                                : units.replace("$day", day.toString())));
        assertTrue(
                refused.fields().stream()
                        .anyMatch(
                                each ->
                                        each.field().equals(line)
                                                && each.key().endsWith("." + key)),
                () -> refused.key() + refused.fields());
        assertEquals(0, database.number("select count(*) from kernel.reorganisation_link"));
        assertEquals(0, database.number("select count(*) from kernel.reorganisation_unit"));
    }

    @Test
    void goesOutAsWorkbooksThatComeInAgain() {
        UUID id = draft();
        load(
                id,
                "Q01-01,Q01-03,PARTIAL\nQ01-01,Q01-02,PARTIAL\n",
                newWard("Q01-03", "Phường Ba") + "CATP,Thành phố Mới,,CITY," + day + "\n");
        List<Link> links = reorganisations.links(id);
        List<NewUnit> units = reorganisations.newUnits(id);
        Words words = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);
        ByteArrayOutputStream linksOut = new ByteArrayOutputStream();
        ByteArrayOutputStream unitsOut = new ByteArrayOutputStream();
        ReorganisationFile file = container.get(ReorganisationFile.class);
        file.links(id, words, linksOut);
        file.units(id, words, unitsOut);
        become("leadership", Role.LEADERSHIP);
        file.links(id, words, new ByteArrayOutputStream());
        become("hr", Role.HR);
        UUID copy = draft();
        reorganisations.load(copy, linksOut.toByteArray(), unitsOut.toByteArray());
        assertEquals(links, reorganisations.links(copy));
        assertEquals(units, reorganisations.newUnits(copy));
        assertEquals(
                "error.sheet.oldExcel",
                assertThrows(
                                InvalidInput.class,
                                () ->
                                        reorganisations.load(
                                                copy,
                                                null,
                                                new byte[] {
                                                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0
                                                }))
                        .key());
    }

    @Test
    void refusesAFileWithAnotherHeaderAndWhatHasChangesLater() {
        UUID id = draft();
        assertEquals(
                "error.reorganisation.header",
                assertThrows(
                                InvalidInput.class,
                                () -> reorganisations.load(id, bytes("code,name\n1,2\n"), null))
                        .key());
        container
                .get(UnitEditing.class)
                .apply(
                        UnitEdit.rename(city.q0102, day.plusDays(5), "Phường Khác", UnitKind.WARD),
                        null);
        UUID other = draft();
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> load(other, "Q01-02,Q01-01,FULL\n", null));
        assertEquals("error.reorganisation.changesLater", refused.fields().get(0).key());
    }

    @Test
    void proposesNothingThatHasGaps() {
        UUID id = draft();
        assertThrows(BusinessException.class, () -> reorganisations.propose(id));
        step(id, Operation.Kind.ABOLISH, List.of("Q01"), List.of("CATP"), null, null);
        assertFalse(reorganisations.forecast(id).isPossible());
        assertThrows(InvalidInput.class, () -> reorganisations.propose(id));
        reorganisations.removeLink(id, 1);
        assertEquals(List.of(), reorganisations.links(id));
    }

    @Test
    void refusesADraftThatCannotBe() {
        ReorganisationDraft nothing = new ReorganisationDraft();
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> reorganisations.create(nothing));
        assertEquals(4, refused.fields().size());
        ReorganisationDraft past = described();
        past.setEffectiveOn(today.minusDays(1));
        assertThrows(InvalidInput.class, () -> reorganisations.create(past));
        UUID id = draft();
        long version = reorganisations.get(id).version();
        reorganisations.change(id, version, described());
        assertThrows(
                BusinessException.class,
                () -> reorganisations.change(id, version + 7, described()));
    }

    /** A capability with two people in a ward. */
    static class Staff {
        final UUID ann = UUID.randomUUID();
        final UUID bo = UUID.randomUUID();
        Map<UUID, UUID> placed = Map.of();
        boolean refuses;

        void tell(@Observes ReorganisationQuestion question) {
            question.moves("test.person", 2);
            for (Succession each : question.successions()) {
                question.asks(new WorkItem("test.person", ann, each.unitId(), "Ann", null));
                question.asks(new WorkItem("test.person", bo, each.unitId(), "Bo", null));
            }
        }

        void move(@Observes UnitsReorganised event) {
            if (refuses) {
                throw new IllegalStateException("cannot follow");
            }
            placed = new java.util.HashMap<>(event.choices("test.person"));
            event.moved("test.person", placed.size());
        }

        void correct(@Observes SuccessorChosen choice) {
            placed.put(choice.subjectId(), choice.to());
        }
    }

    private UUID merger() {
        UUID id = draft();
        load(id, "Q01-01,Q01-01,FULL\nQ01-02,Q01-01,FULL\n", newWard("Q01-01", "Phường Sài Gòn"));
        return id;
    }

    private UUID split() {
        UUID id = draft();
        load(id, "Q01-01,Q01-03,PARTIAL\nQ01-01,Q01-02,PARTIAL\n", newWard("Q01-03", "Phường Ba"));
        return id;
    }

    private String newWard(String code, String name) {
        return code + "," + name + ",Q01,WARD," + day + "\n";
    }

    private void load(UUID id, String links, String units) {
        reorganisations.load(id, bytes(LINKS + links), units == null ? null : bytes(UNITS + units));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void step(
            UUID id,
            Operation.Kind kind,
            List<String> codes,
            List<String> into,
            String name,
            String parent) {
        Operation step = new Operation();
        step.setKind(kind);
        step.setCodes(new ArrayList<>(codes));
        step.setInto(new ArrayList<>(into));
        step.setName(name);
        step.setUnitKind(name == null ? null : UnitKind.WARD);
        step.setParentCode(parent);
        reorganisations.add(id, step);
    }

    private ReorganisationDraft described() {
        ReorganisationDraft draft = new ReorganisationDraft();
        draft.setTitle("Sắp xếp phường");
        draft.setEffectiveOn(day);
        draft.setDecisionNumber("1685/QĐ");
        draft.setDecisionDate(today);
        return draft;
    }

    private UUID draft() {
        return reorganisations.create(described());
    }

    private void decide(UUID id) {
        reorganisations.propose(id);
        become("hr.2", Role.HR);
        reorganisations.approve(id);
        become("hr", Role.HR);
    }

    private void apply(UUID id) {
        effect.of(id);
    }

    private UnitTree tree() {
        return container.call(() -> container.get(Units.class).tree());
    }

    private Unit unit(String code, LocalDate on) {
        return tree().findByCode(code, on).orElseThrow();
    }

    private void become(String username, Role role) {
        container.as(TestCallers.of(username, tree(), city.city, role));
    }
}
