package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.StatementCount;

/** How many statements each call sends, however many rows there are. */
class StatementBudgetTest {

    private ForceFixture force;
    private UUID id;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        for (int i = 0; i < 10; i++) {
            id = force.join("Nguyễn Văn An", i % 2 == 0 ? force.units.q0101 : force.units.q1201);
        }
    }

    @AfterEach
    void close() {
        force.close();
    }

    private static void assertStatements(int wanted, Runnable work) {
        List<String> sent = StatementCount.of(work);
        assertEquals(wanted, sent.size(), String.join("\n", sent));
    }

    @Test
    void readsAPageOfTheListInOneAndCountsInAnother() {
        PageRequest request =
                PageRequest.first().filteredBy(Map.of("q", "nguyen", "rank", "CAPTAIN"));
        assertStatements(1, () -> force.officers.list(request));
        assertStatements(1, () -> force.officers.count(request.filters()));
        assertStatements(
                1,
                () ->
                        force.officers.list(
                                PageRequest.first().filteredBy(Map.of("at", "2023-01-01"))));
    }

    @Test
    void readsARecordAndRecordsTheLookUpInOne() {
        assertStatements(1, () -> force.officers.get(id));
        assertStatements(1, () -> force.officers.postings(id));
    }

    @Test
    void readsTheBoardOfTheWholeCityInOne() {
        StrengthBoard board = force.container.get(StrengthBoard.class);
        assertStatements(1, () -> board.of(force.units.city, force.today));
        assertStatements(1, () -> board.positions(force.units.q0101, force.today));
        List<UUID> wards = List.of(force.units.q0101, force.units.q1201);
        assertStatements(1, () -> board.positions(wards, force.today));
    }

    @Test
    void takesAnOfficerOnInOne() {
        OfficerDraft draft = force.draft("Nguyễn Văn Bình", force.units.q0101);
        force.officers.create(force.draft("Nguyễn Văn Cường", force.units.q0101));
        assertStatements(1, () -> force.officers.create(draft));
    }

    @Test
    void changesARecordInThree() {
        OfficerRecord record = force.officers.get(id);
        OfficerDraft draft = OfficerDraft.of(record);
        draft.setPhone("0900000009");
        assertStatements(3, () -> force.officers.change(id, record.version(), draft));
    }
}
