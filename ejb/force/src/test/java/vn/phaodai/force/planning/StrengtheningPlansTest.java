package vn.phaodai.force.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.force.decisions.DecisionBeans;
import vn.phaodai.force.decisions.DecisionCourse;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.DecisionDrafting;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.DecisionState;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.LineDraft;
import vn.phaodai.force.planning.solve.Reason;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;

class StrengtheningPlansTest {

    private final List<UUID> rich = new ArrayList<>();

    private ForceFixture force;
    private StrengtheningPlans plans;
    private StrengtheningPlanning planning;
    private PlanningDispatcher dispatcher;
    private LocalDate day;

    /** Six of four in Q01-01, one of four in Q01-02, four of four in Q12-01. */
    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        day = force.today.plusDays(10);
        dispatcher =
                force.container.put(
                        PlanningDispatcher.class,
                        new PlanningDispatcher() {
                            @Override
                            void submit() {
                                // the test says when
                            }
                        });
        plans = force.container.get(StrengtheningPlans.class);
        planning = force.container.get(StrengtheningPlanning.class);
        for (int i = 0; i < 6; i++) {
            rich.add(force.join("Nguyễn Văn " + (char) ('A' + i), force.units.q0101));
        }
        force.join("Trần Thị Một", force.units.q0102);
        for (int i = 0; i < 4; i++) {
            force.join("Lê Văn " + (char) ('A' + i), force.units.q1201);
        }
        for (UUID unit : List.of(force.units.q0101, force.units.q0102, force.units.q1201)) {
            force.establish(unit, "DUTY_OFFICER", 4, LocalDate.of(2021, 1, 1), "1");
        }
        force.container.as(force.hr);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void closesGapsFromSurplusAndSaysWhy() {
        UUID id = done(draft());
        PlanRow plan = plans.get(id);
        assertEquals(3, plan.gapsBefore());
        assertEquals(1, plan.gapsAfter());
        assertEquals(2, plan.underBefore());
        assertEquals(0, plan.underAfter());
        List<MoveRow> moves = plans.moves(id);
        assertEquals(2, moves.size());
        for (MoveRow move : moves) {
            assertEquals(force.units.q0101, move.fromUnitId());
            assertEquals(force.units.q0102, move.toUnitId());
            Set<Reason.Code> why =
                    move.why().stream().map(Reason::code).collect(Collectors.toSet());
            assertTrue(why.contains(Reason.Code.UNDER_COVER), why::toString);
            assertTrue(why.contains(Reason.Code.SURPLUS), why::toString);
        }
        assertEquals(2, plan.firstClosed(), "the first plan is the first that moves somebody");
        GapRow gap = plans.gaps(id, PageRequest.first(10)).items().get(0);
        assertEquals(1, gap.after());
        assertTrue(gap.candidates() > 0);
    }

    @Test
    void becomesOneDecisionThatIsDraftedForAllMoves() {
        UUID id = done(draft());
        UUID decision = planning.decide(id, head());
        Decisions decisions = force.container.get(Decisions.class);
        assertEquals(DecisionState.DRAFT, decisions.get(decision).state());
        assertEquals(DecisionKind.TRANSFER, decisions.get(decision).kind());
        assertEquals(2, decisions.countLines(decision, Map.of()));
        assertEquals(List.of(), decisions.preview(decision).problems());
        assertEquals(PlanState.DECIDED, plans.get(id).state());
        assertEquals(decision, plans.get(id).decisionId());
        assertThrows(BusinessException.class, () -> planning.again(id, 5));
        assertThrows(BusinessException.class, () -> planning.decide(id, head()));
    }

    @Test
    void makesNoDecisionOfMovesThatHaveBecomeImpossible() throws SQLException {
        UUID id = done(draft());
        force.database.update(
                "update force.officer set status = 'STUDY' where id = ?",
                plans.moves(id).get(0).officerId());
        BusinessException stale =
                assertThrows(BusinessException.class, () -> planning.decide(id, head()));
        assertEquals("error.strengthening.stale", stale.key());
    }

