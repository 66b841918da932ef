package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;

class QualityBoardTest {

    private static final Map<QualityCheck, List<String>> BREAKING =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    QualityCheck.NO_PHONE,
                                    List.of("update force.officer set phone = null where id = $o")),
                            Map.entry(
                                    QualityCheck.NO_MAIL,
                                    List.of("update force.officer set mail = null where id = $o")),
                            Map.entry(
                                    QualityCheck.NO_PHOTO,
                                    List.of("delete from kernel.attachment where owner_id = $o")),
                            Map.entry(
                                    QualityCheck.NO_CONTACT,
                                    List.of(
                                            "update force.emergency_contact set valid_to = current_date - 2 where officer_id = $o")),
                            Map.entry(
                                    QualityCheck.NO_EDUCATION,
                                    List.of(
                                            "delete from force.qualification where officer_id = $o")),
                            Map.entry(
                                    QualityCheck.NO_EVALUATION,
                                    List.of("delete from force.evaluation where officer_id = $o")),
                            Map.entry(
                                    QualityCheck.RANKS_TOO_SHORT,
                                    List.of(
                                            "delete from force.rank_held where officer_id = $o and valid_to is not null")),
                            Map.entry(
                                    QualityCheck.ID_DISAGREES,
                                    List.of(
                                            "update force.officer set sex = 'FEMALE' where id = $o")),
                            Map.entry(
                                    QualityCheck.RANK_TOO_YOUNG,
                                    List.of(
                                            "update force.officer set birth_date = '2008-05-17', personal_id = '079208000999' where id = $o")),
                            Map.entry(
                                    QualityCheck.RANK_GAP,
                                    List.of(
                                            "update force.rank_held set valid_to = '2022-03-01' where officer_id = $o and valid_to is not null")),
                            Map.entry(
                                    QualityCheck.RANK_ABOVE_CEILING,
                                    List.of(
                                            "insert into force.position_ceiling (position, level, valid_from, source) values ('DUTY_OFFICER', 8, '2020-01-01', 'x')")),
                            Map.entry(
                                    QualityCheck.POSTING_GAP,
                                    List.of(
                                            "update force.posting set valid_from = '2022-06-01' where officer_id = $o",
                                            "insert into force.posting (id, officer_id, unit_id, position, valid_from, valid_to, kind) values (gen_random_uuid(), $o, $u, 'DUTY_OFFICER', '2022-01-01', '2022-03-01', 'RECRUITMENT')")),
                            Map.entry(
                                    QualityCheck.NO_POSTING,
                                    List.of(
                                            "update force.posting set valid_to = current_date where officer_id = $o")),
                            Map.entry(
                                    QualityCheck.PAST_AGE_LIMIT,
                                    List.of(
                                            "update force.officer set birth_date = '1960-05-17', personal_id = '079060000999' where id = $o")),
                            Map.entry(
                                    QualityCheck.TEMPORARY_OVER,
                                    List.of(
                                            """
                                            insert into force.decision (id, kind, decision_number, decision_date, effective_on, unit_id,
                                                state, made_by, made_at)
                                            values ($o, 'SECONDMENT', '7/QĐ', '2022-01-01', '2022-01-01', $u, 'IN_EFFECT', 'hr', now())
                                            """,
                                            """
                                            insert into force.decision_line (id, decision_id, ordinal, officer_id, theme, from_unit,
                                                from_position, to_unit, position, effective_on, ends_on, from_rank, state)
                                            values ($o, $o, 1, $o, 'POSTING', $u, 'DUTY_OFFICER', $u, 'DUTY_OFFICER', '2022-01-01',
                                                current_date - 2, 'CAPTAIN', 'IN_EFFECT')
                                            """,
                                            "update force.posting set kind = 'SECONDMENT', decision_line_id = $o where officer_id = $o")),
                            Map.entry(
                                    QualityCheck.CONTACT_OLD,
                                    List.of(
                                            "update force.emergency_contact set recorded_at = now() - interval '4 years' where officer_id = $o")),
                            Map.entry(
                                    QualityCheck.PHONE_OLD,
                                    List.of(
                                            "update force.officer set phone_checked_on = current_date - 1200 where id = $o"))));

    private ForceFixture force;
    private QualityBoard board;
    private UUID officer;

    /** An officer whose record lacks nothing. */
    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        board = force.container.get(QualityBoard.class);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
        for (String part :
                List.of(
                        "update force.officer set phone = '0912345678', mail = 'an@catp.example' where id = $o",
                        "insert into force.rank_held (officer_id, rank, valid_from, valid_to, kind) values ($o, 'SENIOR_LIEUTENANT', '2022-01-01', '2022-06-01', 'FIRST')",
                        "insert into force.emergency_contact (officer_id, full_name, relation, phone, valid_from) values ($o, 'Lê Thị Bình', 'SPOUSE', '0987654321', '2022-01-01')",
                        "insert into force.qualification (officer_id, kind, valid_from) select $o, min(code), '2020-01-01' from force.qualification_kind where branch = 'DEGREE'",
                        "insert into force.evaluation (officer_id, year, grade, unit_id) values ($o, extract(year from current_date) - 1, 'GOOD', $u)",
                        """
                        insert into kernel.attachment (id, owner_type, owner_id, unit_id, name, media_type, size, sha256,
                            classification, added_by, adder_name, added_at)
                        values (gen_random_uuid(), 'officer-photo', $o, $u, 'an.png', 'image/png', 1,
                            decode(repeat('00', 32), 'hex'), 'UNCLASSIFIED', 'hr', 'HR', now())
                        """)) {
            run(part);
        }
    }

    @AfterEach
    void close() {
        force.close();
    }

    private void run(String sql) throws SQLException {
        force.database.update(
                sql.replace("$o", "'" + officer + "'")
                        .replace("$u", "'" + force.units.q0101 + "'"));
    }

    private Set<QualityCheck> found() {
        return board.list(PageRequest.first()).items().stream()
                .map(QualityRow::check)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QualityCheck.class)));
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatIsWrongAndOnlyThat(QualityCheck check) throws SQLException {
        assertEquals(Set.of(), found());
        for (String sql : BREAKING.get(check)) {
            run(sql);
        }
        assertEquals(Set.of(check), found());
        assertEquals(1, board.totals().get(check));
        assertEquals(1, board.count(Map.of("check", check.name())));
    }

    @Test
    void countsByUnitAllUnitsPageByPage() throws SQLException {
        UUID other = force.join("Trần Văn Bình", force.units.q0102);
        run("update force.officer set phone = null where id = $o");
        List<QualityUnit> first = board.units(PageRequest.first(1)).items();
        assertEquals(force.units.q0102, first.get(0).id());
        assertEquals(1, first.get(0).officers());
        assertEquals(
                board.count(Map.of("unitId", force.units.q0102.toString())),
                first.get(0).findings());
        String next = board.units(PageRequest.first(1)).next();
        assertEquals(
                List.of(new QualityUnit(force.units.q0101, 1, 1)),
                board.units(PageRequest.first(1).after(next)).items());
        assertEquals(2, board.countUnits(Map.of()));
        assertEquals(1, board.countUnits(Map.of("unitId", force.units.q0101.toString())));
        force.database.update("update force.officer set status = 'RETIRED' where id = ?", other);
        assertEquals(1, board.countUnits(Map.of()));
    }

    @Test
    void aPhoneNumberIsRightAgainOnceItIsConfirmedOrChanged() throws SQLException {
        String old = "update force.officer set phone_checked_on = '2020-01-01' where id = $o";
        run(old);
        assertEquals(1, board.confirmPhones(List.of(officer)));
        assertEquals(Set.of(), found());
        assertEquals(
                force.today,
                LocalDate.parse(
                        force.database.text(
                                "select phone_checked_on::text from force.officer where id = ?",
                                officer)));
        run(old);
        run("update force.officer set phone = '0912345679' where id = $o");
        assertEquals(Set.of(), found());
        run("update force.officer set phone = null where id = $o");
        assertThrows(NotFound.class, () -> board.confirmPhones(List.of(officer)));
        assertThrows(InvalidInput.class, () -> board.confirmPhones(List.of()));
    }
}
