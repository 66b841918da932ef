package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Period;

class StrengthBoardTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    private ForceFixture force;
    private StrengthBoard board;
    private EstablishmentPlanning planning;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        board = force.container.get(StrengthBoard.class);
        planning = force.container.get(EstablishmentPlanning.class);
    }

    @AfterEach
    void close() {
        force.close();
    }

    private void decide(UUID unit, LocalDate from, String position, int figure) {
        force.establish(unit, position, figure, from, "12/QĐ-CATP");
    }

    private Strength total(UUID unit, LocalDate day) {
        return board.of(unit, day).top().total();
    }

    @Test
    void comparesEveryUnitAndAddsUp() {
        decide(force.units.q0101, START, "BEAT_OFFICER", 3);
        decide(force.units.q0102, START, "BEAT_OFFICER", 1);
        decide(force.units.q1201, START, "BEAT_OFFICER", 2);
        force.join("Nguyễn An", force.units.q0101);
        force.join("Nguyễn Bình", force.units.q0102);
        force.join("Nguyễn Cường", force.units.q0102);
        force.join("Nguyễn Dũng", force.units.q01);
        StrengthTable table = board.of(force.units.city, force.today);
        assertEquals(
                List.of("CATP", "Q01", "Q01-01", "Q01-02", "Q12", "Q12-01"),
                table.lines().stream().map(StrengthLine::code).toList());
        assertEquals(new Strength(6, 4), table.top().total());
        assertEquals(new Strength(4, 4), table.lines().get(1).total());
        assertEquals(new Strength(0, 1), table.lines().get(1).own());
        assertEquals(2, table.lines().get(2).own().gap());
        assertEquals(new BigDecimal("33.3"), table.lines().get(2).own().percent());
        assertEquals(-1, table.lines().get(3).own().gap());
        assertEquals(2, table.shortUnits());
        assertEquals(1, table.overUnits());
        assertNull(new Strength(0, 1).percent());
        assertEquals(
                List.of(
                        new PositionStrength("BEAT_OFFICER", new Strength(1, 0)),
                        new PositionStrength("DUTY_OFFICER", new Strength(0, 2))),
                board.positions(force.units.q0102, force.today));
        assertEquals(List.of("Q01-02"), table.fullest(9).stream().map(StrengthLine::code).toList());
    }

    @Test
    void tellsWhatSeveralUnitsLackAndHidesThoseOutOfScope() {
        decide(force.units.q0101, START, "BEAT_OFFICER", 3);
        decide(force.units.q0102, START, "WARD_CHIEF", 1);
        decide(force.units.q1201, START, "BEAT_OFFICER", 2);
        force.join("Nguyễn An", force.units.q0101);
        List<UUID> wards = List.of(force.units.q0101, force.units.q0102, force.units.q1201);
        assertEquals(Set.copyOf(wards), board.positions(wards, force.today).keySet());
        force.container.as(force.q01);
        assertEquals(
                Map.of(
                        force.units.q0101,
                        List.of(
                                new PositionStrength("BEAT_OFFICER", new Strength(3, 0)),
                                new PositionStrength("DUTY_OFFICER", new Strength(0, 1))),
                        force.units.q0102,
                        List.of(new PositionStrength("WARD_CHIEF", new Strength(1, 0)))),
                board.positions(wards, force.today));
    }

    @Test
    void answersForAnyDay() throws SQLException {
        decide(force.units.q0101, START, "BEAT_OFFICER", 3);
        decide(force.units.q0101, LocalDate.of(2023, 1, 1), "BEAT_OFFICER", 5);
        UUID id = force.join("Nguyễn An", force.units.q0101);
        force.database.update(
                "update force.posting set valid_to = '2024-01-01' where officer_id = ?", id);
        force.database.update(
                """
                insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)
                values (gen_random_uuid(), ?, ?, 'BEAT_OFFICER', '2024-01-01', 'TRANSFER')
                """,
                id,
                force.units.q1201);
        assertEquals(new Strength(0, 0), total(force.units.q0101, START.minusDays(1)));
        assertEquals(new Strength(3, 1), total(force.units.q0101, START));
        assertEquals(new Strength(3, 1), total(force.units.q0101, LocalDate.of(2022, 12, 31)));
        assertEquals(new Strength(5, 1), total(force.units.q0101, LocalDate.of(2023, 1, 1)));
        assertEquals(new Strength(5, 0), total(force.units.q0101, LocalDate.of(2024, 1, 1)));
        assertEquals(new Strength(0, 1), total(force.units.q1201, LocalDate.of(2024, 1, 1)));
        assertEquals(
                force.units.q1201,
                force.officers.get(id).unitId(),
                "the officer's row follows the open posting");
    }

    @Test
    void countsApprovedTransfersFromTheirDayOn() throws SQLException {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        force.database.update(
                """
                with decision as (
                    insert into force.decision (id, kind, decision_number, decision_date, effective_on, unit_id, single, state,
                        made_by, made_at)
                    values (gen_random_uuid(), 'TRANSFER', '1', current_date, ?, ?, true, 'APPROVED', 'hr', now())
                    returning id, effective_on, unit_id)
                insert into force.decision_line (id, decision_id, ordinal, officer_id, theme, from_unit, from_position,
                    to_unit, position, effective_on, state)
                select id, id, 1, ?, 'POSTING', unit_id, 'DUTY_OFFICER', ?, 'DUTY_OFFICER', effective_on, 'APPROVED'
                from decision
                """,
                force.today.plusDays(10),
                force.units.q0101,
                id,
                force.units.q1201);
        assertEquals(1, total(force.units.q0101, force.today.plusDays(9)).present());
        assertEquals(0, total(force.units.q0101, force.today.plusDays(10)).present());
        assertEquals(1, total(force.units.q12, force.today.plusDays(10)).present());
        assertEquals(1, total(force.units.city, force.today.plusDays(10)).present());
    }

    @Test
    void showsUnitsOfTheCallersScopeOnly() {
        force.join("Nguyễn An", force.units.q0101);
        force.join("Nguyễn Bình", force.units.q1201);
        force.container.as(force.q01);
        assertEquals(1, total(force.units.q01, force.today).present());
        assertThrows(NotFound.class, () -> board.of(force.units.city, force.today));
        assertThrows(NotFound.class, () -> board.of(force.units.q1201, force.today));
        assertThrows(NotFound.class, () -> board.positions(force.units.q1201, force.today));
        assertThrows(NotFound.class, () -> planning.on(force.units.q1201, force.today));
        assertThrows(NotFound.class, () -> planning.history(force.units.q1201));
    }

    @Test
    void tellsEveryFigureThatAUnitHadOrIsToHave() {
        decide(force.units.q0101, START, "BEAT_OFFICER", 3);
        decide(force.units.q0101, START.plusYears(2), "BEAT_OFFICER", 7);
        decide(force.units.q0101, START.plusYears(1), "BEAT_OFFICER", 6);
        assertEquals(
                List.of(
                        "7 " + Period.since(START.plusYears(2)),
                        "6 " + new Period(START.plusYears(1), START.plusYears(2)),
                        "3 " + new Period(START, START.plusYears(1))),
                planning.history(force.units.q0101).stream()
                        .map(row -> row.authorised() + " " + row.period())
                        .toList());
        assertEquals(6, planning.on(force.units.q0101, START.plusYears(1)).get(0).authorised());
        force.container.as(force.q12);
        assertThrows(BusinessException.class, () -> planning.history(force.units.q0101));
    }

    @Test
    void refusesTwoFiguresOfOnePostInTheDatabaseItself() throws SQLException {
        decide(force.units.q0101, START, "BEAT_OFFICER", 3);
        assertThrows(
                SQLException.class,
                () ->
                        force.database.update(
                                """
                                insert into force.establishment (id, unit_id, position, authorised, valid_from,
                                    decision_number, decision_date)
                                values (gen_random_uuid(), ?, 'BEAT_OFFICER', 1, '2025-01-01', '1', '2025-01-01')
                                """,
                                force.units.q0101));
    }
}
