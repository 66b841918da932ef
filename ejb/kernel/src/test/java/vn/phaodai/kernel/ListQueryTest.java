package vn.phaodai.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {

    private static final List<String> NAMES =
            List.of("Đa Kao", "Dĩ An", "An", "Ăn", "Ân", "Bến Nghé", "Bến Nghé", "Đen", "Dz");
    private static final List<String> IN_ORDER =
            List.of("An", "Ăn", "Ân", "Bến Nghé", "Bến Nghé", "Dĩ An", "Dz", "Đa Kao", "Đen");
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("name", SortKey.text("name"))
                    .sort("since", SortKey.date("valid_from"))
                    .filter("name", "name = :v")
                    .filter("kind", "kind = :v");

    private static TestDatabase database;
    private static TestContainer container;
    private static Lists lists;

    /** A repository. */
    static class Lists {
        @PersistenceContext(unitName = "kernel")
        private EntityManager entityManager;

        ListQuery query() {
            return new ListQuery(
                            entityManager,
                            "select unit_id as id, name, kind, valid_from from kernel.unit_shape where kind = :mine")
                    .set("mine", "WARD");
        }

        void change() {
            new SqlChange(entityManager, "update kernel.unit_shape set name = name").execute();
        }
    }

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.of("kernel");
        for (int i = 0; i < NAMES.size(); i++) {
            var id = Ids.next();
            database.update(
                    "insert into kernel.unit (id, code, valid_from) values (?, ?, '2021-01-01')",
                    id,
                    "U" + i);
            database.update(
                    "insert into kernel.unit_shape (unit_id, valid_from, name, kind) values (?, '2021-01-01', ?, 'WARD')",
                    id,
                    NAMES.get(i));
        }
        container = new TestContainer(database);
        lists = container.get(Lists.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void refusesAStatementWhileRowsAreHandedOutOneByOne() {
        List<Row> seen = new ArrayList<>();
        container.run(
                () -> {
                    for (Runnable statement :
                            List.<Runnable>of(
                                    () -> lists.query().count(),
                                    () -> lists.query().each(row -> {}),
                                    () -> lists.change())) {
                        IllegalStateException refused =
                                assertThrows(
                                        IllegalStateException.class,
                                        () -> lists.query().each(row -> statement.run()));
                        assertTrue(refused.getMessage().contains("unit_shape"));
                    }
                    lists.query().each(seen::add);
                    assertEquals(NAMES.size(), lists.query().count());
                });
        assertEquals(NAMES.size(), seen.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8, 9, 10})
    void showsEveryRowOnceInVietnameseOrderWhateverThePageSize(int limit) {
        assertEquals(
                IN_ORDER, walk(PageRequest.first(limit).sortedBy(SortOrder.ascending("name"))));
    }

    @Test
    void goesBackwardsToo() {
        List<String> backwards = new ArrayList<>(IN_ORDER);
        java.util.Collections.reverse(backwards);
        assertEquals(backwards, walk(PageRequest.first(2).sortedBy(new SortOrder("name", true))));
    }

    @Test
    void pagesOverTiesOfOtherTypes() {
        assertEquals(9, walk(PageRequest.first(2).sortedBy(SortOrder.ascending("since"))).size());
    }

    @Test
    void countsAndFiltersByTheSameConditions() {
        Map<String, String> filters = Map.of("name", "Bến Nghé", "kind", "");
        assertEquals(2, container.call(() -> lists.query().count(COLUMNS, filters)));
        assertEquals(2, walk(PageRequest.first(1).filteredBy(filters)).size());
        assertEquals(9, container.call(() -> lists.query().count()));
    }

    @Test
    void refusesColumnsThatAreNotListed() {
        assertThrows(
                InvalidInput.class,
                () ->
                        walk(
                                PageRequest.first()
                                        .sortedBy(SortOrder.ascending("kind; drop table x"))));
        assertThrows(
                InvalidInput.class, () -> walk(PageRequest.first().filteredBy(Map.of("1=1", "x"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "An",
                "An\u001fx",
                "An\u001f1\u001f2",
                "\u0000\u001f00000000-0000-0000-0000-000000000000"
            })
    void refusesATamperedCursor(String cursor) {
        String sent =
                Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
        assertThrows(InvalidInput.class, () -> walk(PageRequest.first().after(sent)));
        assertThrows(InvalidInput.class, () -> walk(PageRequest.first().after("%%%")));
        assertThrows(
                InvalidInput.class,
                () -> walk(PageRequest.first().sortedBy(SortOrder.ascending("since")).after(sent)));
    }

    @Test
    void endsWithoutACursor() {
        assertNull(
                container
                        .call(
                                () ->
                                        lists.query()
                                                .page(
                                                        COLUMNS,
                                                        PageRequest.first(),
                                                        row -> row.text(1)))
                        .next());
    }

    private static List<String> walk(PageRequest first) {
        List<String> seen = new ArrayList<>();
        PageRequest request = first;
        do {
            PageRequest now = request;
            Page<String> page =
                    container.call(() -> lists.query().page(COLUMNS, now, row -> row.text(1)));
            seen.addAll(page.items());
            request = request.after(page.next());
        } while (request.after() != null);
        return seen;
    }
}
