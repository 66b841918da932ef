package vn.phaodai.force;

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
import vn.phaodai.force.decisions.DecisionBeans;
import vn.phaodai.force.decisions.TransferDraft;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.force.strength.GapExplanation;
import vn.phaodai.force.strength.GapExplanation.Step;
import vn.phaodai.force.strength.GapExplanation.Way;
import vn.phaodai.force.strength.StrengthExplained;
import vn.phaodai.force.strength.TrendPoint;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;

class StrengthExplainedTest {

    private ForceFixture force;
    private StrengthExplained explained;
    private LocalDate before;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        explained = force.container.get(StrengthExplained.class);
        before = force.today.minusYears(1);
    }

    @AfterEach
    void close() {
        force.close();
    }

    private void establish(UUID unit, LocalDate from, int figure) {
        force.establish(unit, "BEAT_OFFICER", figure, from, "7/QĐ");
    }

    private void move(UUID officer, UUID to, LocalDate day, String kind) throws SQLException {
        force.database.update(
                "update force.posting set valid_to = ? where officer_id = ? and valid_to is null",
                day,
                officer);
        force.database.update(
                """
                insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)
                values (gen_random_uuid(), ?, ?, 'BEAT_OFFICER', ?, ?)
                """,
                officer,
                to,
                day,
                kind);
    }

    private void leave(UUID officer, LocalDate day) throws SQLException {
        force.database.update(
                "update force.posting set valid_to = ? where officer_id = ? and valid_to is null",
                day,
                officer);
        force.database.update("update force.officer set status = 'RETIRED' where id = ?", officer);
    }

    @Test
    void addsUpToTheDifference() throws SQLException {
        establish(force.units.q0101, LocalDate.of(2022, 1, 1), 3);
        establish(force.units.q0101, force.today.minusMonths(2), 5);
        UUID an = force.join("Nguyễn An", force.units.q0101);
        UUID binh = force.join("Nguyễn Bình", force.units.q0101);
        UUID cuong = force.join("Nguyễn Cường", force.units.q1201);
        UUID dung = force.join("Nguyễn Dũng", force.units.q0102);
        move(an, force.units.q0102, force.today.minusMonths(3), "TRANSFER");
        leave(binh, force.today.minusMonths(1));
        move(cuong, force.units.q0101, force.today.minusMonths(1), "SECONDMENT");
        GapExplanation ward = explained.between(force.units.q0101, before, force.today);
        assertEquals(1, ward.before().gap());
        assertEquals(4, ward.after().gap());
        assertEquals(
                List.of(
                        new Step(Way.ESTABLISHMENT, null, 2, 2),
                        new Step(Way.IN, "SECONDMENT", 1, -1),
                        new Step(Way.OUT, "RETIRED", 1, 1),
                        new Step(Way.OUT, "TRANSFER", 1, 1)),
                ward.steps());
        assertEquals(
                List.of(
                        "IN SECONDMENT Nguyễn Cường Phường Thạnh Xuân",
                        "OUT RETIRED Nguyễn Bình Phường Bến Nghé",
                        "OUT TRANSFER Nguyễn An Phường Bến Nghé"),
                explained
                        .people(force.units.q0101, before, force.today, PageRequest.first())
                        .items()
                        .stream()
                        .map(
                                row ->
                                        row.way()
                                                + " "
                                                + row.kind()
                                                + " "
                                                + row.fullName()
                                                + " "
                                                + row.fromName())
                        .toList());
        assertEquals(
                2,
                explained.countPeople(
                        force.units.q0101, before, force.today, Map.of("way", "OUT")));
        assertEquals(
                ward.after().gap() - ward.before().gap(),
                ward.steps().stream().mapToLong(Step::gap).sum());
        assertEquals(
                List.of(
                        new GapExplanation.PostChange(
                                "BEAT_OFFICER", 3, 5, "7/QĐ", force.today.minusMonths(2), 0)),
                ward.posts());
        GapExplanation district = explained.between(force.units.q01, before, force.today);
        assertEquals(
                List.of(
                        new Step(Way.ESTABLISHMENT, null, 2, 2),
                        new Step(Way.IN, "SECONDMENT", 1, -1),
                        new Step(Way.OUT, "RETIRED", 1, 1)),
                district.steps(),
                "a move within the district is none of its");
        force.database.update("update force.officer set status = 'STUDY' where id = ?", dung);
        assertEquals(
                List.of(new GapExplanation.Absence("STUDY", 1)),
                explained.between(force.units.q01, before, force.today).absences());
    }

    @Test
    void countsLeaveAndWhatIsDecidedAlready() throws SQLException {
        UUID an = force.join("Nguyễn An", force.units.q0101);
        TransferDraft draft = new TransferDraft();
        draft.setOfficerId(an);
        draft.setToUnitId(force.units.q1201);
        draft.setPosition("DUTY_OFFICER");
        draft.setEffectiveOn(force.today.plusDays(10));
        draft.setDecisionNumber("1/QĐ");
        draft.setDecisionDate(force.today);
        Transfers transfers = force.container.get(Transfers.class);
        DecisionBeans.make(force.container);
        UUID transfer = transfers.propose(draft);
        force.container.as(
                vn.phaodai.kernel.access.TestCallers.seeing(
                        "hr.2",
                        java.util.Set.of(
                                force.units.city,
                                force.units.q0101,
                                force.units.q1201,
                                force.units.q01,
                                force.units.q12),
                        vn.phaodai.kernel.access.Role.HR));
        transfers.approve(transfer);
        force.container.as(force.hr);
        GapExplanation later =
                explained.between(force.units.q0101, force.today, force.today.plusDays(10));
        assertEquals(List.of(new Step(Way.OUT, "TRANSFER", 1, 1)), later.steps());
        UUID binh = force.join("Nguyễn Bình", force.units.q0102);
        UUID decision = UUID.randomUUID();
        force.database.update(
                """
                insert into force.decision (id, kind, decision_number, decision_date, effective_on, unit_id, state, made_by,
                    made_at)
                values (?, 'RETIREMENT', '2/QĐ', ?, ?, ?, 'APPROVED', 'test', now())
                """,
                decision,
                force.today,
                force.today.plusDays(5),
                force.units.q0102);
        force.database.update(
                """
                insert into force.decision_line (id, decision_id, ordinal, officer_id, theme, from_unit, from_position,
                    effective_on, state)
                values (gen_random_uuid(), ?, 1, ?, 'POSTING', ?, 'BEAT_OFFICER', ?, 'APPROVED')
                """,
                decision,
                binh,
                force.units.q0102,
                force.today.plusDays(5));
        assertEquals(
                List.of(new Step(Way.OUT, "RETIRED", 1, 1)),
                explained
                        .between(force.units.q0102, force.today, force.today.plusDays(10))
                        .steps());
        force.database.update(
                """
                insert into force.leave (officer_id, kind, first_day, last_day, working_days, state)
                select ?, code, ?, ?, 3, 'APPROVED' from force.leave_kind order by ordinal limit 1
                """,
                an,
                force.today.minusDays(1),
                force.today.plusDays(1));
        GapExplanation now = explained.between(force.units.q0101, before, force.today);
        assertEquals(List.of(new GapExplanation.Absence("LEAVE", 1)), now.absences());
        assertEquals(0, now.available());
    }

    @Test
    void namesOneDecisionOfAChangeAndHowManyMore() {
        force.establish(force.units.q0101, "BEAT_OFFICER", 5, force.today.minusDays(9), "9/QĐ");
        force.establish(force.units.q0102, "BEAT_OFFICER", 2, force.today.minusDays(3), "10/QĐ");
        assertEquals(
                List.of(
                        new GapExplanation.PostChange(
                                "BEAT_OFFICER", 0, 7, "10/QĐ", force.today.minusDays(3), 1)),
                explained.between(force.units.q01, before, force.today).posts());
    }

    @Test
    void tellsByNameWhoIsAwayOnThatVeryDay() throws SQLException {
        UUID an = force.join("Nguyễn An", force.units.q0101);
        UUID binh = force.join("Nguyễn Bình", force.units.q0101);
        UUID cuong = force.join("Nguyễn Cường", force.units.q0102);
        leave(an, -40, -30);
        training(binh, force.today.plusDays(10), force.today.plusDays(20));
        force.database.update(
                "update force.officer set status = 'SECONDED_OUT' where id = ?", cuong);
        assertEquals(
                List.of("LEAVE Nguyễn An %s %s".formatted(day(-40), day(-30))), away(day(-35)));
        assertEquals(List.of("SECONDED_OUT Nguyễn Cường null null"), away(force.today));
        assertEquals(List.of("STUDY Nguyễn Bình %s %s".formatted(day(10), day(19))), away(day(15)));
        assertEquals(List.of(), away(day(20)));
        assertEquals(
                List.of(new GapExplanation.Absence("STUDY", 1)),
                explained.between(force.units.q01, before, day(15)).absences());
        assertEquals(
                0,
                explained.countPeople(force.units.q0102, before, day(15), Map.of("way", "ABSENT")));
    }

    private LocalDate day(int fromToday) {
        return force.today.plusDays(fromToday);
    }

    private List<String> away(LocalDate on) {
        return explained
                .people(
                        force.units.q01,
                        before,
                        on,
                        PageRequest.first().filteredBy(Map.of("way", "ABSENT")))
                .items()
                .stream()
                .map(
                        row ->
                                row.kind()
                                        + " "
                                        + row.fullName()
                                        + " "
                                        + row.since()
                                        + " "
                                        + row.until())
                .toList();
    }

    private void leave(UUID officer, int first, int last) throws SQLException {
        force.database.update(
                """
                insert into force.leave (officer_id, kind, first_day, last_day, working_days, state)
                select ?, code, ?, ?, 3, 'APPROVED' from force.leave_kind order by ordinal limit 1
                """,
                officer,
                day(first),
                day(last));
    }

    private void training(UUID officer, LocalDate from, LocalDate back) throws SQLException {
        UUID decision = UUID.randomUUID();
        force.database.update(
                """
                insert into force.decision (id, kind, decision_number, decision_date, effective_on, unit_id, state, made_by,
                    made_at)
                values (?, 'TRAINING', '3/QĐ', ?, ?, ?, 'APPROVED', 'test', now())
                """,
                decision,
                force.today,
                from,
                force.units.q0101);
        force.database.update(
                """
                insert into force.decision_line (id, decision_id, ordinal, officer_id, theme, from_unit, from_position,
                    effective_on, ends_on, state)
                values (gen_random_uuid(), ?, 1, ?, 'ABSENCE', ?, 'BEAT_OFFICER', ?, ?, 'APPROVED')
                """,
                decision,
                officer,
                force.units.q0101,
                from,
                back);
    }

    @Test
    void showsMonthsAndHidesForeignUnits() {
        establish(force.units.q0101, force.today.minusYears(2), 3);
        force.join("Nguyễn An", force.units.q0101);
        List<TrendPoint> points = explained.trend(force.units.q01, force.today, 6);
        assertEquals(6, points.size());
        assertEquals(new Strength(3, 1), points.get(5).strength());
        assertThrows(InvalidInput.class, () -> explained.trend(force.units.q01, force.today, 61));
        assertThrows(
                InvalidInput.class,
                () -> explained.between(force.units.q01, force.today, force.today));
        force.container.as(force.q01);
        assertThrows(NotFound.class, () -> explained.trend(force.units.q12, force.today, 6));
        assertThrows(
                NotFound.class, () -> explained.between(force.units.q1201, before, force.today));
        assertThrows(
                NotFound.class, () -> explained.between(force.units.city, before, force.today));
    }
}