    @Test
    void keepsWhatIsPinnedAndLeavesOutWhoIsBarred() {
        UUID id = done(draft());
        UUID barred = plans.moves(id).get(0).officerId();
        UUID kept =
                rich.stream()
                        .filter(
                                each ->
                                        plans.moves(id).stream()
                                                .noneMatch(move -> move.officerId().equals(each)))
                        .findFirst()
                        .orElseThrow();
        planning.pin(id, barred, PinKind.BAR, null, null);
        planning.pin(id, kept, PinKind.KEEP, force.units.q0102, "DUTY_OFFICER");
        planning.again(id, 5);
        dispatcher.runAll();
        assertEquals(PlanState.DONE, plans.get(id).state());
        List<UUID> moved = plans.moves(id).stream().map(MoveRow::officerId).toList();
        assertEquals(2, moved.size());
        assertTrue(moved.contains(kept));
        assertFalse(moved.contains(barred));
        assertEquals(2, plans.pins(id).size());
        planning.unpin(id, barred);
        assertThrows(NotFound.class, () -> planning.unpin(id, barred));
    }

    @Test
    void takesPinsBeforeTheFirstRun() {
        PlanDraft draft = draft();
        draft.setLater(true);
        UUID id = planning.request(draft);
        dispatcher.runAll();
        assertEquals(PlanState.DRAFT, plans.get(id).state(), "nobody works it out yet");
        planning.pin(id, rich.get(3), PinKind.KEEP, force.units.q0102, "DUTY_OFFICER");
        planning.pin(id, rich.get(4), PinKind.BAR, null, null);
        planning.again(id, null);
        dispatcher.runAll();
        assertEquals(PlanState.DONE, plans.get(id).state());
        List<UUID> moved = plans.moves(id).stream().map(MoveRow::officerId).toList();
        assertEquals(2, moved.size());
        assertTrue(moved.contains(rich.get(3)));
        assertFalse(moved.contains(rich.get(4)));
    }

    @Test
    void saysWhosePinIsNoLongerPossible() throws SQLException {
        UUID id = planning.request(draft());
        planning.stop(id);
        planning.pin(id, rich.get(0), PinKind.KEEP, force.units.q0102, "DUTY_OFFICER");
        force.database.update(
                "update force.officer set status = 'STUDY' where id = ?", rich.get(0));
        planning.again(id, 5);
        dispatcher.runAll();
        PlanRow plan = plans.get(id);
        assertEquals(PlanState.FAILED, plan.state());
        assertEquals("error.strengthening.pinLost", plan.failure());
        assertEquals("Nguyễn Văn A", plan.failureAbout());
    }

    @Test
    void movesNobodyWhomHardshipKeepsOrWhoCameLately() throws SQLException {
        MoveStatements statements = force.container.get(MoveStatements.class);
        for (UUID officer : rich.subList(0, 3)) {
            statements.state(statement(officer, StatementKind.HARDSHIP_STAY, null));
        }
        for (UUID officer : rich.subList(3, 6)) {
            force.database.update(
                    "update force.posting set valid_from = ? where officer_id = ?",
                    day.minusMonths(24).plusDays(1),
                    officer);
        }
        UUID id = done(draft());
        assertEquals(
                List.of(force.units.q1201),
                plans.moves(id).stream().map(MoveRow::fromUnitId).toList(),
                "down to its minimum, and nobody of Q01-01");
    }

