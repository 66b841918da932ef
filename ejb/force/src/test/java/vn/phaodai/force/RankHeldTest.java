package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.PageRequest;

/** What the database itself keeps about the ranks held. */
class RankHeldTest {

    private ForceFixture force;
    private UUID officer;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        officer = force.join("Nguyễn Văn An", force.units.q0101);
    }

    @AfterEach
    void close() {
        force.close();
    }

    private String held() throws SQLException {
        return force.database.text(
                """
                select string_agg(rank || ' ' || valid_from || coalesce(' ' || valid_to, ''), ', ' order by valid_from)
                from force.rank_held where officer_id = ?
                """,
                officer);
    }

    /** What is written in the officer's own row, as by an import of the first day. */
    private void change(String rank, LocalDate since) throws SQLException {
        force.database.update(
                "update force.officer set rank = ?, rank_since = ? where id = ?",
                rank,
                since,
                officer);
    }

    private void insert(String rank, String from, String to) throws SQLException {
        force.database.update(
                "insert into force.rank_held (officer_id, rank, valid_from, valid_to, kind)"
                        + " values (?, ?, ?::date, ?::date, 'PROMOTION')",
                officer,
                rank,
                from,
                to);
    }

    @Test
    void holdsTheFirstRankOfANewOfficer() throws SQLException {
        assertEquals("CAPTAIN 2022-06-01", held());
    }

    @Test
    void takesALaterDayWithAnotherRankForTheNextRank() throws SQLException {
        change("MAJOR", LocalDate.of(2026, 6, 1));
        assertEquals("CAPTAIN 2022-06-01 2026-06-01, MAJOR 2026-06-01", held());
    }

    @Test
    void keepsWhatWasCorrected() throws SQLException {
        insert("SENIOR_LIEUTENANT", "2019-06-01", "2022-06-01");
        change("CAPTAIN", LocalDate.of(2022, 12, 1));
        assertEquals("SENIOR_LIEUTENANT 2019-06-01 2022-12-01, CAPTAIN 2022-12-01", held());
        change("CAPTAIN", LocalDate.of(2021, 12, 1));
        assertEquals("SENIOR_LIEUTENANT 2019-06-01 2021-12-01, CAPTAIN 2021-12-01", held());
        change("LIEUTENANT", LocalDate.of(2019, 1, 1));
        assertEquals("LIEUTENANT 2019-01-01", held());
        assertEquals(
                "2022-06-01, 2022-06-01, 2022-12-01, 2022-12-01, 2021-12-01, 2021-12-01",
                force.database.text(
                        """
                        select string_agg(coalesce(entry ->> 'valid_to', entry ->> 'valid_from'), ', '
                            order by ended_at, entry ->> 'valid_from') from force.career_version where officer_id = ?
                        """,
                        officer));
    }

    @Test
    void repeatsTheOpenRankInTheOfficersOwnRow() throws SQLException {
        long before = force.officers.get(officer).version();
        force.database.update(
                "update force.rank_held set valid_to = '2026-06-01' where officer_id = ?", officer);
        insert("MAJOR", "2026-06-01", null);
        OfficerRecord record = force.officers.get(officer);
        assertEquals("MAJOR", record.rank());
        assertEquals(LocalDate.of(2026, 6, 1), record.rankSince());
        assertEquals(before + 1, record.version());
    }

    @Test
    void listsTheRankOfThatDay() throws SQLException {
        insert("SENIOR_LIEUTENANT", "2022-03-01", "2022-06-01");
        assertEquals("CAPTAIN", rankOn("2023-01-01"));
        assertEquals("SENIOR_LIEUTENANT", rankOn("2022-05-31"));
        assertNull(rankOn("2022-02-01"));
    }

    private String rankOn(String day) {
        return force.officers
                .list(PageRequest.first().filteredBy(Map.of("at", day)))
                .items()
                .get(0)
                .rank();
    }
}
