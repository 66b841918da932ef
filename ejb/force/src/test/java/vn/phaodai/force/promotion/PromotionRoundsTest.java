package vn.phaodai.force.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.decisions.DecisionCourse;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;

class PromotionRoundsTest {

    private ForceFixture force;
    private PromotionRounds rounds;
    private UUID an;
    private UUID binh;
    private UUID cuong;

    /** Two captains of Q01 and one of Q12 who meet every condition. */
    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        rounds = force.container.get(PromotionRounds.class);
        an = force.join("Nguyễn Văn An", force.units.q0101);
        binh = force.join("Nguyễn Văn Bình", force.units.q0102);
        cuong = force.join("Nguyễn Văn Cường", force.units.q1201);
        for (UUID officer : List.of(an, binh, cuong)) {
            for (int back = 1; back <= 2; back++) {
                force.database.update(
                        "insert into force.evaluation (officer_id, year, grade, unit_id) values (?, ?, 'GOOD', ?)",
                        officer,
                        force.today.getYear() - back,
                        force.units.q0101);
            }
        }
    }

    @AfterEach
    void close() {
        force.close();
    }

    private RoundDraft draft(UUID unit) {
        RoundDraft draft = new RoundDraft();
        draft.setName("Đợt xét thăng cấp cuối năm");
        draft.setUnitId(unit);
        draft.setHeldOn(force.today.plusDays(20));
        draft.setClosesOn(force.today.plusDays(10));
        return draft;
    }

    private UUID opened() {
        force.container.as(force.hr);
        return rounds.open(draft(force.units.city));
    }

    private List<String> candidates(UUID round) {
        return rounds.candidates(round, PageRequest.first()).items().stream()
                .map(one -> one.fullName() + " " + one.state())
                .toList();
    }

    @Test
    void makesCandidatesOfThoseWhoMeetEveryCondition() throws SQLException {
        force.database.update("delete from force.evaluation where officer_id = ?", binh);
        UUID round = opened();
        assertEquals(
                List.of("Nguyễn Văn An CANDIDATE", "Nguyễn Văn Cường CANDIDATE"),
                candidates(round));
        assertEquals(2, rounds.get(round).candidates());
        CandidateRow row = rounds.candidates(round, PageRequest.first()).items().get(0);
        assertEquals("CAPTAIN", row.fromRank());
        assertEquals("MAJOR", row.rank());
        assertEquals(true, row.eligible());
    }

    @Test
    void letsUnitsProposeTheirOwnOnly() {
        UUID round = opened();
        force.container.as(force.q01);
        assertEquals(2, rounds.get(round).candidates());
        rounds.propose(round, List.of(an));
        rounds.holdBack(round, List.of(binh), "Đang được xem xét điều động");
        assertThrows(NotFound.class, () -> rounds.propose(round, List.of(cuong)));
        assertThrows(InvalidInput.class, () -> rounds.holdBack(round, List.of(an), " "));
        assertEquals(
                List.of("Nguyễn Văn An PROPOSED", "Nguyễn Văn Bình HELD_BACK"), candidates(round));
        force.container.as(force.q12);
        assertEquals(List.of("Nguyễn Văn Cường CANDIDATE"), candidates(round));
        rounds.proposeAll(round);
        assertEquals(List.of("Nguyễn Văn Cường PROPOSED"), candidates(round));
        assertThrows(
                NotFound.class,
                () -> rounds.review(round),
                "the city's round is not the district's");
    }

    @Test
    void hidesARoundThatConcernsNobodyInScope() {
        force.container.as(force.hr);
        UUID round = rounds.open(draft(force.units.q01));
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> rounds.get(round));
        assertThrows(NotFound.class, () -> rounds.candidates(round, PageRequest.first()));
        assertThrows(NotFound.class, () -> rounds.proposeAll(round));
        assertEquals(0, rounds.count(Map.of()));
        force.container.as(force.q01);
        assertEquals(1, rounds.count(Map.of()));
    }

    @Test
    void acceptsAndRefusesOnlyWhoIsProposedAndOnlyInReview() {
        UUID round = opened();
        rounds.propose(round, List.of(an, cuong));
        assertThrows(BusinessException.class, () -> rounds.accept(round, List.of(an)));
        rounds.review(round);
        assertThrows(BusinessException.class, () -> rounds.propose(round, List.of(binh)));
        assertThrows(NotFound.class, () -> rounds.accept(round, List.of(binh)));
        rounds.refuse(round, List.of(cuong), "Chờ kết luận kiểm tra");
        rounds.acceptAll(round);
        assertEquals(
                List.of(
                        "Nguyễn Văn An ACCEPTED",
                        "Nguyễn Văn Bình CANDIDATE",
                        "Nguyễn Văn Cường REFUSED"),
                candidates(round));
        rounds.accept(round, List.of(cuong));
        assertEquals(2, rounds.get(round).accepted());
    }

    private static DecisionDraft head(LocalDate date) {
        DecisionDraft head = new DecisionDraft();
        head.setNumber("99/QĐ-CATP");
        head.setDate(date);
        return head;
    }

    @Test
    void decidesOnWhoWasDemotedWithoutAnException() throws SQLException {
        force.database.update(
                "update force.officer set rank_since = ? where id = ?",
                force.today.minusMonths(12),
                an);
        force.database.update(
                "update force.rank_held set kind = 'DEMOTION' where officer_id = ? and valid_to is null",
                an);
        UUID round = opened();
        rounds.propose(round, List.of(an));
        rounds.review(round);
        rounds.acceptAll(round);
        UUID decision = rounds.decide(round, head(force.today));
        Decisions decisions = force.container.get(Decisions.class);
        assertEquals(
                false, decisions.lines(decision, PageRequest.first()).items().get(0).exceptional());
        force.container.get(DecisionCourse.class).propose(decision);
    }

    @Test
    void makesOneDecisionOfAllWhoAreAccepted() throws SQLException {
        UUID round = opened();
        rounds.propose(round, List.of(an, cuong));
        assertThrows(
                BusinessException.class,
                () -> rounds.decide(round, head(force.today)),
                "not in review");
        rounds.review(round);
        assertThrows(InvalidInput.class, () -> rounds.decide(round, head(force.today)));
        rounds.acceptAll(round);
        force.database.update(
                "update force.evaluation set grade = 'NOT_COMPLETED' where officer_id = ?", an);
        assertThrows(
                BusinessException.class, () -> rounds.decide(round, head(force.today)), "lost");
        force.database.update(
                "update force.evaluation set grade = 'COMPLETED' where officer_id = ?", an);
        UUID decision = rounds.decide(round, head(force.today));
        RoundRow row = rounds.get(round);
        assertEquals(RoundState.DECIDED, row.state());
        assertEquals(decision, row.decisionId());
        Decisions decisions = force.container.get(Decisions.class);
        DecisionCourse course = force.container.get(DecisionCourse.class);
        assertEquals(DecisionKind.RANK_PROMOTION, decisions.get(decision).kind());
        assertEquals(force.today.plusDays(20), decisions.get(decision).effectiveOn());
        assertEquals(2, decisions.countLines(decision, Map.of()));
        course.propose(decision);
        assertThrows(BusinessException.class, () -> rounds.decide(round, head(force.today)));
    }

    private long told(String key, String role, UUID unit, int people) throws SQLException {
        return force.database.number(
                "select count(*) from kernel.notice where text_key = ? and role = ? and unit_id = ? and args[2] = ?",
                key,
                role,
                unit,
                Integer.toString(people));
    }

    @Test
    void tellsCommandersOfWhomItWantsToHear() throws SQLException {
        opened();
        String opened = "notice.round.opened";
        assertEquals(1, told(opened, "ward-commander", force.units.q0101, 1));
        assertEquals(1, told(opened, "ward-commander", force.units.q0102, 1));
        assertEquals(1, told(opened, "district-commander", force.units.q01, 2));
        assertEquals(1, told(opened, "district-commander", force.units.q12, 1));
        assertEquals(5, force.database.number("select count(*) from kernel.notice"));
    }

    @Test
    void takesInWhoComesToMeetTheConditionsWhileUnitsPropose() throws SQLException {
        force.database.update(
                "update force.evaluation set grade = 'NOT_COMPLETED' where officer_id = ?", binh);
        UUID round = opened();
        assertEquals(0, rounds.addEligible(round));
        force.database.update(
                "update force.evaluation set grade = 'GOOD' where officer_id = ?", binh);
        force.container.as(force.q01);
        rounds.propose(round, List.of(an));
        assertThrows(NotFound.class, () -> rounds.propose(round, List.of(binh)));
        force.container.as(force.hr);
        assertEquals(1, rounds.addEligible(round));
        assertEquals(0, rounds.addEligible(round));
        assertEquals(
                List.of(
                        "Nguyễn Văn An PROPOSED",
                        "Nguyễn Văn Bình CANDIDATE",
                        "Nguyễn Văn Cường CANDIDATE"),
                candidates(round));
        assertEquals(1, told("notice.round.added", "ward-commander", force.units.q0102, 1));
        rounds.review(round);
        assertThrows(BusinessException.class, () -> rounds.addEligible(round));
    }

    @Test
    void remindsOnceOfThoseOfWhomNothingWasSaid() throws SQLException {
        UUID round = opened();
        rounds.propose(round, List.of(an));
        RoundTimer timer = force.container.get(RoundTimer.class);
        timer.remind();
        String closing =
                "select count(*) from kernel.notice where text_key = 'notice.round.closing'";
        assertEquals(0, force.database.number(closing), "ten days are left");
        force.database.update(
                "update force.promotion_round set closes_on = ? where id = ?",
                force.today.plusDays(3),
                round);
        timer.remind();
        timer.remind();
        assertEquals(1, told("notice.round.closing", "ward-commander", force.units.q0102, 1));
        assertEquals(1, told("notice.round.closing", "district-commander", force.units.q01, 1));
        assertEquals(4, force.database.number(closing), "of the first nothing is missing");
    }

    @Test
    void considersNobodyInTwoRoundsAtOnce() {
        UUID round = opened();
        assertThrows(InvalidInput.class, () -> rounds.open(draft(force.units.q01)));
        rounds.cancel(round, "Mở lại theo đơn vị");
        assertEquals(2, rounds.get(rounds.open(draft(force.units.q01))).candidates());
        assertThrows(BusinessException.class, () -> rounds.review(round));
    }

    @Test
    void takesNoProposalAfterTheLastDay() throws SQLException {
        UUID round = opened();
        force.database.update(
                "update force.promotion_round set closes_on = ? where id = ?",
                force.today.minusDays(1),
                round);
        assertThrows(BusinessException.class, () -> rounds.propose(round, List.of(an)));
    }

    @Test
    void tellsWhoNoLongerMeetsTheConditions() throws SQLException {
        UUID round = opened();
        force.database.update(
                "update force.evaluation set grade = 'NOT_COMPLETED' where officer_id = ?", an);
        assertEquals(
                List.of(false, true, true),
                rounds.candidates(round, PageRequest.first()).items().stream()
                        .map(CandidateRow::eligible)
                        .toList());
    }

    @Test
    void refusesDraftsThatCannotBe() {
        force.container.as(force.hr);
        RoundDraft late = draft(force.units.city);
        late.setClosesOn(force.today.plusDays(21));
        RoundDraft past = draft(force.units.city);
        past.setHeldOn(force.today.minusDays(1));
        RoundDraft far = draft(force.units.city);
        far.setHeldOn(force.today.plusYears(2));
        for (RoundDraft wrong :
                List.of(late, past, far, draft(UUID.randomUUID()), new RoundDraft())) {
            assertThrows(InvalidInput.class, () -> rounds.open(wrong));
        }
    }
}