    @Test
    void movesNobodyWhoSoonReachesTheAgeLimit() throws SQLException {
        for (UUID officer : rich.subList(0, 4)) {
            reachesLimitOn(officer, day.plusMonths(23));
        }
        for (UUID officer : rich.subList(4, 6)) {
            reachesLimitOn(officer, day.plusMonths(25));
        }
        UUID id = done(draft());
        assertEquals(
                Set.copyOf(rich.subList(4, 6)),
                plans.moves(id).stream().map(MoveRow::officerId).collect(Collectors.toSet()));
        rule("monthsLeftInService", 26);
        assertEquals(0, moved(done(draft())), "two months later nobody of Q01-01 may");
        planning.again(id, 5);
        dispatcher.runAll();
        assertEquals(2, moved(id), "the first plan keeps the rules it was made with");
    }

    @Test
    void looksAtWishesAsCostsOnly() {
        MoveStatements statements = force.container.get(MoveStatements.class);
        statements.state(statement(rich.get(5), StatementKind.WISH_UNIT, force.units.q0102));
        UUID id = done(draft());
        assertTrue(plans.moves(id).stream().anyMatch(move -> move.officerId().equals(rich.get(5))));
    }

    @Test
    void isWorkedOutAnewAfterACrashAndLeavesNothingByHalves() throws SQLException {
        UUID id = planning.request(draft());
        PlanningWork work = force.container.get(PlanningWork.class);
        PlanningWorkRepository.Claimed dead = work.claim().orElseThrow();
        assertTrue(work.claim().isEmpty());
        assertEquals(0, plans.moves(id).size());
        force.database.update(
                "update force.strengthening_plan set lease_until = now() - interval '1 second'");
        dispatcher.runAll();
        assertEquals(PlanState.DONE, plans.get(id).state());
        assertEquals(2, plans.moves(id).size());
        assertFalse(work.keep(dead, null));
        work.fail(dead, "error.strengthening.internal", null);
        assertEquals(PlanState.DONE, plans.get(id).state());
    }

    @Test
    void givesUpWhatWaitsAndTellsAWorkerToStop() {
        UUID waiting = planning.request(draft());
        planning.stop(waiting);
        assertEquals(PlanState.CANCELLED, plans.get(waiting).state());
        assertThrows(BusinessException.class, () -> planning.stop(waiting));
        UUID running = planning.request(draft());
        PlanningWork work = force.container.get(PlanningWork.class);
        PlanningWorkRepository.Claimed taken = work.claim().orElseThrow();
        assertTrue(work.keep(taken, null));
        planning.stop(running);
        assertFalse(work.keep(taken, null));
    }

    @Test
    void comparesScenarios() {
        UUID first = done(draft());
        PlanDraft other = draft();
        other.setName("Kịch bản hai");
        other.setBasedOn(first);
        other.setMostMoves(1);
        other.setWeights(Map.of("weightMove", 10));
        UUID second = done(other);
        Comparison compared = plans.compare(List.of(first, second));
        assertEquals(List.of(2, 1), compared.plans().stream().map(PlanRow::moves).toList());
        assertEquals(
                List.of(List.of(100, 10)),
                compared.weights().stream()
                        .filter(Comparison.Weight::differs)
                        .map(Comparison.Weight::values)
                        .toList());
        assertTrue(compared.moves().size() + compared.same() >= 2);
        assertThrows(InvalidInput.class, () -> plans.compare(List.of(first)));
    }

    @Test
    void isSeenByCommandersOfItsUnitOnly() {
        PlanDraft draft = draft();
        draft.setUnitId(force.units.q01);
        UUID id = done(draft);
        force.container.as(force.q01);
        assertEquals(2, plans.moves(id).size());
        assertEquals(1, plans.count(Map.of()));
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> plans.get(id));
        assertThrows(NotFound.class, () -> plans.moves(id));
        assertEquals(0, plans.count(Map.of()));
    }

    @Test
    void letsADistrictsCommanderPlanAndDecideForTheDistrict() {
        force.container.as(force.q01);
        PlanDraft draft = draft();
        assertThrows(NotFound.class, () -> planning.request(draft), "the city");
        draft.setUnitId(force.units.q1201);
        assertThrows(NotFound.class, () -> planning.request(draft), "another district");
        draft.setUnitId(force.units.q01);
        UUID id = done(draft);
        UUID barred = plans.moves(id).get(0).officerId();
        planning.pin(id, barred, PinKind.BAR, null, null);
        planning.again(id, 5);
        dispatcher.runAll();
        assertEquals(2, plans.moves(id).size());
        UUID decision = planning.decide(id, head());
        Decisions decisions = force.container.get(Decisions.class);
        assertEquals(2, decisions.countLines(decision, Map.of()));
        assertEquals(List.of(), decisions.preview(decision).problems());
    }

    @Test
    void leavesAPlanToWhoMadeItAndToPersonnel() {
        PlanDraft draft = draft();
        draft.setUnitId(force.units.q01);
        UUID ofHr = done(draft);
        force.container.as(force.q01);
        UUID own = planning.request(draft);
        assertFalse(plans.get(ofHr).ledBy(force.q01));
        assertThrows(NotAllowed.class, () -> planning.again(ofHr, 5));
        assertThrows(NotAllowed.class, () -> planning.stop(ofHr));
        assertThrows(NotAllowed.class, () -> planning.decide(ofHr, head()));
        assertThrows(
                NotAllowed.class, () -> planning.pin(ofHr, rich.get(0), PinKind.BAR, null, null));
        assertThrows(NotAllowed.class, () -> planning.unpin(ofHr, rich.get(0)));
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> planning.stop(own));
        force.container.as(force.hr);
        planning.stop(own);
        assertEquals(PlanState.CANCELLED, plans.get(own).state());
    }

    @Test
    void namesEachFieldThatIsWrong() {
        PlanDraft draft = draft();
        draft.setName(" ");
        draft.setOnDay(force.today.minusDays(1));
        draft.setKind(DecisionKind.LEAVE);
        draft.setSeconds(1);
        draft.setMostMoves(501);
        draft.setWeights(Map.of("timeInPostMonths", 0, "weightMove", -1));
        InvalidInput wrong = assertThrows(InvalidInput.class, () -> planning.request(draft));
        assertEquals(
                Set.of("name", "onDay", "kind", "seconds", "mostMoves", "weights", "weightMove"),
                wrong.fields().stream().map(each -> each.field()).collect(Collectors.toSet()));
    }

    @Test
    void endsASecondmentWithinTheMonthsOfTheRule() {
        PlanDraft draft = draft();
        draft.setKind(DecisionKind.SECONDMENT);
        draft.setEndsOn(day.plusMonths(12).plusDays(1));
        InvalidInput wrong = assertThrows(InvalidInput.class, () -> planning.request(draft));
        assertEquals("endsOn", wrong.fields().get(0).field());
        draft.setEndsOn(day.plusMonths(12));
        UUID id = done(draft);
        assertEquals(0, plans.moves(id).size(), "a tenth of four is nobody");
        assertNull(plans.get(id).firstMillis(), "who moves nobody has found no plan");
    }

    @Test
    void sendsNoMoreOfAUnitForATimeThanItsShareLessWhoIsSentAlready() throws SQLException {
        rule("secondmentMostPercent", 50);
        assertEquals(2, moved(done(temporary())), "half of four");
        UUID away = rich.get(0);
        secondedSince(away, day.minusMonths(1), null);
        assertEquals(1, moved(done(temporary())), "one is away by a posting from the register");
        force.database.update(
                "update force.posting set valid_to = ? where officer_id = ? and kind = 'SECONDMENT'",
                day.minusDays(1),
                away);
        force.database.update(
                "insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)"
                        + " values (uuidv7(), ?, ?, 'DUTY_OFFICER', ?, 'RETURN')",
                away,
                force.units.q0101,
                day.minusDays(1));
        assertEquals(2, moved(done(temporary())), "back the day before");
    }

    @Test
    void countsWhoIsSentByADecision() {
        rule("secondmentMostPercent", 50);
        DecisionDraft head = new DecisionDraft();
        head.setKind(DecisionKind.SECONDMENT);
        head.setNumber("5/QĐ-CATP");
        head.setDate(force.today);
        head.setEffectiveOn(day.minusDays(5));
        LineDraft line = new LineDraft();
        line.setOfficerId(rich.get(0));
        line.setToUnitId(force.units.q1201);
        line.setPosition("DUTY_OFFICER");
        line.setEndsOn(day.plusDays(1));
        DecisionBeans.make(force.container);
        UUID decision = force.container.get(DecisionDrafting.class).create(head, List.of(line));
        DecisionCourse course = force.container.get(DecisionCourse.class);
        course.propose(decision);
        force.container.as(force.caller("hr.2", force.units.city, Role.HR));
        course.approve(decision);
        force.container.as(force.hr);
        assertEquals(1, moved(done(temporary())), "until the day after that of the plan");
        PlanDraft later = temporary();
        later.setOnDay(day.plusDays(1));
        assertEquals(2, moved(done(later)), "back on its day");
    }

    @Test
    void sendsNobodyForATimeWhoCameBackLately() throws SQLException {
        rule("secondmentMostPercent", 100);
        rule("timeInPostMonths", 0);
        for (UUID officer : rich.subList(1, 6)) {
            secondedSince(officer, day.minusMonths(15), day.minusMonths(12).plusDays(1));
        }
        UUID id = done(temporary());
        assertEquals(
                List.of(rich.get(0)),
                plans.moves(id).stream()
                        .filter(move -> move.fromUnitId().equals(force.units.q0101))
                        .map(MoveRow::officerId)
                        .toList());
        force.database.update(
                "update force.posting set valid_to = valid_to - 1 where kind = 'SECONDMENT'");
        assertEquals(2, moved(done(temporary())), "twelve months are enough");
    }

    @Test
    void setsRulesFromADayOn() {
        PlanningRules rules = force.container.get(PlanningRules.class);
        RuleFigureDraft draft = new RuleFigureDraft();
        draft.setCode("timeInPostMonths");
        draft.setValue(36);
        draft.setValidFrom(day);
        draft.setSource("12/HD-CATP");
        rules.set(draft);
        assertEquals(24, rules.on(day.minusDays(1)).get("timeInPostMonths"));
        assertEquals(36, rules.on(day).get("timeInPostMonths"));
        assertThrows(InvalidInput.class, () -> rules.set(draft));
    }

    @Test
    void movesFromAnotherPositionFromTheDayOnThatItMay() throws SQLException {
        force.database.update(
                "update force.posting set position = 'GENERAL_STAFF' where unit_id = ?",
                force.units.q0101);
        PositionRuleDraft draft = position();
        draft.setQualification(null);
        draft.setLowestRank("MAJOR");
        rules().set(draft);
        assertEquals(0, moved(done(draft())), "captains are too low");
        draft.setValidFrom(day);
        draft.setLowestRank("CAPTAIN");
        draft.setTakenFrom(List.of());
        rules().set(draft);
        assertEquals(0, moved(done(draft())), "only duty officers");
        draft.setTakenFrom(List.of("GENERAL_STAFF"));
        draft.setValidFrom(day.plusDays(1));
        rules().set(draft);
        PlanDraft later = draft();
        later.setOnDay(day.plusDays(1));
        assertTrue(moved(done(later)) > 0);
        PositionRule latest =
                rules().positions().stream()
                        .filter(rule -> rule.position().equals("DUTY_OFFICER"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of("GENERAL_STAFF"), latest.takenFrom());
        assertEquals("CAPTAIN", latest.lowestRank());
        assertEquals("hr", latest.setBy());
    }

    @Test
    void namesEachFieldOfAPositionsRuleThatIsWrong() {
        PositionRuleDraft draft = position();
        draft.setTakenFrom(List.of("DUTY_OFFICER"));
        draft.setLowestRank("NOBODY");
        draft.setQualification("NOTHING");
        draft.setSource(" ");
        draft.setValidFrom(LocalDate.of(2021, 1, 1));
        InvalidInput wrong = assertThrows(InvalidInput.class, () -> rules().set(draft));
        assertEquals(
                Set.of("takenFrom", "lowestRank", "qualification", "source", "validFrom"),
                wrong.fields().stream().map(each -> each.field()).collect(Collectors.toSet()));
        PositionRuleDraft none = new PositionRuleDraft();
        InvalidInput empty = assertThrows(InvalidInput.class, () -> rules().set(none));
        assertEquals(
                Set.of("position", "source", "validFrom"),
                empty.fields().stream().map(each -> each.field()).collect(Collectors.toSet()));
    }

    @Test
    void bringsNobodyBelowTheMinimumThatHoldsOnItsDay() {
        RuleFigureDraft cover = new RuleFigureDraft();
        cover.setCode("WARD");
        cover.setValue(100);
        cover.setValidFrom(day.plusDays(1));
        cover.setSource("12/HD-CATP");
        rules().setCover(cover);
        PlanRow before = plans.get(done(draft()));
        assertEquals(2, before.underBefore(), "seventy percent of four are three");
        PlanDraft later = draft();
        later.setOnDay(day.plusDays(1));
        assertEquals(3, plans.get(done(later)).underBefore(), "all four");
        assertThrows(InvalidInput.class, () -> rules().setCover(cover), "holds already");
        cover.setCode("DISTRICT");
        InvalidInput none = assertThrows(InvalidInput.class, () -> rules().setCover(cover));
        assertEquals("code", none.fields().get(0).field());
    }

    @Test
    void takesAStatementOnceAndEndsIt() {
        MoveStatements statements = force.container.get(MoveStatements.class);
        StatementDraft stays = statement(rich.get(0), StatementKind.HARDSHIP_STAY, null);
        UUID id = statements.state(stays);
        assertThrows(InvalidInput.class, () -> statements.state(stays));
        assertEquals(1, statements.count(Map.of()));
        statements.end(id);
        assertThrows(BusinessException.class, () -> statements.end(id));
        force.container.as(force.q12);
        assertEquals(0, statements.count(Map.of()));
        assertThrows(NotFound.class, () -> statements.end(id));
    }

    @Test
    void takesStatementsInFromASheetAndGivesThemOutInTheSameForm() throws Exception {
        force.container.get(StatementImport.class);
        TestImports steps = new TestImports(force.container);
        Imports imports = force.container.get(Imports.class);
        String sheet =
                String.join(";", StatementImport.headers(true))
                        + "\n000-001;HARDSHIP_STAY;;01/01/2026;;Đơn 1"
                        + "\n000-002;WISH_UNIT;Q01-02;01/01/2026;01/01/2028;Đơn 2"
                        + "\n000-003;WISH_UNIT;;01/01/2026;;Đơn 3"
                        + "\n000-001;HARDSHIP_STAY;;01/02/2026;;Đơn 4"
                        + "\n999-999;WISH_STAY;;01/02/2026;;Đơn 5\n";
        UUID job = steps.upload(StatementImport.KIND, sheet);
        assertEquals(
                List.of(
                        ImportOutcome.CREATE,
                        ImportOutcome.CREATE,
                        ImportOutcome.WRONG,
                        ImportOutcome.WRONG,
                        ImportOutcome.WRONG),
                steps.outcomes(job));
        steps.store(job, ImportMode.GOOD_ROWS);
        assertEquals(ImportState.DONE, imports.get(job).state());
        MoveStatements statements = force.container.get(MoveStatements.class);
        assertEquals(2, statements.count(Map.of()));
        assertEquals(1, statements.count(Map.of("kind", "WISH_UNIT")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        force.container
                .get(StatementFile.class)
                .write(new Words(Locale.forLanguageTag("vi"), (key, args) -> "Tờ"), out);
        UUID again = steps.upload(StatementImport.KIND, out.toByteArray());
        assertEquals(
                List.of(ImportOutcome.WRONG, ImportOutcome.WRONG),
                steps.outcomes(again),
                "what is stated already is not stated twice");
    }

    private void rule(String code, int value) {
        RuleFigureDraft draft = new RuleFigureDraft();
        draft.setCode(code);
        draft.setValue(value);
        draft.setValidFrom(force.today);
        draft.setSource("12/HD-CATP");
        force.container.get(PlanningRules.class).set(draft);
    }

    /** Sends an officer of Q01-01 to Q12 as the register knows it, without a decision. */
    private void secondedSince(UUID officer, LocalDate from, LocalDate to) throws SQLException {
        force.database.update(
                "update force.posting set valid_to = ? where officer_id = ? and valid_to is null",
                from,
                officer);
        String posting =
                "insert into force.posting (id, officer_id, unit_id, position, valid_from, valid_to,"
                        + " kind) values (uuidv7(), ?, ?, 'DUTY_OFFICER', ?, cast(? as date), ?)";
        force.database.update(
                posting, officer, force.units.q12, from, Objects.toString(to, null), "SECONDMENT");
        if (to != null) {
            force.database.update(posting, officer, force.units.q0101, to, null, "RETURN");
        }
    }

    /** Makes the officer so old that the age limit of the rank is reached about that day. */
    private void reachesLimitOn(UUID officer, LocalDate on) throws SQLException {
        force.database.update(
                """
                update force.officer o set birth_date = o.birth_date + (cast(? as date) - f.limit_on)
                from force.retirement_forecast(?) f where f.officer_id = o.id and o.id = ?
                """,
                on,
                day,
                officer);
    }

    /** How many a plan sends away from Q01-01. */
    private long moved(UUID plan) {
        return plans.moves(plan).stream()
                .filter(move -> move.fromUnitId().equals(force.units.q0101))
                .count();
    }

    private PlanningRules rules() {
        return force.container.get(PlanningRules.class);
    }

    private PositionRuleDraft position() {
        PositionRuleDraft draft = new PositionRuleDraft();
        draft.setPosition("DUTY_OFFICER");
        draft.setTakenFrom(List.of("GENERAL_STAFF"));
        draft.setValidFrom(force.today);
        draft.setSource("12/HD-CATP");
        return draft;
    }

    private DecisionDraft head() {
        DecisionDraft head = new DecisionDraft();
        head.setNumber("77/QĐ-CATP");
        head.setDate(force.today);
        return head;
    }

    private PlanDraft temporary() {
        PlanDraft draft = draft();
        draft.setKind(DecisionKind.SECONDMENT);
        draft.setEndsOn(day.plusMonths(6));
        return draft;
    }

    private UUID done(PlanDraft draft) {
        UUID id = planning.request(draft);
        dispatcher.runAll();
        assertEquals(PlanState.DONE, plans.get(id).state(), () -> plans.get(id).toString());
        return id;
    }

    private PlanDraft draft() {
        PlanDraft draft = new PlanDraft();
        draft.setUnitId(force.units.city);
        draft.setName("Tăng cường");
        draft.setOnDay(day);
        draft.setKind(DecisionKind.TRANSFER);
        draft.setSeconds(5);
        return draft;
    }

    private StatementDraft statement(UUID officer, StatementKind kind, UUID unit) {
        StatementDraft draft = new StatementDraft();
        draft.setOfficerId(officer);
        draft.setKind(kind);
        draft.setUnitId(unit);
        draft.setValidFrom(force.today.minusDays(30));
        draft.setDocument("Đơn ngày 01/02/2026");
        return draft;
    }
}
